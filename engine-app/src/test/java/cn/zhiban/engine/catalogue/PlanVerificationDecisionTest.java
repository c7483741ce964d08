package cn.zhiban.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.CommitmentTerms.RiskClass;
import cn.zhiban.catalogue.ItemVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped table of how commitments are verified, judged by the engine's own judge. */
class PlanVerificationDecisionTest {

    private static final String TABLE = "plan-verification";

    private final EngineTables tables = new EngineTables();
    private final ItemVersion pledge = ShippedTable.of(TABLE);

    @ParameterizedTest
    @CsvSource({
        "LOW, false, false, 0, 0, EXEMPT, 0, ''",
        "HIGH, true, true, 9, 0, EXEMPT, 0, ''",
        "LOW, false, false, 0, 1, SAMPLED, 20, 'WRITTEN,NETWORK'",
        "LOW, false, false, 0, 2, SAMPLED, 30, 'WRITTEN,NETWORK'",
        "LOW, false, false, 0, 3, SAMPLED, 30, 'WRITTEN,NETWORK'",
        "LOW, false, false, 1, 1, SAMPLED, 40, 'WRITTEN,NETWORK'",
        "LOW, false, false, 2, 2, SAMPLED, 40, 'WRITTEN,NETWORK'",
        "MEDIUM, false, false, 0, 1, SAMPLED, 50, 'WRITTEN,NETWORK,ON_SITE'",
        "MEDIUM, false, false, 3, 2, SAMPLED, 50, 'WRITTEN,NETWORK,ON_SITE'",
        "HIGH, false, false, 0, 1, ALL, 100, 'WRITTEN,NETWORK,ON_SITE,PUBLICITY'",
        "LOW, true, false, 0, 1, ALL, 100, 'WRITTEN,NETWORK,ON_SITE'",
        "LOW, false, true, 0, 1, ALL, 100, 'WRITTEN,NETWORK,ON_SITE'",
        "HIGH, true, true, 1, 1, ALL, 100, 'WRITTEN,NETWORK,ON_SITE'",
    })
    void isPlannedByRiskAndCredit(
            String risk,
            boolean serious,
            boolean unrepaired,
            int breaches,
            int waived,
            String mode,
            int share,
            String methods) {
        assertThat(judge(facts(risk, serious, unrepaired, breaches, waived)))
                .singleElement()
                .satisfies(rule -> assertThat(rule)
                        .containsEntry("verificationMode", mode)
                        .containsEntry("sharePercent", share)
                        .containsEntry("verificationMethods", methods));
    }

    /** Whatever is known of item, applicant and letter, there is one way to verify it. */
    @Test
    void thereIsOneRuleForEverything() {
        for (var risk : RiskClass.values()) {
            for (int credit = 0; credit < 4; credit++) {
                for (int breaches = 0; breaches < 3; breaches++) {
                    for (int waived = 0; waived < 4; waived++) {
                        assertThat(judge(facts(risk.name(), credit % 2 == 1, credit > 1, breaches, waived)))
                                .as("%s %d %d %d", risk, credit, breaches, waived)
                                .hasSize(1);
                    }
                }
            }
        }
    }

    /** Whatever else is known: what was not examined before is examined afterwards. */
    @ParameterizedTest
    @CsvSource({
        "LOW, false, false, 0, 1, GRAVE",
        "LOW, false, false, 9, 2, GRAVE",
        "MEDIUM, false, false, 0, 3, GRAVE",
        "HIGH, false, false, 0, 1, SERIOUS",
        "LOW, true, false, 0, 1, SERIOUS",
        "MEDIUM, false, true, 0, 1, SERIOUS"
    })
    void aReviewThatWasPostponedIsAlwaysDone(
            String risk, boolean serious, boolean unrepaired, int breaches, int waived, String severity) {
        var postponed = facts(risk, serious, unrepaired, breaches, waived);
        postponed.put("reviewMode", "AFTER");

        assertThat(judge(postponed))
                .singleElement()
                .satisfies(rule -> assertThat(rule)
                        .containsEntry("verificationMode", "ALL")
                        .containsEntry("falseCommitmentSeverity", severity)
                        .containsEntry("verificationMethods", methods(risk, serious))
                        .containsEntry("sharePercent", 100));
    }

    private static String methods(String risk, boolean serious) {
        return "WRITTEN,NETWORK,ON_SITE" + (risk.equals("HIGH") && !serious ? ",PUBLICITY" : "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEFORE", "NONE"})
    void anyOtherWayIsVerifiedAsOthersAre(String mode) {
        var facts = facts("LOW", false, false, 0, 1);
        facts.put("reviewMode", mode);

        assertThat(judge(facts)).isEqualTo(judge(facts("LOW", false, false, 0, 1)));
    }

    @Test
    void nothingIsPlannedWhereAFactIsMissing() {
        var unknown = facts("LOW", false, false, 0, 1);
        unknown.put("waivedMaterials", null);

        assertThat(judge(unknown)).isEmpty();
    }

    private static Map<String, Object> facts(
            String risk, boolean serious, boolean unrepaired, int breaches, int waived) {
        return new HashMap<>(Map.of(
                "riskClass", risk,
                "seriousDiscredit", serious,
                "unrepairedCommitment", unrepaired,
                "deferralBreaches", breaches,
                "waivedMaterials", waived));
    }

    private List<Map<String, Object>> judge(Map<String, Object> facts) {
        return tables.judge(pledge, TABLE, facts);
    }
}
