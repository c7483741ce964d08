package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ModelXml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One BPMN file as the rules read it. */
final class Model {

    static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway");

    private final String file;
    private final Document document;
    private final List<Element> elements;
    private final List<Element> nodes;
    private final List<Element> flows;
    private final Map<String, Element> byId = new HashMap<>();

    Model(String file, Document document) {
        this.file = file;
        this.document = document;
        elements = ModelXml.all(document, ModelXml.BPMN, "*");
        nodes = elements.stream().filter(e -> NODES.contains(e.getLocalName())).toList();
        flows = all("sequenceFlow");
        elements.forEach(element -> byId.putIfAbsent(id(element), element));
    }

    String file() {
        return file;
    }

    /** The file's name without its ending: what its process must be called. */
    String key() {
        return file.substring(0, file.lastIndexOf('.'));
    }

    Document document() {
        return document;
    }

    /** All elements of BPMN, in the order of the file. */
    List<Element> elements() {
        return elements;
    }

    List<Element> all(String localName) {
        return elements.stream().filter(e -> e.getLocalName().equals(localName)).toList();
    }

    List<Element> nodes() {
        return nodes;
    }

    List<Element> flows() {
        return flows;
    }

    Optional<Element> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Element> outgoing(Element node) {
        return flows.stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(id(node)))
                .toList();
    }

    List<Element> incoming(Element node) {
        return flows.stream()
                .filter(flow -> flow.getAttribute("targetRef").equals(id(node)))
                .toList();
    }

    Optional<Element> target(Element flow) {
        return byId(flow.getAttribute("targetRef"));
    }

    Optional<Element> source(Element flow) {
        return byId(flow.getAttribute("sourceRef"));
    }

    /** The boundary events of an activity. */
    List<Element> borders(Element activity) {
        return all("boundaryEvent").stream()
                .filter(event -> event.getAttribute("attachedToRef").equals(id(activity)))
                .toList();
    }

    /** The condition of a flow, if it has a well-formed one. */
    Optional<Condition> condition(Element flow) {
        return child(flow, "conditionExpression").flatMap(Condition::parse);
    }

    /** Properties of the flow's extension, by name. */
    static Map<String, String> properties(Element flow) {
        Map<String, String> properties = new HashMap<>();
        var found = flow.getElementsByTagNameNS(ModelXml.CAMUNDA, "property");
        for (int i = 0; i < found.getLength(); i++) {
            Element property = (Element) found.item(i);
            properties.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        return properties;
    }

    static List<Element> children(Element parent, String localName) {
        List<Element> children = new ArrayList<>();
        for (Element child : ModelXml.children(parent)) {
            if (child.getLocalName().equals(localName)) {
                children.add(child);
            }
        }
        return children;
    }

    static Optional<Element> child(Element parent, String localName) {
        return children(parent, localName).stream().findFirst();
    }

    /** The element around; of the outermost one, itself. */
    static Element parent(Element element) {
        return element.getParentNode() instanceof Element around ? around : element;
    }

    static String id(Element element) {
        return element.getAttribute("id");
    }

    static String name(Element element) {
        return element.getAttribute("name");
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(ModelXml.CAMUNDA, attribute);
    }

    static boolean is(Element element, String... localNames) {
        return List.of(localNames).contains(element.getLocalName());
    }
}
