package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ModelXml;
import cn.zhiban.catalogue.OfferTable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The table of who may commit himself asks for what is known of item, material and applicant, and says why not. */
final class ListOffer implements ListFile.ListRule {

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        if (list.commitment() == null) {
            return;
        }
        agent(list, item, findings);
        var file = list.commitment().offer() + ".dmn";
        if (!item.has(file)) {
            findings.add(
                    ItemBundle.LIST,
                    "/commitment/offer",
                    "没有这张决策表：" + list.commitment().offer());
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
        if (!outputs.equals(OfferTable.OUTPUTS)) {
            findings.add(file, "", "输出是 " + OfferTable.OFFERED + "（是否适用）和 " + OfferTable.REASON + "（不适用的理由）");
        }
        if (DecisionTables.all(table, "decisionTable").stream()
                .anyMatch(one -> !one.getAttribute("hitPolicy").equals("COLLECT"))) {
            findings.add(file, "", "命中策略应当是 COLLECT：几个理由可以同时成立");
        }
        for (Element input : DecisionTables.all(table, "inputExpression")) {
            var fact = input.getTextContent().strip();
            if (!OfferTable.INPUTS.contains(fact)) {
                findings.add(file, "", "没有 " + fact + " 这一项；可以用的是 " + String.join("、", sorted()));
            }
        }
    }

    private static Set<String> sorted() {
        return new TreeSet<>(OfferTable.INPUTS);
    }

    private static void agent(ItemDefinition list, ItemFiles item, Findings findings) {
        var key = list.commitment().agentName();
        var form = item.files().get(list.applicationForm() + ".form");
        if (key == null || form == null) {
            return;
        }
        var read = FormFiles.read(list.applicationForm() + ".form", form, new Findings());
        if (read != null
                && FormFiles.components(read).stream()
                        .noneMatch(field -> field.path("key").asText().equals(key))) {
            findings.add(ItemBundle.LIST, "/commitment/agentName", "申请表没有 " + key + " 这一项");
        }
    }
}
