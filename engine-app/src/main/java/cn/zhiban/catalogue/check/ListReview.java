package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material.Technique;
import cn.zhiban.catalogue.ModelXml;
import cn.zhiban.catalogue.ReviewTable;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
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
        new NamedTable(
                        PLACE + "/choice",
                        list.review().choice(),
                        known(list, item),
                        ReviewTable.OUTPUTS,
                        String.join("、", new TreeSet<>(ReviewTable.OUTPUTS)),
                        "UNIQUE",
                        "每种情形只有一种审查方式")
                .check(item, findings);
        answered(list, item, findings);
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

    /** Facts of case and applicant, and the answers of the application. */
    private static Set<String> known(ItemDefinition list, ItemFiles item) {
        var known = new HashSet<>(ReviewTable.INPUTS);
        var name = list.applicationForm() + ".form";
        var form = item.files().get(name);
        var read = form == null ? null : FormFiles.read(name, form, new Findings());
        if (read != null) {
            FormFiles.components(read)
                    .forEach(field -> known.add(field.path("key").asText()));
        }
        return known;
    }

    private static void answered(ItemDefinition list, ItemFiles item, Findings findings) {
        var file = list.review().choice() + ".dmn";
        if (!item.has(file)) {
            return;
        }
        try {
            answered(list, file, ModelXml.parse(item.files().get(file)), findings);
        } catch (SAXException toldWithTheFile) {
            return;
        }
    }

    /** Each way that is offered is taken by some rule, and no other. */
    private static void answered(ItemDefinition list, String file, Document table, Findings findings) {
        int at = DecisionTables.all(table, "output").stream()
                .map(output -> output.getAttribute("name"))
                .toList()
                .indexOf(ReviewTable.MODE);
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
}
