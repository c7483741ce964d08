package cn.zhiban.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every component that may be published is in the one form that tests and documentation share, and works there. */
class AllComponentsTest {

    @Test
    void everyComponentThatMayBePublishedIsInIt() throws IOException {
        try (var schema = getClass().getResourceAsStream("/catalogue/form.schema.json")) {
            var types = new TreeSet<String>();
            new ObjectMapper()
                    .readTree(schema)
                    .at("/$defs/component/properties/type/enum")
                    .forEach(type -> types.add(type.asText()));
            assertThat(AllComponents.components())
                    .extracting(one -> one.path("type").asText())
                    .containsAll(types);
        }
    }

    @Test
    void everyComponentHasItsPlaceInTheDocumentation() throws IOException {
        var page = Files.readString(Path.of("../docs/components.md"));
        assertThat(AllComponents.components())
                .extracting(one -> one.path("type").asText())
                .allSatisfy(type -> assertThat(page).contains("| `" + type + "`"));
    }

    @Test
    void theAnswersStandInTheirOneWayOfWriting() {
        var result =
                AllComponents.SCHEMA.validate(AllComponents.answers(), Forms.CONTEXT.giving(Map.of("account", "云岭")));
        assertThat(result.errors()).isEmpty();
        assertThat(result.values())
                .containsEntry("amount", new BigDecimal("3500000.00"))
                .containsEntry("total", new BigDecimal("90"))
                .containsEntry("account", "云岭")
                .doesNotContainKeys("urgentReason", "mainTag", "unpaid");
    }

    /** The name of a fragment is also found by the name of an element: a caption stood in every label. */
    @Test
    void aLabelSaysItsWordsOnce() {
        var view = AllComponents.SCHEMA.view(AllComponents.answers(), Map.of(), Forms.CONTEXT);
        assertThat(new Rendering().fragment("fragments/form :: fields(${form.parts})", Map.of("form", view)))
                .containsOnlyOnce(">名称</label>")
                .containsOnlyOnce("<legend>加急吗？</legend>");
    }

    @Test
    void whoReadsNoChineseIsToldInEnglishToo() {
        var form = AllComponents.SCHEMA.view(Map.of(), Map.of(), Forms.CONTEXT);
        var fields = "fragments/form :: fields(${form.parts})";

        assertThat(new Rendering().fragment(fields, Map.of("form", form, "inEnglishToo", true)))
                .contains("名称<span class=\"english\" lang=\"en\">Name</span>");
        assertThat(new Rendering().fragment(fields, Map.of("form", form, "inEnglishToo", false)))
                .doesNotContain("english");
        assertThat(new Rendering().fragment(fields, Map.of("form", form))).doesNotContain("english");
    }

    @Test
    void ownChecksKeepOneWayOfWritingAndAreReadInWords() {
        var answers = new HashMap<>(AllComponents.answers());
        answers.putAll(
                Map.of("region", "天河区", "industryCode", "65", "bankAccount", "6222 0210 0111 4456 780", "price", "12"));

        var result = AllComponents.SCHEMA.validate(answers, Forms.CONTEXT);

        assertThat(result.errors()).isEmpty();
        assertThat(result.values())
                .containsEntry("region", "广东省广州市天河区")
                .containsEntry("industryCode", "I65")
                .containsEntry("bankAccount", "6222021001114456780")
                .containsEntry("price", new BigDecimal("12.00"));
        assertThat(AllComponents.SCHEMA.reading(result.values(), Forms.CONTEXT).stream()
                        .collect(Collectors.toMap(Reading::key, Reading::value)))
                .containsEntry("industryCode", "I65（软件和信息技术服务业）")
                .containsEntry("bankAccount", "6222 0210 0111 4456 780")
                .containsEntry("price", "¥12.00");
    }

    @Test
    void anAmountIsNeverBelowZeroNorFinerThanFen() {
        for (var wrong : Map.of("-1", "不能小于 0", "1.234", "最多两位小数").entrySet()) {
            var answers = new HashMap<>(AllComponents.answers());
            answers.put("price", wrong.getKey());
            assertThat(AllComponents.SCHEMA.validate(answers, Forms.CONTEXT).errors())
                    .containsEntry("price", wrong.getValue());
        }
    }

    @Test
    void everyPageIsDrawn() {
        var rendering = new Rendering();
        for (var step : AllComponents.SCHEMA.steps()) {
            var view = AllComponents.SCHEMA.view(AllComponents.answers(), Map.of(), Forms.CONTEXT, step.id());
            assertThat(rendering.fragment("fragments/form :: fields(${form.parts})", Map.of("form", view)))
                    .contains(step.label())
                    .doesNotContain("<caption");
        }
        assertThat(AllComponents.SCHEMA.steps()).hasSize(4);
    }
}
