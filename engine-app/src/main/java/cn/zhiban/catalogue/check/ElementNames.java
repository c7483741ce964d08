package cn.zhiban.catalogue.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Ids say the type and what the element does; none is generated, none occurs twice. */
final class ElementNames implements ModelRule {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("startEvent", "startEvent"),
            Map.entry("endEvent", "endEvent"),
            Map.entry("intermediateCatchEvent", "event"),
            Map.entry("boundaryEvent", "event"),
            Map.entry("userTask", "userTask"),
            Map.entry("serviceTask", "serviceTask"),
            Map.entry("receiveTask", "receiveTask"),
            Map.entry("businessRuleTask", "businessRuleTask"),
            Map.entry("callActivity", "callActivity"),
            Map.entry("subProcess", "subProcess"),
            Map.entry("exclusiveGateway", "gateway"),
            Map.entry("sequenceFlow", "flow"),
            Map.entry("message", "message"),
            Map.entry("error", "error"));

    @Override
    public void check(Model model, ItemFiles item, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Element element : model.elements()) {
            String id = Model.id(element);
            String type = TYPES.get(element.getLocalName());
            if (type != null && !id.matches(type + "_[a-z][A-Za-z]*")) {
                findings.add(model.file(), id, "编号必须写成 " + type + "_ 加上说明用途的英文，不能由工具生成");
            }
            if (!id.isEmpty() && !seen.add(id)) {
                findings.add(model.file(), id, "编号重复");
            }
        }
    }
}
