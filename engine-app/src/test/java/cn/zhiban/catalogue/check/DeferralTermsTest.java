package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.shipped;

import org.junit.jupiter.api.Test;

/** Nothing comes later without terms, a table and a process that watches it. */
class DeferralTermsTest {

    private static final String LIST = "item.yaml";
    private static final String TABLE = "limit-deferral.dmn";
    private static final String BLOCK = "(?s)\ndeferral:\n.*?late: RETURN_TO_PERSON\n";

    @Test
    void refusesADeferralWithoutTerms() {
        shipped().in(LIST).replacing(BLOCK, "\n").isRefusedAt("/materials/powerOfAttorney", "没有 deferral");
    }

    @Test
    void refusesADeferralWithoutALimitOfTheOffice() {
        shipped()
                .in(LIST)
                .replacing("(?s)  - stage: DEFERRED_REVIEW\n.*?warnDays: 2\n", "")
                .isRefusedAt("/limits", "容缺核对处理");
    }

    @Test
    void refusesToBeginThatLimitWithAnythingElse() {
        shipped()
                .in(LIST)
                .replacing("from: DEFERRED_IN_HAND", "from: DECISION")
                .isRefusedAt("/limits/6", "DEFERRED_REVIEW 的时限不能从 DECISION 起算");
    }

    @Test
    void refusesDeferralOfWhatIsDoneOnTheSpot() {
        shipped().in(LIST).replacing("kind: PROMISED", "kind: IMMEDIATE").isRefusedAt("/deferral", "即办件");
    }

    @Test
    void refusesADeemedWithdrawalWithoutABasis() {
        shipped()
                .in(LIST)
                .replacing("late: RETURN_TO_PERSON", "late: WITHDRAWN")
                .isRefusedAt("/materials/powerOfAttorney", "视为撤回必须写明依据");
    }

    @Test
    void refusesAMaterialThatTheResultWaitsForLongerThanTheLaw() {
        shipped()
                .in(LIST)
                .replacing("    days: 3\n", "    days: 6\n")
                .isRefusedAt("/materials/powerOfAttorney", "不能长于决定的法定期限");
    }

    @Test
    void refusesFewerDaysThanTheFloorAndMoreThanTheMost() {
        shipped().in(LIST).replacing("    days: 3\n", "    days: 2\n").isRefusedAt("/deferral/terms/days", "3");
        shipped().in(LIST).replacing("    days: 3\n", "    days: 21\n").isRefusedAt("/deferral/terms/days", "20");
    }

    @Test
    void refusesAnotherRiskThanThatOfTheCommitment() {
        shipped()
                .in(LIST)
                .replacing("deferral:\n  riskClass: LOW", "deferral:\n  riskClass: MEDIUM")
                .isRefusedAt("/deferral", "风险等级");
    }

    @Test
    void refusesAListThatNamesNoTableOrNoProcess() {
        shipped().without(TABLE).isRefused(LIST, "/deferral/limits", "limit-deferral");
        shipped().without("defer-materials.bpmn").isRefused(LIST, "/deferral/process", "defer-materials");
    }

    @Test
    void refusesATableThatAsksForSomethingElse() {
        shipped()
                .in(TABLE)
                .replacing("<text>itemDays</text>", "<text>income</text>")
                .isRefusedAt("", "没有 income 这一项");
    }

    @Test
    void refusesATableThatSaysNoDays() {
        shipped().in(TABLE).replacing("name=\"deferralDays\"", "name=\"days\"").isRefusedAt("", "deferralDays");
    }
}
