package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ModelXml;
import org.w3c.dom.Element;

/** Messages and errors are declared; a message is called as its id; an error is thrown only where a border catches it. */
final class Events implements ModelRule {

    @Override
    public void check(Model model, ItemFiles item, Findings findings) {
        for (Element message : model.all("message")) {
            if (!Model.name(message).equals(Model.id(message))) {
                findings.add(model.file(), Model.id(message), "消息的名称必须与编号相同");
            }
            if (!item.words().messages().contains(Model.id(message))) {
                findings.add(model.file(), Model.id(message), "没有登记的消息");
            }
        }
        references(model, "receiveTask", "messageRef", "message", findings);
        references(model, "messageEventDefinition", "messageRef", "message", findings);
        references(model, "errorEventDefinition", "errorRef", "error", findings);
        references(model, "boundaryEvent", "attachedToRef", "subProcess", findings);
        references(model, "sequenceFlow", "sourceRef", null, findings);
        references(model, "sequenceFlow", "targetRef", null, findings);
        for (Element border : model.all("boundaryEvent")) {
            if (definitions(border) != 1) {
                findings.add(model.file(), Model.id(border), "边界事件必须等待一个消息或者一个错误");
            }
        }
    }

    private static long definitions(Element event) {
        return ModelXml.children(event).stream()
                .filter(child -> child.getLocalName().endsWith("EventDefinition"))
                .count();
    }

    /** @param type of what is referred to; null for any node of the same scope */
    private static void references(Model model, String element, String attribute, String type, Findings findings) {
        for (Element from : model.all(element)) {
            String to = from.getAttribute(attribute);
            boolean found = model.byId(to)
                    .filter(node -> type == null
                            ? node.getParentNode() == from.getParentNode() && Model.NODES.contains(node.getLocalName())
                            : node.getLocalName().equals(type))
                    .isPresent();
            if (!found) {
                findings.add(model.file(), AllowedParts.place(from), attribute + " 没有指向可用的元素：" + to);
            }
        }
    }
}
