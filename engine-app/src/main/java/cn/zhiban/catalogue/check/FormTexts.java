package cn.zhiban.catalogue.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** What a component says is plain text: no expression, no template, no markup; it is Chinese, and its pattern compiles. */
final class FormTexts {

    private static final java.util.regex.Pattern CHINESE =
            java.util.regex.Pattern.compile(".*\\p{IsHan}.*", java.util.regex.Pattern.DOTALL);

    private FormTexts() {}

    static void check(String file, JsonNode component, Findings findings) {
        for (String part : new String[] {"label", "dateLabel", "description", "text"}) {
            plain(file, component, component.path(part).asText(""), findings);
        }
        component
                .path("values")
                .forEach(value -> plain(file, component, value.path("label").asText(""), findings));
        plain(
                file,
                component,
                component.path("validate").path("patternErrorMessage").asText(""),
                findings);
        chinese(file, component, findings);
        pattern(file, component, component.path("validate").path("pattern").asText(""), findings);
    }

    private static void plain(String file, JsonNode component, String text, Findings findings) {
        if (text.startsWith("=") || text.contains("{{") || text.contains("<") || text.contains("${")) {
            findings.add(file, FormFiles.place(component), "文字中不允许表达式、模板和标记：" + text);
        }
    }

    private static void chinese(String file, JsonNode component, Findings findings) {
        String label = component
                .path("label")
                .asText(component
                        .path("dateLabel")
                        .asText(component.path("text").asText("")));
        if (!component.path("type").asText().equals("separator")
                && !CHINESE.matcher(label).matches()) {
            findings.add(file, FormFiles.place(component), "没有中文名称");
        }
    }

    private static void pattern(String file, JsonNode component, String pattern, Findings findings) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException unusable) {
            findings.add(file, FormFiles.place(component), "格式要求不能使用：" + pattern);
        }
    }
}
