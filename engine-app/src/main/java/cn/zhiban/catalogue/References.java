package cn.zhiban.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Which files a file of an item refers to by name. What cannot be read refers to nothing; the item check says why. */
final class References {

    private References() {}

    static Set<String> of(String name, byte[] content) {
        if (name.endsWith(".bpmn")) {
            return ofModel(content);
        }
        return name.equals(ItemBundle.LIST) ? ofList(content) : Set.of();
    }

    static Set<String> ofModel(byte[] content) {
        try {
            return ofModel(ModelXml.parse(content));
        } catch (SAXException unreadable) {
            return Set.of();
        }
    }

    private static Set<String> ofModel(Document model) {
        Set<String> files = new LinkedHashSet<>();
        for (Element call : ModelXml.all(model, ModelXml.BPMN, "callActivity")) {
            add(files, call.getAttribute("calledElement"), ".bpmn");
        }
        for (Element task : ModelXml.all(model, ModelXml.BPMN, "userTask")) {
            add(files, task.getAttributeNS(ModelXml.CAMUNDA, "formRef"), ".form");
        }
        for (Element task : ModelXml.all(model, ModelXml.BPMN, "businessRuleTask")) {
            add(files, task.getAttributeNS(ModelXml.CAMUNDA, "decisionRef"), ".dmn");
        }
        for (Element property : ModelXml.all(model, ModelXml.CAMUNDA, "property")) {
            if (property.getAttribute("name").equals("form")) {
                add(files, property.getAttribute("value"), ".form");
            }
        }
        return files;
    }

    private static Set<String> ofList(byte[] content) {
        Set<String> files = new LinkedHashSet<>();
        try {
            JsonNode list = new YAMLMapper().readTree(content);
            add(files, list.path("process").asText(), ".bpmn");
            add(files, list.path("supervision").asText(), ".bpmn");
            add(files, list.path("materialSelection").asText(), ".dmn");
            add(files, list.path("refusalSelection").asText(), ".dmn");
            add(files, list.path("commitment").path("offer").asText(), ".dmn");
            add(files, list.path("commitment").path("exclusions").asText(), ".dmn");
            add(files, list.path("review").path("choice").asText(), ".dmn");
            add(files, list.path("deferral").path("limits").asText(), ".dmn");
            add(files, list.path("deferral").path("process").asText(), ".bpmn");
            add(files, list.path("commitment").path("verification").asText(), ".dmn");
            add(files, list.path("applicationForm").asText(), ".form");
        } catch (IOException unreadable) {
            return files;
        }
        return files;
    }

    /** Only plain keys are looked up: a name never leads out of its folder. */
    private static void add(Set<String> files, String key, String suffix) {
        if (key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            files.add(key + suffix);
        }
    }
}
