package cn.zhiban.form;

import static cn.zhiban.form.Forms.form;
import static cn.zhiban.form.Forms.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "=a = \"x\"     | x    | true",
                "=a = \"x\"     | y    | false",
                "=a = \"x\"     | none | false",
                "= a=\"x\"      | x    | true",
                "=a != \"x\"    | x    | false",
                "=a != \"x\"    | y    | true",
                "=a != \"x\"    | none | true",
                "=a            | x    | false",
                "=not(a)       | x    | false",
                "=not(a)       | none | false",
                "=a = \"是 的\"  | 是 的 | true",
            })
    void comparesATextAsFeelDoes(String feel, String answer, boolean hides) {
        assertThat(Condition.parse(feel).orElseThrow().holds(Collections.singletonMap("a", answer)))
                .isEqualTo(hides);
    }

    @ParameterizedTest
    @CsvSource({"=a, true, true", "=a, false, false", "=not(a), true, false", "=not( a ), false, true"})
    void takesAYesOrNoAsFeelDoes(String feel, boolean answer, boolean hides) {
        assertThat(Condition.parse(feel).orElseThrow().holds(Map.of("a", answer)))
                .isEqualTo(hides);
    }

    @Test
    void valuesOfAnotherTypeAreNeitherEqualNorUnequal() {
        assertThat(Condition.parse("=a = \"x\"").orElseThrow().holds(Map.of("a", true)))
                .isFalse();
        assertThat(Condition.parse("=a != \"x\"").orElseThrow().holds(Map.of("a", true)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = \"x\"",
                "=a = 'x'",
                "=a = 1",
                "=a > 1",
                "=a = \"x\" and b",
                "=not(a = \"x\")",
                "=a.b",
                "=true",
                "=null",
                "=",
                "=a = \"x\\\"\"",
                "=today()",
                "=count(a) > 0",
                "==a"
            })
    void understandsNothingElse(String feel) {
        assertThat(Condition.parse(feel)).isEmpty();
    }

    private final FormSchema schema = form(
            keyed("joint", "radio", "'values':[{'label':'有','value':'yes'},{'label':'没有','value':'no'}]"),
            keyed("owners", "textarea", hide("joint != \\\"yes\\\"") + ",'validate':{'required':true}"),
            keyed("agent", "checkbox", ""),
            "{'type':'group','label':'代理'," + hide("not(agent)") + ",'components':["
                    + keyed("agentName", "textfield", "'validate':{'required':true}") + ","
                    + keyed("agentSeal", "checkbox", "") + "]}",
            keyed("sealNote", "textfield", hide("not(agentSeal)") + ",'validate':{'required':true}"));

    private static String hide(String feel) {
        return "'conditional':{'hide':'=" + feel + "'}";
    }

    @Test
    void whatIsHiddenIsNotRequiredAndItsValueIsDropped() {
        FormResult result = schema.validate(
                Map.of("joint", "no", "owners", "甲", "agentName", "乙", "agentSeal", true), Forms.CONTEXT);
        assertThat(result.errors()).containsOnlyKeys("sealNote");
        assertThat(result.values()).isEqualTo(Map.of("joint", "no", "agent", false));
    }

    @Test
    void aHiddenAnswerCountsAsNone() {
        Map<String, Object> answers = Map.of("agent", false, "agentSeal", false);
        assertThat(schema.view(answers, Map.of(), Forms.CONTEXT).parts())
                .extracting(FormPart::key)
                .containsExactly("joint", "agent", "sealNote");
        assertThat(schema.view(Map.of("agent", true), Map.of(), Forms.CONTEXT).parts())
                .extracting(FormPart::key)
                .containsExactly("joint", "agent", "");
    }

    @Test
    void whatIsShownIsRequired() {
        FormResult result = schema.validate(Map.of("joint", "yes", "agent", true, "agentSeal", true), Forms.CONTEXT);
        assertThat(List.copyOf(result.errors().keySet())).containsExactly("owners", "agentName", "sealNote");
    }

    @Test
    void aReadingLeavesOutWhatIsHidden() {
        assertThat(schema.reading(Map.of("joint", "no", "owners", "甲", "agent", true, "agentName", "乙")))
                .extracting(Reading::key)
                .containsExactly("joint", "agent", "agentName", "agentSeal");
    }
}
