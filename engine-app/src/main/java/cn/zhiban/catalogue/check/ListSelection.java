package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Material.Need;
import cn.zhiban.catalogue.ModelXml;
import cn.zhiban.catalogue.SelectingMaterials;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The table that selects materials asks for answers that the application gives, and reaches every conditional material. */
final class ListSelection implements ListFile.ListRule {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        var conditional = list.materials().stream()
                .filter(material -> material.need() == Need.CONDITIONAL)
                .map(Material::key)
                .collect(Collectors.toCollection(TreeSet::new));
        if (list.materialSelection() == null) {
            if (!conditional.isEmpty()) {
                findings.add(
                        ItemBundle.LIST, "/materialSelection", "有条件才需要的材料要有一张决策表：" + String.join("、", conditional));
            }
            return;
        }
        var file = list.materialSelection() + ".dmn";
        var table = table(item, file);
        if (table == null) {
            findings.add(ItemBundle.LIST, "/materialSelection", "没有这张决策表：" + list.materialSelection());
            return;
        }
        outputs(file, table, conditional, findings);
        inputs(file, table, fields(list, item), findings);
    }

    private static void outputs(String file, Document table, TreeSet<String> conditional, Findings findings) {
        var outputs = DecisionTables.all(table, "output");
        if (outputs.size() != 1 || !outputs.get(0).getAttribute("name").equals(SelectingMaterials.OUTPUT)) {
            findings.add(file, "", "只有一个输出，名称是 " + SelectingMaterials.OUTPUT);
        }
        if (DecisionTables.all(table, "decisionTable").stream()
                .anyMatch(one -> !one.getAttribute("hitPolicy").equals("COLLECT"))) {
            findings.add(file, "", "命中策略应当是 COLLECT：几个条件可以同时成立");
        }
        var unreached = new TreeSet<>(conditional);
        for (Element entry : DecisionTables.all(table, "outputEntry")) {
            var key = entry.getTextContent().strip().replaceAll("^\"|\"$", "");
            unreached.remove(key);
            if (!conditional.contains(key)) {
                findings.add(file, Model.id(entry), "不是有条件才需要的材料：" + key);
            }
        }
        unreached.forEach(key -> findings.add(file, "", "没有规则会要求材料 " + key));
    }

    private static void inputs(String file, Document table, Map<String, JsonNode> fields, Findings findings) {
        var asked = DecisionTables.all(table, "inputExpression").stream()
                .map(input -> input.getTextContent().strip())
                .toList();
        asked.stream()
                .filter(fact -> !fields.containsKey(fact))
                .forEach(fact -> findings.add(file, "", "申请表没有 " + fact + " 这一项"));
        for (Element rule : DecisionTables.all(table, "rule")) {
            var cells = Model.children(rule, "inputEntry");
            for (int i = 0; i < Math.min(cells.size(), asked.size()); i++) {
                offered(file, cells.get(i), fields.get(asked.get(i)), findings);
            }
        }
    }

    /** Where the form offers a choice, a rule on another answer never holds. */
    private static void offered(String file, Element cell, JsonNode field, Findings findings) {
        if (field == null || !field.has("values")) {
            return;
        }
        var values = field.path("values").findValuesAsText("value");
        texts(cell.getTextContent())
                .filter(text -> !values.contains(text))
                .forEach(text -> findings.add(file, Model.id(cell), "申请表没有这个选项：" + text));
    }

    private static Stream<String> texts(String cell) {
        return TEXT.matcher(cell).results().map((MatchResult found) -> found.group(1));
    }

    private static Map<String, JsonNode> fields(ItemDefinition list, ItemFiles item) {
        var form = item.files().get(list.applicationForm() + ".form");
        var read = form == null ? null : FormFiles.read(list.applicationForm() + ".form", form, new Findings());
        List<JsonNode> components = read == null ? List.of() : FormFiles.components(read);
        return components.stream()
                .filter(field -> field.hasNonNull("key"))
                .collect(Collectors.toMap(field -> field.path("key").asText(), Function.identity(), (one, two) -> one));
    }

    private static Document table(ItemFiles item, String file) {
        try {
            return item.has(file) ? ModelXml.parse(item.files().get(file)) : null;
        } catch (SAXException toldElsewhere) {
            return null;
        }
    }
}
