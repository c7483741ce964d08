package cn.zhiban.catalogue.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of a form's answers are words of the glossary; what is offered, and what is asked for, fit together. */
final class FormWords {

    private static final Pattern COMPARED = Pattern.compile("([a-z][A-Za-z0-9]*)\\s*!?=\\s*\"([^\"]*)\"");

    private FormWords() {}

    /** @param components in the form's order */
    static void check(String file, List<JsonNode> components, Findings findings) {
        Map<String, Set<String>> offered = new HashMap<>();
        for (JsonNode component : components) {
            named(file, component, "key", findings);
            named(file, component, "path", findings);
            reachable(file, component, offered, findings);
            offer(component, offered);
        }
    }

    /** A material bears the name that its item gives it, see {@link ListReferences}. */
    private static void named(String file, JsonNode component, String property, Findings findings) {
        String name = component.path(property).asText("");
        boolean material = component.path("type").asText().equals("filepicker");
        if (!name.isEmpty() && !material && !Glossary.SHIPPED.knows(name)) {
            findings.add(file, FormFiles.place(component), property + " 不在术语表（docs/glossary.md）中：" + name);
        }
    }

    private static void offer(JsonNode component, Map<String, Set<String>> offered) {
        if (component.has("values")) {
            Set<String> values = new HashSet<>();
            component
                    .path("values")
                    .forEach(option -> values.add(option.path("value").asText()));
            offered.put(component.path("key").asText(), values);
        }
    }

    /** An answer that is not offered is never given: what waits for it is never shown, or never hidden. */
    private static void reachable(
            String file, JsonNode component, Map<String, Set<String>> offered, Findings findings) {
        String hide = component.path("conditional").path("hide").asText("");
        COMPARED.matcher(hide).results().forEach(compared -> {
            Set<String> values = offered.get(compared.group(1));
            if (values != null && !values.contains(compared.group(2))) {
                findings.add(
                        file, FormFiles.place(component), "条件永远不变：" + compared.group(1) + " 没有选项 " + compared.group(2));
            }
        });
    }
}
