package cn.zhiban.catalogue.check;

import java.util.List;
import org.w3c.dom.Element;

/** What is called is published along, and each called process gets the case and its number. */
final class Calls implements ModelRule {

    @Override
    public void check(Model model, ItemFiles item, Findings findings) {
        for (Element call : model.all("callActivity")) {
            exists(model, item, call, call.getAttribute("calledElement"), ".bpmn", findings);
            List<Element> in = Model.child(call, "extensionElements")
                    .map(extension -> Model.children(extension, "in"))
                    .orElse(List.of());
            if (in.stream().noneMatch(mapping -> mapping.hasAttribute("businessKey"))) {
                findings.add(model.file(), Model.id(call), "没有传递业务键 businessKey");
            }
            if (in.stream().noneMatch(mapping -> mapping.getAttribute("source").equals("caseId"))) {
                findings.add(model.file(), Model.id(call), "没有传递案件 caseId");
            }
        }
        for (Element task : model.all("businessRuleTask")) {
            exists(model, item, task, Model.camunda(task, "decisionRef"), ".dmn", findings);
        }
    }

    private static void exists(
            Model model, ItemFiles item, Element caller, String key, String suffix, Findings findings) {
        if (!item.has(key + suffix)) {
            findings.add(model.file(), Model.id(caller), "没有找到所调用的 " + key + suffix);
        }
    }
}
