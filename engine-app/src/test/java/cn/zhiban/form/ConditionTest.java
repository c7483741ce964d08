package cn.zhiban.form;

import static cn.zhiban.form.Forms.form;
import static cn.zhiban.form.Forms.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                "a = \\\"x\\\"                  | x    | true",
                "a = \\\"x\\\"                  | y    | false",
                "a = \\\"x\\\"                  | none | false",
                "a != \\\"x\\\"                 | x    | false",
                "a != \\\"x\\\"                 | none | true",
                "a != \\\"x\\\" and a != \\\"y\\\" | y    | false",
                "a = null                  | none | true",
                "a                         | x    | false",
                "not(a)                    | x    | false",
                "not(a)                    | none | false",
                "string length(a) > 2      | 甲乙丙  | true",
            })
    void hidesWhereFeelSaysTrueAndNowhereElse(String feel, String answer, boolean hides) {
        FormSchema both = form(keyed("a", "textfield", ""), keyed("b", "textfield", hide(feel)));
        var parts = both.view(Collections.singletonMap("a", answer), Map.of(), Forms.CONTEXT)
                .parts();
        assertThat(parts).hasSize(hides ? 1 : 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = ",
                "a = \\\"x",
                "today() > a",
                "for i in [1] return a",
                "matches(a, \\\"x\\\")",
                "true",
                "c = 1",
                "b = 1"
            })
    void refusesWhatIsNoConditionOnEarlierAnswers(String feel) {
        assertThatThrownBy(() -> form(keyed("a", "textfield", ""), keyed("b", "textfield", hide(feel))))
                .isInstanceOf(MalformedForm.class)
                .hasMessageStartingWith("b：");
    }

    @Test
    void aNumberIsComparedAsANumberHoweverItWasTyped() {
        FormSchema both = form(keyed("amount", "number", ""), keyed("b", "textfield", hide("amount < 1000000")));
        assertThat(both.view(Map.of("amount", "3,500,000"), Map.of(), Forms.CONTEXT)
                        .parts())
                .hasSize(2);
        assertThat(both.view(Map.of("amount", "９９９"), Map.of(), Forms.CONTEXT).parts())
                .hasSize(1);
        assertThat(both.view(Map.of("amount", "许多"), Map.of(), Forms.CONTEXT).parts())
                .hasSize(2);
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
