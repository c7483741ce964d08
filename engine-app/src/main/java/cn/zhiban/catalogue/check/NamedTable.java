package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ModelXml;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A decision table that a list names: it is there, asks for what is known alone, and says what is asked of it.
 *
 * @param place in the list
 * @param name of the table
 * @param inputs facts that are known
 * @param outputs exactly those that it has; {@code says} in words
 * @param hitPolicy and {@code because} in words
 */
record NamedTable(
        String place,
        String name,
        Set<String> inputs,
        Set<String> outputs,
        String says,
        String hitPolicy,
        String because) {

    void check(ItemFiles item, Findings findings) {
        var file = name + ".dmn";
        if (!item.has(file)) {
            findings.add(ItemBundle.LIST, place, "没有这张决策表：" + name);
            return;
        }
        try {
            check(file, ModelXml.parse(item.files().get(file)), findings);
        } catch (SAXException toldWithTheFile) {
            return;
        }
    }

    private void check(String file, Document table, Findings findings) {
        var found = DecisionTables.all(table, "output").stream()
                .map(output -> output.getAttribute("name"))
                .collect(Collectors.toSet());
        if (!found.equals(outputs)) {
            findings.add(file, "", "输出是 " + says);
        }
        if (DecisionTables.all(table, "decisionTable").stream()
                .anyMatch(one -> !one.getAttribute("hitPolicy").equals(hitPolicy))) {
            findings.add(file, "", "命中策略应当是 " + hitPolicy + "：" + because);
        }
        for (Element input : DecisionTables.all(table, "inputExpression")) {
            var fact = input.getTextContent().strip();
            if (!inputs.contains(fact)) {
                findings.add(file, "", "没有 " + fact + " 这一项；可以用的是 " + String.join("、", new TreeSet<>(inputs)));
            }
        }
    }
}
