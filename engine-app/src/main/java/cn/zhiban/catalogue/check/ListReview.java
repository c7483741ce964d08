package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material.Technique;
import cn.zhiban.catalogue.ModelXml;
import cn.zhiban.catalogue.ReviewTable;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Whoever postpones or waives the review has a letter that says so and a table that says for whom, and no other way. */
final class ListReview implements ListFile.ListRule {

    private static final String PLACE = "/review";
    private static final String ORDINARY = "BEFORE";
    private static final Map<Technique, String> MODES =
            Map.of(Technique.POSTPONE_REVIEW, "AFTER", Technique.WAIVE_REVIEW, "NONE");

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        if (list.review() == null) {
            return;
        }
        letter(list, item, findings);
        model(list, item, findings);
        var file = list.review().choice() + ".dmn";
        if (!item.has(file)) {
            findings.add(
                    ItemBundle.LIST,
                    PLACE + "/choice",
                    "没有这张决策表：" + list.review().choice());
            return;
        }
        try {
            var table = ModelXml.parse(item.files().get(file));
            shape(file, table, findings);
            asked(list, item, file, table, findings);
            answered(list, file, table, findings);
        } catch (SAXException toldWithTheFile) {
            return;
        }
    }

    private static void letter(ItemDefinition list, ItemFiles item, Findings findings) {
        if (list.commitment() == null) {
            findings.add(ItemBundle.LIST, PLACE, "后置、豁免实质审查要有告知承诺书，本事项没有 commitment");
            return;
        }
        var file = list.commitment().letter();
        var text = new String(item.files().getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        list.review().techniques().stream()
                .filter(technique -> !text.contains(technique.label()))
                .forEach(technique -> findings.add(file, "", "没有写明" + technique.label()));
    }

    /** A way that rests on a letter is chosen, and left when the letter is taken back. */
    private static void model(ItemDefinition list, ItemFiles item, Findings findings) {
        var file = list.key() + ".bpmn";
        try {
            var model = ModelXml.parse(item.files().getOrDefault(file, new byte[0]));
            if (elements(model, "serviceTask")
                    .noneMatch(task -> task.getAttributeNS(ModelXml.CAMUNDA, "delegateExpression")
                            .equals(ReviewTable.DELEGATE))) {
                findings.add(file, "", "没有确定审查方式的服务任务（" + ReviewTable.DELEGATE + "）");
            }
            if (elements(model, "boundaryEvent").noneMatch(ListReview::endsWithTheLetter)) {
                findings.add(file, "", "没有中断凭承诺决定的边界事件（" + ReviewTable.LETTER_WITHDRAWN + "）");
            }
        } catch (SAXException toldWithTheFile) {
            return;
        }
    }

    private static boolean endsWithTheLetter(Element border) {
        return !border.getAttribute("cancelActivity").equals("false")
                && Model.children(border, "messageEventDefinition").stream()
                        .anyMatch(message -> message.getAttribute("messageRef").equals(ReviewTable.LETTER_WITHDRAWN));
    }

    private static Stream<Element> elements(Document model, String name) {
        return ModelXml.all(model, ModelXml.BPMN, name).stream();
    }

    private static void shape(String file, Document table, Findings findings) {
        var outputs = names(table);
        if (!Set.copyOf(outputs).equals(ReviewTable.OUTPUTS)) {
            findings.add(file, "", "输出是 " + String.join("、", new TreeSet<>(ReviewTable.OUTPUTS)));
        }
        if (DecisionTables.all(table, "decisionTable").stream()
                .anyMatch(one -> !one.getAttribute("hitPolicy").equals("UNIQUE"))) {
            findings.add(file, "", "命中策略应当是 UNIQUE：每种情形只有一种审查方式");
        }
    }

    private static void asked(ItemDefinition list, ItemFiles item, String file, Document table, Findings findings) {
        var known = new HashSet<>(ReviewTable.INPUTS);
        var name = list.applicationForm() + ".form";
        var form = item.files().get(name);
        var read = form == null ? null : FormFiles.read(name, form, new Findings());
        List<JsonNode> fields = read == null ? List.of() : FormFiles.components(read);
        fields.forEach(field -> known.add(field.path("key").asText()));
        DecisionTables.all(table, "inputExpression").stream()
                .map(input -> input.getTextContent().strip())
                .filter(fact -> !known.contains(fact))
                .forEach(fact -> findings.add(
                        file,
                        "",
                        "没有 " + fact + " 这一项；可以用申请表的各项和 " + String.join("、", new TreeSet<>(ReviewTable.INPUTS))));
    }

    /** Each way that is offered is taken by some rule, and no other. */
    private static void answered(ItemDefinition list, String file, Document table, Findings findings) {
        int at = names(table).indexOf(ReviewTable.MODE);
        if (at < 0) {
            return;
        }
        var offered = list.review().techniques().stream().map(MODES::get).collect(Collectors.toSet());
        var unreached = new TreeSet<>(offered);
        for (Element rule : DecisionTables.all(table, "rule")) {
            var mode = Model.children(rule, "outputEntry")
                    .get(at)
                    .getTextContent()
                    .strip()
                    .replace("\"", "");
            unreached.remove(mode);
            if (!mode.equals(ORDINARY) && !offered.contains(mode)) {
                findings.add(file, Model.id(rule), "实施清单没有这种审查方式：" + mode);
            }
        }
        unreached.forEach(mode -> findings.add(file, "", "没有规则得出审查方式 " + mode));
    }

    private static List<String> names(Document table) {
        return DecisionTables.all(table, "output").stream()
                .map(output -> output.getAttribute("name"))
                .toList();
    }
}
