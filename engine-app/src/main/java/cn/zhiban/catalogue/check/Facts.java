package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ModelXml;
import org.w3c.dom.Element;

/** Conditions compare declared facts with values that they can have; mappings pass declared facts under one name. */
final class Facts implements ModelRule {

    @Override
    public void check(Model model, ItemFiles item, Findings findings) {
        Vocabulary words = item.words();
        for (Element flow : model.flows()) {
            model.condition(flow).ifPresent(condition -> {
                if (!words.knows(condition.fact())) {
                    findings.add(model.file(), Model.id(flow), "没有登记的变量：" + condition.fact());
                } else if (!words.allows(condition.fact(), condition.value())) {
                    findings.add(model.file(), Model.id(flow), condition.fact() + " 没有取值 " + condition.value());
                }
            });
        }
        mappings(model, words, "in", findings);
        mappings(model, words, "out", findings);
        for (Element task : model.all("businessRuleTask")) {
            declared(model, task, words, Model.camunda(task, "resultVariable"), findings);
        }
    }

    private static void mappings(Model model, Vocabulary words, String direction, Findings findings) {
        for (Element mapping : ModelXml.all(model.document(), ModelXml.CAMUNDA, direction)) {
            if (mapping.hasAttribute("businessKey")) {
                continue;
            }
            declared(model, mapping, words, mapping.getAttribute("source"), findings);
            if (!mapping.getAttribute("source").equals(mapping.getAttribute("target"))) {
                findings.add(
                        model.file(), AllowedParts.place(mapping), "同一变量在两边必须同名：" + mapping.getAttribute("source"));
            }
        }
    }

    private static void declared(Model model, Element element, Vocabulary words, String fact, Findings findings) {
        if (!words.knows(fact)) {
            findings.add(model.file(), AllowedParts.place(element), "没有登记的变量：" + fact);
        }
    }
}
