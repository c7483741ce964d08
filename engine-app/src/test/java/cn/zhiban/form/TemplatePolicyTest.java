package cn.zhiban.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What every template of the product keeps to: the content security policy, escaping, no resources from elsewhere. */
class TemplatePolicyTest {

    private static final Map<String, Pattern> FORBIDDEN = forbidden();

    private static Map<String, Pattern> forbidden() {
        Map<String, Pattern> forbidden = new LinkedHashMap<>();
        forbidden.put("a style attribute", Pattern.compile("\\s(th:)?style(append)?\\s*=|style=\\$"));
        forbidden.put("a style element", Pattern.compile("<style"));
        forbidden.put("an inline script", Pattern.compile("<script(?![^>]*\\s(th:)?src=)|javascript:"));
        forbidden.put("an event handler", Pattern.compile("\\s(th:)?on[a-z]+\\s*=|\\bhx-on"));
        forbidden.put("unescaped text", Pattern.compile("th:utext|\\[\\("));
        forbidden.put("a resource from elsewhere", Pattern.compile("(src|href|action)\\s*=\\s*\"(https?:)?//"));
        return forbidden;
    }

    private static List<String> findings(String template) {
        List<String> findings = new ArrayList<>();
        FORBIDDEN.forEach((name, pattern) -> {
            Matcher matcher = pattern.matcher(template);
            while (matcher.find()) {
                findings.add(name + ": " + matcher.group());
            }
        });
        return findings;
    }

    @Test
    void everyTemplateKeepsToIt() throws IOException {
        Resource[] templates = new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html");
        assertThat(templates).hasSizeGreaterThan(9);
        for (Resource template : templates) {
            assertThat(findings(template.getContentAsString(StandardCharsets.UTF_8)))
                    .as(template.getFilename())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color:red\">",
                "<p th:style=\"${x}\">",
                "<p th:attr=\"style=${x}\">",
                "<style>p{}</style>",
                "<script>alert(1)</script>",
                "<a href=\"javascript:go()\">",
                "<body onload=\"go()\">",
                "<p th:utext=\"${x}\">",
                "<p>[(${x})]</p>",
                "<img src=\"https://example.org/a.png\">",
                "<link href=\"//cdn/a.css\">"
            })
    void aPlantedViolationIsFound(String planted) {
        assertThat(findings("<div>" + planted + "</div>")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src=\"/island.js\" type=\"module\"></script>",
                "<script type=\"module\" th:src=\"@{/assets/island.js}\"></script>",
                "<p class=\"x\" th:text=\"${on}\">",
                "<a th:href=\"@{/my}\">"
            })
    void whatIsAllowedIsNotFound(String allowed) {
        assertThat(findings(allowed)).isEmpty();
    }
}
