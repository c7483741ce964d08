package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ModelXml;
import java.util.List;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** BPMN and DMN files: readable, on the allow-list, and then each rule in turn. */
final class ModelFiles {

    private static final List<ModelRule> RULES = List.of(
            new Identity(),
            new ElementNames(),
            new Labels(),
            new Delegates(),
            new Facts(),
            new Branches(),
            new UserTasks(),
            new Calls(),
            new Events(),
            new Wiring(),
            new ClockPath(),
            new Layout());

    private ModelFiles() {}

    static void process(String file, byte[] content, ItemFiles item, Findings findings) {
        Document document = parse(file, content, findings);
        if (document != null) {
            AllowedParts.check(AllowList.BPMN, "bpmn:definitions", file, document, findings);
            Model model = new Model(file, document);
            RULES.forEach(rule -> rule.check(model, item, findings));
        }
    }

    static void decision(String file, byte[] content, Findings findings) {
        Document document = parse(file, content, findings);
        if (document != null) {
            AllowedParts.check(AllowList.DMN, "dmn:definitions", file, document, findings);
            DecisionTables.check(file, document, findings);
        }
    }

    private static Document parse(String file, byte[] content, Findings findings) {
        try {
            return ModelXml.parse(content);
        } catch (SAXException unreadable) {
            findings.add(file, "", "不是可以读取的 XML（不允许 DTD 和外部实体）：" + unreadable.getMessage());
            return null;
        }
    }
}
