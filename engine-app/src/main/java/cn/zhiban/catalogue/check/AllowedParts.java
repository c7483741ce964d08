package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ModelXml;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every element, attribute and text of a file stands on the allow-list; anything else is refused. */
final class AllowedParts {

    private final AllowList list;
    private final String file;
    private final Findings findings;

    private AllowedParts(AllowList list, String file, Findings findings) {
        this.list = list;
        this.file = file;
        this.findings = findings;
    }

    static void check(AllowList list, String root, String file, Document document, Findings findings) {
        AllowedParts parts = new AllowedParts(list, file, findings);
        Element element = document.getDocumentElement();
        for (Node node = document.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                findings.add(file, "", "不允许处理指令 " + node.getNodeName());
            }
        }
        if (list.name(element).equals(root)) {
            parts.element(element);
        } else {
            findings.add(file, "", "不是 " + root + "，而是 " + list.name(element));
        }
    }

    private void element(Element element) {
        AllowList.Entry entry = list.entry(list.name(element));
        attributes(element, entry);
        text(element, entry.text());
        for (Element child : ModelXml.children(element)) {
            String name = list.name(child);
            if (entry.children().contains(name)) {
                element(child);
            } else {
                findings.add(
                        file, place(child), list.reason(name, "不允许 " + name + " 出现在 " + list.name(element) + " 中"));
            }
        }
    }

    private void attributes(Element element, AllowList.Entry entry) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                attribute(element, attribute, entry.attributes().get(list.name(attribute)));
            }
        }
        for (String required : entry.required()) {
            if (!has(element, required)) {
                findings.add(file, place(element), "缺少 " + required);
            }
        }
    }

    private void attribute(Element element, Attr attribute, Pattern allowed) {
        String name = list.name(attribute);
        if (allowed == null) {
            findings.add(file, place(element), list.reason(name, "不允许属性 " + name));
        } else if (!allowed.matcher(attribute.getValue()).matches()) {
            findings.add(file, place(element), list.reason(name, name + " 不允许取值 " + attribute.getValue()));
        }
    }

    private boolean has(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (list.name(attribute).equals(name)) {
                return !attribute.getValue().isBlank();
            }
        }
        return false;
    }

    private void text(Element element, Pattern allowed) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            switch (node.getNodeType()) {
                case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> text.append(node.getNodeValue());
                case Node.ELEMENT_NODE, Node.COMMENT_NODE -> {}
                default -> findings.add(file, place(element), "不允许 " + node.getNodeName());
            }
        }
        String written = text.toString().strip();
        if (allowed == null ? !written.isEmpty() : !allowed.matcher(written).matches()) {
            findings.add(file, place(element), list.name(element) + " 不允许内容 " + written);
        }
    }

    /** The id of the element, or of the nearest one around it that has an id. */
    static String place(Element element) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (!around.getAttribute("id").isEmpty()) {
                return around.getAttribute("id");
            }
        }
        return element.getNodeName();
    }
}
