package cn.zhiban.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped table of when the substance is examined, judged by the engine's own judge. */
class ChooseReviewDecisionTest {

    private static final String TABLE = "choose-review";

    private final EngineTables tables = new EngineTables();
    private final ItemVersion enrolment = ShippedTable.of(TABLE);

    @ParameterizedTest
    @CsvSource({
        "LOW, true, false, false, 0, no, first, AFTER, 首次备案",
        "LOW, true, false, false, 1, no, first, AFTER, 首次备案",
        "LOW, true, false, false, 0, no, renewal, NONE, 技术领域不变",
        "LOW, true, false, false, 1, no, contactChange, NONE, 技术领域不变",
        "MEDIUM, true, false, false, 0, no, first, AFTER, 没有不适用的情形",
        "MEDIUM, true, false, false, 1, no, renewal, AFTER, 没有不适用的情形",
        "LOW, false, false, false, 0, no, first, BEFORE, 没有签署告知承诺书",
        "HIGH, false, true, true, 9, yes, renewal, BEFORE, 没有签署告知承诺书",
        "LOW, true, true, false, 0, no, first, BEFORE, 较严重的不良信用记录",
        "HIGH, true, true, true, 9, yes, first, BEFORE, 较严重的不良信用记录",
        "LOW, true, false, true, 0, no, renewal, BEFORE, 未修复的不实承诺或者较重的失信记录",
        "LOW, true, false, false, 2, no, first, BEFORE, 两次以上没有按时补交",
        "MEDIUM, true, false, false, 3, yes, renewal, BEFORE, 两次以上没有按时补交",
        "HIGH, true, false, false, 1, no, first, BEFORE, 风险较大",
        "LOW, true, false, false, 1, yes, contactChange, BEFORE, 非正常专利申请",
        "MEDIUM, true, false, false, 0, yes, first, BEFORE, 尚未撤回的非正常专利申请",
    })
    void isChosenByRiskLetterCreditAndAnswers(
            String risk,
            boolean signed,
            boolean serious,
            boolean unrepaired,
            int breaches,
            String abnormal,
            String kind,
            String mode,
            String why) {
        assertThat(judge(facts(risk, signed, serious, unrepaired, breaches, abnormal, kind)))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule).containsEntry("reviewMode", mode);
                    assertThat((String) rule.get("reason")).contains(why);
                });
    }

    /** What the office knows overrides what the applicant says of itself. */
    @ParameterizedTest
    @CsvSource({"LOW, no, first", "LOW, yes, renewal", "MEDIUM, no, contactChange"})
    void anAbnormalApplicationOnRecordIsExaminedFirst(String risk, String said, String kind) {
        var facts = facts(risk, true, false, false, 0, said, kind);
        facts.put("abnormalPatentApplication", true);

        assertThat(judge(facts)).singleElement().satisfies(rule -> {
            assertThat(rule).containsEntry("reviewMode", "BEFORE");
            assertThat((String) rule.get("reason")).contains("非正常专利申请记录");
        });
    }

    /** Whatever is known, there is one way. */
    @Test
    void thereIsOneRuleForEverything() {
        for (var risk : List.of("LOW", "MEDIUM", "HIGH")) {
            for (int bits = 0; bits < 32; bits++) {
                for (var kind : List.of("first", "renewal", "contactChange")) {
                    for (int breaches = 0; breaches < 4; breaches++) {
                        var abnormal = (bits & 8) == 0 ? "no" : "yes";
                        var facts = facts(
                                risk, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, breaches, abnormal, kind);
                        facts.put("abnormalPatentApplication", (bits & 16) != 0);
                        assertThat(judge(facts)).as("%s", facts).hasSize(1);
                    }
                }
            }
        }
    }

    /** Nothing is eased on a fact that nobody knows: where no rule holds, the ordinary way is gone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "riskClass",
                "letterSigned",
                "seriousDiscredit",
                "unrepairedCommitment",
                "deferralBreaches",
                "abnormalFilings",
                "abnormalPatentApplication",
                "enrolmentKind"
            })
    void nothingIsEasedWhereAFactIsMissing(String missing) {
        var facts = facts("LOW", true, false, false, 0, "no", "first");
        facts.put(missing, null);

        assertThat(judge(facts)).isEmpty();
    }

    private static Map<String, Object> facts(
            String risk,
            boolean signed,
            boolean serious,
            boolean unrepaired,
            int breaches,
            String abnormal,
            String kind) {
        return new HashMap<>(Map.of(
                "riskClass", risk,
                "letterSigned", signed,
                "seriousDiscredit", serious,
                "unrepairedCommitment", unrepaired,
                "deferralBreaches", breaches,
                "abnormalFilings", abnormal,
                "abnormalPatentApplication", false,
                "enrolmentKind", kind));
    }

    private List<Map<String, Object>> judge(Map<String, Object> facts) {
        return tables.judge(enrolment, TABLE, facts);
    }
}
