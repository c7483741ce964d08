package cn.zhiban.form;

import static cn.zhiban.form.Forms.form;
import static cn.zhiban.form.Forms.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final String REQUIRED = "'validate':{'required':true}";

    private final FormSchema schema = form(
            "{'type':'text','text':'先读这里'}",
            page("group_who", "申请人", keyed("agent", "checkbox", ""), keyed("name", "textfield", REQUIRED)),
            keyed("phone", "textfield", REQUIRED),
            page(
                    "group_agent",
                    "代理人",
                    keyed("agentName", "textfield", REQUIRED + ",'conditional':{'hide':'=not(agent)'}")),
            keyed("truthful", "checkbox", REQUIRED));

    private static String page(String id, String label, String... components) {
        return "{'type':'group','id':'" + id + "','label':'" + label + "','properties':{'zhiban:page':'true'},"
                + "'components':[" + String.join(",", components) + "]}";
    }

    @Test
    void aMarkedGroupBeginsAPageAndTheRestJoinsThePageBefore() {
        assertThat(schema.steps())
                .containsExactly(
                        new FormStep("group_who", "申请人", List.of("agent", "name", "phone"), List.of()),
                        new FormStep("group_agent", "代理人", List.of("agentName", "truthful"), List.of()));
    }

    @Test
    void aFormWithoutMarksIsOneStep() {
        assertThat(form(keyed("name", "textfield", "")).steps())
                .containsExactly(new FormStep(FormStep.ONLY, "", List.of("name"), List.of()));
    }

    @Test
    void aStepIsJudgedAloneButOverAllAnswers() {
        Map<String, Object> values = Map.of("agent", true);
        assertThat(schema.validate(values, Forms.CONTEXT, "group_who").errors()).containsOnlyKeys("name", "phone");
        assertThat(schema.validate(values, Forms.CONTEXT, "group_agent").errors())
                .containsOnlyKeys("agentName", "truthful");
        assertThat(schema.validate(Map.of(), Forms.CONTEXT, "group_agent").errors())
                .containsOnlyKeys("truthful");
        assertThat(schema.validate(values, Forms.CONTEXT, "group_who").values()).isEqualTo(Map.of("agent", true));
        assertThat(schema.validate(Map.of("role", "ADMIN"), Forms.CONTEXT, "group_who")
                        .errors())
                .containsKey("role");
    }

    @Test
    void aStepIsDrawnAloneButOverAllAnswers() {
        assertThat(schema.view(Map.of("agent", true), Map.of(), Forms.CONTEXT, "group_who")
                        .parts())
                .extracting(FormPart::kind)
                .containsExactly("text", "group", "input");
        FormPart group = schema.view(Map.of("agent", true), Map.of(), Forms.CONTEXT, "group_agent")
                .parts()
                .get(0);
        assertThat(group.parts()).extracting(FormPart::key).containsExactly("agentName");
    }

    @Test
    void aStepTakesOnlyItsOwnFieldsFromWhatWasPosted() {
        Map<String, String[]> posted = Map.of("name", new String[] {"甲"}, "agentName", new String[] {"乙"});
        assertThat(schema.fromParameters(posted, "group_who")).isEqualTo(Map.of("name", "甲"));
    }

    @Test
    void aStepThatTheFormDoesNotHaveIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> schema.validate(Map.of(), Forms.CONTEXT, "other"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
