package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.shipped;

import org.junit.jupiter.api.Test;

class ScenarioFileTest {

    private static final String SCENARIO = "scenario.yaml";

    @Test
    void refusesAnItemWithoutScenarios() {
        shipped().without(SCENARIO).isRefused(SCENARIO, "", "缺少情景");
    }

    @Test
    void refusesAStepThatIsNoStep() {
        shipped()
                .in(SCENARIO)
                .replacing("      - \\{clock: NOTHING\\}", "      - {clock: STRIKES}")
                .isRefusedAt("/scenarios/1/steps/0/clock", "不符合格式");
    }

    @Test
    void refusesAnOutcomeThatNoScenarioTakes() {
        withEvery("\\{task: userTask_decide, outcome: REFUSE\\}", "{task: userTask_decide, outcome: APPROVE}")
                .isRefusedAt("userTask_decide REFUSE", "没有任何情景走到这里");
    }

    @Test
    void refusesAMessageThatNoScenarioSends() {
        withEvery("\\{message: message_applicationWithdrawn\\}", "{task: userTask_decide, outcome: APPROVE}")
                .isRefusedAt("message_applicationWithdrawn", "没有任何情景走到这里");
    }

    @Test
    void refusesAnEffectOfTheClockThatNoScenarioShows() {
        withEvery("\\{clock: DEEMED_WITHDRAWN\\}", "{clock: NOTHING}").isRefusedAt("DEEMED_WITHDRAWN", "没有任何情景走到这里");
    }

    @Test
    void refusesAnEndThatNoScenarioReaches() {
        withEvery("endEvent_applicationWithdrawn", "endEvent_resultDelivered")
                .isRefusedAt("endEvent_applicationWithdrawn", "没有任何情景走到这里");
    }

    @Test
    void refusesAStepThatTheModelsDoNotHave() {
        shipped()
                .in(SCENARIO)
                .replacing("userTask_deliverResult", "userTask_sing")
                .isRefusedAt("userTask_sing DELIVER", "流程中没有这一步");
    }

    private static PlantedItem withEvery(String regex, String replacement) {
        return shipped().in(SCENARIO).replacingAll(regex, replacement);
    }
}
