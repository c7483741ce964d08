package cn.zhiban.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.feel.FailedFeel;
import cn.zhiban.feel.MalformedFeel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells read once say what the engine as it is shipped says, for whatever value. */
class CellsInFeelTest {

    private static final List<Object> VALUES = Arrays.asList(
            null,
            "person",
            "",
            true,
            false,
            0,
            5,
            5L,
            5.5,
            new BigDecimal("3500000.10"),
            LocalDate.of(2026, 3, 2),
            List.of("person", "firm"),
            List.of());

    private final FeelEngine shipped = new ScalaFeelEngine(List.of());
    private final FeelEngine own = new CellsInFeel();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"person\"",
                "\"person\", \"firm\"",
                "not(\"person\")",
                "not(null)",
                "null",
                "-",
                "true",
                "5",
                "> 4",
                "[1..5]",
                "(5..6)",
                "< date(\"2026-12-31\")",
                "date(\"2026-13-41\")",
                "? != null and ? = other",
                "contains(?, \"per\")",
                "list contains(?, \"firm\")",
                "count(?) > 1",
                "other",
                "misspelt",
                "? + 1 > 3",
                ">> 4",
                ""
            })
    void aTestOfACellHoldsWhereTheShippedEngineSaysSo(String text) {
        for (Object value : VALUES) {
            var variables = variables(value);

            assertThat(said(() -> own.evaluateSimpleUnaryTests(text, "input", variables)))
                    .as("%s of %s", text, value)
                    .isEqualTo(said(() -> shipped.evaluateSimpleUnaryTests(text, "input", variables)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input",
                "input + 1",
                "\"text\"",
                "3000",
                "0.1 + 0.2",
                "if input = null then 1 else 2",
                "upper case(input)",
                "[1, 2][item > 1]",
                "{a: 1}",
                "date(\"2026-03-02\")",
                "misspelt",
                "substring(input, 3)",
                "2 ** 10",
                "+"
            })
    void anExpressionHasTheValueThatTheShippedEngineGivesIt(String text) {
        for (Object value : VALUES) {
            var variables = variables(value);

            assertThat(said(() -> own.evaluateSimpleExpression(text, variables)))
                    .as("%s with %s", text, value)
                    .isEqualTo(said(() -> shipped.evaluateSimpleExpression(text, variables)));
        }
    }

    /** Of the test itself: an engine that judges otherwise gives another answer for one of these values. */
    @Test
    void anEngineThatJudgesOtherwiseIsFound() {
        assertThat(VALUES)
                .anySatisfy(value -> assertThat(
                                said(() -> own.evaluateSimpleUnaryTests("\"person\"", "input", variables(value))))
                        .isNotEqualTo(
                                said(() -> shipped.evaluateSimpleUnaryTests("\"firm\"", "input", variables(value)))));
    }

    @Test
    void whatBreaksInTheLibraryIsRefusedByOneName() {
        assertThatThrownBy(() -> own.evaluateSimpleExpression("substring(input, 3)", variables("A")))
                .isInstanceOf(FailedFeel.class);
        assertThatThrownBy(() -> own.evaluateSimpleExpression("+", variables("A")))
                .isInstanceOf(MalformedFeel.class);
    }

    private static VariableContext variables(Object value) {
        return Variables.putValue("input", value).putValue("other", "person").asVariableContext();
    }

    private static Object said(Supplier<Object> judgement) {
        try {
            return judgement.get();
        } catch (RuntimeException refused) {
            return "refused";
        }
    }
}
