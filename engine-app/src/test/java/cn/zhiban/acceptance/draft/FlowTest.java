package cn.zhiban.acceptance.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.form.FormSchema;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static final String TICK = """
            {"type": "checkbox", "id": "field_%1$s", "key": "%1$s", "label": "我承诺", "validate": {"required": true}}""";
    private static final String LINE = """
            {"type": "textfield", "id": "field_%1$s", "key": "%1$s", "label": "名称"}""";

    @Test
    void aLastPageOfPromisesIsTickedAtTheCheck() {
        assertThat(Flow.promises(form(page("first", LINE), page("last", TICK))))
                .hasValueSatisfying(page -> assertThat(page.keys()).containsExactly("last"));
    }

    @Test
    void aLastPageWithAQuestionStaysAPage() {
        assertThat(Flow.promises(form(page("first", TICK), page("last", LINE)))).isEmpty();
    }

    @Test
    void aFormOfOnePageStaysAPageEvenIfItIsNothingButPromises() {
        assertThat(Flow.promises(form(page("only", TICK)))).isEmpty();
        assertThat(Flow.promises(form(TICK.formatted("only")))).isEmpty();
    }

    @Test
    void whatTravelledThroughTheBrowserIsReadBackOrIsNothing() {
        assertThat(Seen.of(new Seen(12, 7).toString())).isEqualTo(new Seen(12, 7));
        assertThat(Seen.of("12"))
                .isEqualTo(Seen.of(null))
                .isEqualTo(Seen.of("x-y"))
                .isEqualTo(Seen.of("1-2-3"));
    }

    private static String page(String key, String field) {
        return """
                {"type": "group", "id": "group_%s", "label": "一页", "properties": {"zhiban:page": "true"},
                 "components": [%s]}""".formatted(key, field.formatted(key));
    }

    private static FormSchema form(String... components) {
        return FormSchema.parse("""
                {"type": "default", "id": "a-form", "schemaVersion": 19, "components": [%s]}""".formatted(String.join(",", components)));
    }
}
