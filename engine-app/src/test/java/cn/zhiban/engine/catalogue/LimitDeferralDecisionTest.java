package cn.zhiban.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.CommitmentTerms.SubjectMatter;
import cn.zhiban.catalogue.ItemVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The shipped table of what may come later, judged by the engine's own judge. */
class LimitDeferralDecisionTest {

    private static final String TABLE = "limit-deferral";

    private final EngineTables tables = new EngineTables();
    private final ItemVersion pledge = ShippedTable.of(TABLE);

    @ParameterizedTest
    @CsvSource({"3, 5", "7, 5", "15, 60", "5, 0"})
    void theItemSetsTheLimit(int itemDays, int statutory) {
        assertThat(judge(Map.of("itemDays", itemDays, "statutoryDays", statutory)))
                .containsExactly(String.valueOf(itemDays));
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "5, 5", "20, 20", "21, 20", "60, 20"})
    void theDefaultIsTheStatutoryLimitAndAtMostTwentyDays(int statutory, String days) {
        assertThat(judge(Map.of("statutoryDays", statutory))).containsExactly(days);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void whereTheLimitIsShorterThanTheFloorNothingIsDeferred(int statutory) {
        assertThat(judge(Map.of("statutoryDays", statutory)))
                .singleElement()
                .asString()
                .contains("太短");
    }

    @ParameterizedTest
    @CsvSource({
        "materialKind, MAIN, 主要材料",
        "riskClass, HIGH, 风险较大",
        "seriousDiscredit, true, 严重失信",
        "unrepairedCommitment, true, 不实承诺",
        "deferralBreaches, 1, 逾期没有补齐",
        "deferralBreaches, 2, 逾期没有补齐"
    })
    void saysWhyNot(String fact, String value, String reason) {
        assertThat(judge(Map.of(fact, typed(value)))).singleElement().asString().contains(reason);
    }

    @ParameterizedTest
    @EnumSource(SubjectMatter.class)
    void nothingIsDeferredOfAnExcludedSubjectMatter(SubjectMatter matter) {
        assertThat(judge(Map.of("subjectMatter", matter.name(), "riskClass", "MEDIUM")))
                .singleElement()
                .asString()
                .contains("特别领域");
    }

    @Test
    void tellsEveryReasonAtOnce() {
        assertThat(judge(Map.of("materialKind", "MAIN", "seriousDiscredit", true, "deferralBreaches", 1)))
                .hasSize(3);
    }

    /** What is not known is not deferred. */
    @ParameterizedTest
    @CsvSource({
        "riskClass",
        "subjectMatter",
        "materialKind",
        "seriousDiscredit",
        "unrepairedCommitment",
        "deferralBreaches",
        "itemDays",
        "statutoryDays"
    })
    void nothingIsDeferredWhereAFactIsMissing(String fact) {
        var unknown = new HashMap<String, Object>();
        unknown.put(fact, null);
        assertThat(judge(unknown)).isEmpty();
    }

    /** How many breaches close the door is the office's own: with two in the table, the first one leaves it open. */
    @Test
    void theDoorClosesAtTheNumberOfTheTable() {
        var two = ShippedTable.of(
                TABLE,
                2,
                table -> table.replace("<text>&lt; 1</text>", "<text>&lt; 2</text>")
                        .replace("<text>&gt;= 1</text>", "<text>&gt;= 2</text>"));

        assertThat(judge(two, Map.of("deferralBreaches", 1))).containsExactly("5");
        assertThat(judge(two, Map.of("deferralBreaches", 2)))
                .singleElement()
                .asString()
                .contains("逾期没有补齐");
        assertThat(judge(pledge, Map.of("deferralBreaches", 1)))
                .as("as shipped")
                .doesNotContain("5");
    }

    private static Object typed(String value) {
        return switch (value) {
            case "true" -> true;
            case "1", "2" -> Integer.valueOf(value);
            default -> value;
        };
    }

    /** The days, or why not. */
    private List<Object> judge(Map<String, Object> other) {
        return judge(pledge, other);
    }

    private List<Object> judge(ItemVersion item, Map<String, Object> other) {
        var facts = new HashMap<String, Object>(Map.of(
                "riskClass",
                "LOW",
                "subjectMatter",
                "NONE",
                "materialKind",
                "SECONDARY",
                "seriousDiscredit",
                false,
                "unrepairedCommitment",
                false,
                "deferralBreaches",
                0,
                "itemDays",
                0,
                "statutoryDays",
                5));
        facts.putAll(other);
        return tables.judge(item, TABLE, facts).stream()
                .map(one -> ((Number) one.get("deferralDays")).intValue() > 0
                        ? (Object) one.get("deferralDays").toString()
                        : one.get("reason"))
                .toList();
    }
}
