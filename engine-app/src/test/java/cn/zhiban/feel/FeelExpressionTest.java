package cn.zhiban.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelExpressionTest {

    private static final Map<String, Object> ANSWERS = Map.of(
            "kind",
            "person",
            "amount",
            new BigDecimal("3500000.10"),
            "agreed",
            true,
            "from",
            "2026-03-01",
            "owners",
            List.of(Map.of("share", new BigDecimal("60")), Map.of("share", new BigDecimal("40"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind = \"person\" | true",
                "kind != \"person\" | false",
                "missing != \"x\" | true",
                "missing = null | true",
                "not(agreed) | false",
                "not(missing) | false",
                "amount > 3500000 and agreed | true",
                "amount in [1..2] | false",
                "date(from) < date(\"2026-12-31\") | true",
                "sum(owners.share) = 100 | true",
                "count(owners) > 2 | false",
                "amount > kind | false",
                "if agreed then kind = \"firm\" else true | false"
            })
    void holdsWhereFeelSaysTrueAndNowhereElse(String text, boolean holds) {
        assertThat(FeelExpression.parse(text).holds(ANSWERS)).isEqualTo(holds);
    }

    @Test
    void aFunctionThatBreaksDownSaysNothing() {
        assertThat(FeelExpression.parse("substring(\"A\", 3)").evaluate(Map.of()))
                .isNull();
        assertThat(FeelExpression.parse("substring(kind, 30) = \"x\"").holds(ANSWERS))
                .isFalse();
    }

    @Test
    void numbersStayExact() {
        assertThat(FeelExpression.parse("0.1 + 0.2").evaluate(Map.of())).isEqualTo(new BigDecimal("0.3"));
        assertThat(FeelExpression.parse("amount * 2").evaluate(ANSWERS)).isEqualTo(new BigDecimal("7000000.20"));
    }

    @Test
    void aMissingOrEmptyVariableIsNull() {
        var nothing = new HashMap<String, Object>();
        nothing.put("amount", null);
        assertThat(FeelExpression.parse("amount + 1").evaluate(nothing)).isNull();
        assertThat(FeelExpression.parse("gone.away").evaluate(Map.of())).isNull();
        assertThat(FeelExpression.parse("date(\"2026-02-28\")").evaluate(Map.of()))
                .isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(FeelExpression.parse("[1, \"a\"]").evaluate(Map.of())).isEqualTo(Arrays.asList(BigDecimal.ONE, "a"));
    }

    @Test
    void namesWhatItReads() {
        assertThat(FeelExpression.parse("if a.b > 1 then sum(c.d) else string(e) + \"f\"")
                        .names())
                .containsExactlyInAnyOrder("a", "c", "e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a +",
                "a ==== b",
                "today()",
                "a < now()",
                "for i in 1..1000000000 return i",
                "some x in a satisfies x",
                "every x in a satisfies x",
                "a[item > 1]",
                "function(x) x",
                "matches(a, \"(x+)+y\")",
                "replace(a, \"x\", \"y\")",
                "split(a, \",\")",
                "if today() > a then 1 else 2"
            })
    void whatIsNoFeelOrNotAllowedIsRefused(String text) {
        assertThatThrownBy(() -> FeelExpression.parse(text))
                .isInstanceOf(MalformedFeel.class)
                .hasMessageContaining("表达式");
    }

    @Test
    void anExpressionHasABound() {
        assertThatThrownBy(() -> FeelExpression.parse("1" + " + 1".repeat(200))).hasMessage("表达式超过 500 个字符");
    }
}
