package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ModelXml;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A table that a list names and that judges by the answers of the application alone: it is there, asks for answers that the
 * form gives, and says what is asked of it.
 *
 * @param place in the list
 * @param name of the table
 * @param outputs exactly those that it has, in their order
 */
record AnswerTable(String place, String name, List<String> outputs) {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    String file() {
        return name + ".dmn";
    }

    /** @return the table, where it can be read */
    Optional<Document> check(ItemDefinition list, ItemFiles item, Findings findings) {
        var table = read(item);
        if (table == null) {
            findings.add(ItemBundle.LIST, place, "没有这张决策表：" + name);
            return Optional.empty();
        }
        shape(table, findings);
        inputs(table, fields(list, item), findings);
        return Optional.of(table);
    }

    /** What the rules say under one of the outputs: the cell, with its text taken out of the quotation marks. */
    Stream<Map.Entry<Element, String>> said(Document table, String output) {
        int at = outputs.indexOf(output);
        return DecisionTables.all(table, "rule").stream()
                .map(rule -> Model.children(rule, "outputEntry"))
                .filter(cells -> cells.size() > at)
                .map(cells -> cells.get(at))
                .map(cell -> Map.entry(cell, cell.getTextContent().strip().replaceAll("^\"|\"$", "")));
    }

    private void shape(Document table, Findings findings) {
        var found = DecisionTables.all(table, "output").stream()
                .map(output -> output.getAttribute("name"))
                .toList();
        if (!found.equals(outputs)) {
            findings.add(
                    file(),
                    "",
                    outputs.size() == 1 ? "只有一个输出，名称是 " + outputs.get(0) : "输出依次是 " + String.join("、", outputs));
        }
        if (DecisionTables.all(table, "decisionTable").stream()
                .anyMatch(one -> !one.getAttribute("hitPolicy").equals("COLLECT"))) {
            findings.add(file(), "", "命中策略应当是 COLLECT：几个条件可以同时成立");
        }
    }

    private void inputs(Document table, Map<String, JsonNode> fields, Findings findings) {
        var asked = DecisionTables.all(table, "inputExpression").stream()
                .map(input -> input.getTextContent().strip())
                .toList();
        asked.stream()
                .filter(fact -> !fields.containsKey(fact))
                .forEach(fact -> findings.add(file(), "", "申请表没有 " + fact + " 这一项"));
        for (Element rule : DecisionTables.all(table, "rule")) {
            var cells = Model.children(rule, "inputEntry");
            for (int i = 0; i < Math.min(cells.size(), asked.size()); i++) {
                offered(cells.get(i), fields.get(asked.get(i)), findings);
            }
        }
    }

    /** Where the form offers a choice, a rule on another answer never holds. */
    private void offered(Element cell, JsonNode field, Findings findings) {
        if (field == null || !field.has("values")) {
            return;
        }
        var values = field.path("values").findValuesAsText("value");
        texts(cell.getTextContent())
                .filter(text -> !values.contains(text))
                .forEach(text -> findings.add(file(), Model.id(cell), "申请表没有这个选项：" + text));
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

    private Document read(ItemFiles item) {
        try {
            return item.has(file()) ? ModelXml.parse(item.files().get(file())) : null;
        } catch (SAXException toldElsewhere) {
            return null;
        }
    }
}
