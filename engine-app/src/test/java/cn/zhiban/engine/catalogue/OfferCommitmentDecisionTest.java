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

/** The shipped table of who may commit himself, judged by the engine's own judge. */
class OfferCommitmentDecisionTest {

    private static final String TABLE = "offer-commitment";

    private final EngineTables tables = new EngineTables();
    private final ItemVersion pledge = ShippedTable.of(TABLE);

    @ParameterizedTest
    @CsvSource({"LOW", "MEDIUM"})
    void isOfferedWhereTheRiskCanBeBorne(String risk) {
        assertThat(judge(Map.of("riskClass", risk))).isEqualTo(List.of("offered"));
    }

    @Test
    void isNotOfferedWhereTheRiskIsHigh() {
        assertThat(judge(Map.of("riskClass", "HIGH")))
                .singleElement()
                .asString()
                .contains("风险较大");
    }

    @ParameterizedTest
    @EnumSource(SubjectMatter.class)
    void isNotOfferedForAnExcludedSubjectMatter(SubjectMatter matter) {
        assertThat(judge(Map.of("subjectMatter", matter.name())))
                .singleElement()
                .asString()
                .contains("直接涉及");
    }

    @Test
    void isNotOfferedInPlaceOfAMainMaterial() {
        assertThat(judge(Map.of("materialKind", "MAIN"))).isEqualTo(List.of("主要材料不能以承诺书代替"));
    }

    @Test
    void isNotOfferedToTheSeriouslyDiscredited() {
        assertThat(judge(Map.of("seriousDiscredit", true)))
                .singleElement()
                .asString()
                .contains("较严重的不良信用记录");
    }

    @Test
    void isNotOfferedAfterAFalseCommitmentUntilItIsRepaired() {
        assertThat(judge(Map.of("unrepairedCommitment", true)))
                .singleElement()
                .asString()
                .contains("不实承诺");
    }

    @Test
    void tellsEveryReasonAtOnce() {
        assertThat(judge(Map.of("riskClass", "HIGH", "seriousDiscredit", true, "unrepairedCommitment", true)))
                .hasSize(3);
    }

    @Test
    void leavesDeferralToItsOwnTable() {
        assertThat(judge(Map.of("technique", "DEFER_MATERIAL"))).isEmpty();
    }

    @Test
    void breachesOfDeferralDoNotKeepFromCommitment() {
        assertThat(judge(Map.of("deferralBreaches", 9))).isEqualTo(List.of("offered"));
    }

    /** What is not known is not offered. */
    @ParameterizedTest
    @CsvSource({"riskClass", "subjectMatter", "seriousDiscredit", "unrepairedCommitment"})
    void isNotOfferedWhereAFactIsMissing(String fact) {
        var unknown = new HashMap<String, Object>();
        unknown.put(fact, null);
        assertThat(judge(unknown)).isEmpty();
    }

    /** "offered", or why not. */
    private List<Object> judge(Map<String, Object> other) {
        var facts = new HashMap<String, Object>(Map.of(
                "riskClass", "LOW",
                "subjectMatter", "NONE",
                "technique", "WAIVE_MATERIAL",
                "materialKind", "SECONDARY",
                "seriousDiscredit", false,
                "unrepairedCommitment", false,
                "deferralBreaches", 0));
        facts.putAll(other);
        return tables.judge(pledge, TABLE, facts).stream()
                .map(one -> Boolean.TRUE.equals(one.get("offered")) ? "offered" : one.get("reason"))
                .toList();
    }
}
