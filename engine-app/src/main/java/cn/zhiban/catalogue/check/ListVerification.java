package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ModelXml;
import cn.zhiban.catalogue.VerificationTable;
import cn.zhiban.deadline.Stage;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Whoever takes a commitment verifies it by a table, and within limits of its own and of the applicant. */
final class ListVerification implements ListFile.ListRule {

    private static final List<Stage> STAGES = List.of(Stage.VERIFICATION, Stage.RECTIFICATION, Stage.HEARING);

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        if (list.commitment() == null) {
            return;
        }
        STAGES.stream()
                .filter(stage -> list.limits().stream().noneMatch(limit -> limit.stage() == stage))
                .forEach(stage -> findings.add(ItemBundle.LIST, "/limits", "采用告知承诺的事项要有" + stage.label() + "的时限"));
        var file = list.commitment().verification() + ".dmn";
        if (!item.has(file)) {
            findings.add(
                    ItemBundle.LIST,
                    "/commitment/verification",
                    "没有这张决策表：" + list.commitment().verification());
            return;
        }
        try {
            table(file, ModelXml.parse(item.files().get(file)), findings);
        } catch (SAXException toldWithTheFile) {
            return;
        }
    }

    private static void table(String file, Document table, Findings findings) {
        var outputs = DecisionTables.all(table, "output").stream()
                .map(output -> output.getAttribute("name"))
                .collect(Collectors.toSet());
        if (!outputs.equals(VerificationTable.OUTPUTS)) {
            findings.add(file, "", "输出是 " + String.join("、", new TreeSet<>(VerificationTable.OUTPUTS)));
        }
        if (DecisionTables.all(table, "decisionTable").stream()
                .anyMatch(one -> !one.getAttribute("hitPolicy").equals("UNIQUE"))) {
            findings.add(file, "", "命中策略应当是 UNIQUE：每种情形只有一种核查办法");
        }
        for (Element input : DecisionTables.all(table, "inputExpression")) {
            var fact = input.getTextContent().strip();
            if (!VerificationTable.INPUTS.contains(fact)) {
                findings.add(
                        file,
                        "",
                        "没有 " + fact + " 这一项；可以用的是 " + String.join("、", new TreeSet<>(VerificationTable.INPUTS)));
            }
        }
    }
}
