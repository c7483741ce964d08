package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.ACCEPT;
import static cn.zhiban.catalogue.check.PlantedItem.DECIDE;
import static cn.zhiban.catalogue.check.PlantedItem.DELIVER;
import static cn.zhiban.catalogue.check.PlantedItem.MODEL;
import static cn.zhiban.catalogue.check.PlantedItem.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.worklist.Duty;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTasksTest {

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "applicant", "clerk,nobody"})
    void refusesAGroupThatIsNoRoleOfStaff(String groups) {
        shipped()
                .in(DECIDE)
                .replacing("candidateGroups=\"examiner\"", "candidateGroups=\"" + groups + "\"")
                .isRefusedAt("userTask_decide", "没有这个办理角色");
    }

    @Test
    void refusesATaskWhoseFormIsMissing() {
        shipped()
                .without("decide-within-limit-decide.form")
                .in(DECIDE)
                .isRefusedAt("userTask_decide", "没有这个表单：decide-within-limit-decide");
    }

    @Test
    void refusesAnOutcomeWhoseFormIsMissing() {
        shipped()
                .without("decide-within-limit-refuse.form")
                .in(DECIDE)
                .isRefusedAt("flow_refuse", "没有这个表单：decide-within-limit-refuse");
    }

    @Test
    void refusesAnOutcomeThatNamesNoForm() {
        shipped()
                .in(DECIDE)
                .replacing("<camunda:property name=\"form\" value=\"decide-within-limit-approve\" />", "")
                .isRefusedAt("flow_approve", "没有写明表单");
    }

    @Test
    void refusesATaskWithoutAGatewayDirectlyBehindIt() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "sourceRef=\"userTask_decide\" targetRef=\"gateway_decideOutcome\"",
                        "sourceRef=\"userTask_decide\" targetRef=\"serviceTask_recordDecision\"")
                .isRefusedAt("userTask_decide", "必须直接是列出办理结果的排他网关");
    }

    @Test
    void refusesADutyThatNobodyKnows() {
        shipped()
                .in(DECIDE)
                .replacing("value=\"EXAMINATION\"", "value=\"PLEASURE\"")
                .isRefusedAt("userTask_decide", "没有这种责任：PLEASURE");
    }

    @Test
    void refusesADecisionThatIsNoExamination() {
        shipped()
                .in(DECIDE)
                .replacing("<camunda:property name=\"duty\" value=\"EXAMINATION\" />", "")
                .isRefusedAt("userTask_decide", "属性 duty 为 EXAMINATION");
        shipped("pre-examination-enrolment")
                .in("review-substance.bpmn")
                .replacing("<camunda:property name=\"duty\" value=\"EXAMINATION\" />", "")
                .isRefusedAt("userTask_reviewSubstance", "属性 duty 为 EXAMINATION");
    }

    @Test
    void refusesAnAnswerThatMayTurnOutTwoWays() {
        shipped()
                .in(DECIDE)
                .replacing("value=\"EXAMINATION\"", "value=\"FIRST_ASKED\"")
                .isRefusedAt("userTask_decide", "只能有一种办理结果");
    }

    @Test
    void refusesAnotherPropertyOfATaskAndADutyOfAnOutcome() {
        shipped()
                .in(DECIDE)
                .replacing("name=\"duty\"", "name=\"form\"")
                .isRefusedAt("userTask_decide", "人工任务只有属性 duty");
        shipped()
                .in(DECIDE)
                .replacing(
                        "<camunda:property name=\"form\" value=\"decide-within-limit-approve\" />",
                        "<camunda:property name=\"form\" value=\"decide-within-limit-approve\" />"
                                + "<camunda:property name=\"duty\" value=\"EXAMINATION\" />")
                .isRefusedAt("flow_approve", "属性 duty 写在人工任务上");
    }

    @Test
    void theDutiesOfModelsAreThoseOfTheWorklist() {
        assertThat(Vocabulary.shipped().duties())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Duty.values()).map(Duty::name).toList());
    }

    @Test
    void refusesAnOutcomeThatIsNoOutcome() {
        shipped()
                .in(DECIDE)
                .replacing("outcome == 'APPROVE'", "decision == 'APPROVED'")
                .isRefusedAt("flow_approve", "办理结果必须用条件");
    }

    @Test
    void refusesTheSameOutcomeTwice() {
        shipped()
                .in(DECIDE)
                .replacing("outcome == 'APPROVE'", "outcome == 'REFUSE'")
                .isRefusedAt("flow_refuse", "办理结果重复：REFUSE");
    }

    @Test
    void refusesALoneOutcomeWithoutItsKey() {
        shipped()
                .in(DELIVER)
                .replacing("<camunda:property name=\"outcome\" value=\"DELIVER\" />", "")
                .isRefusedAt("flow_deliver", "办理结果必须用属性 outcome");
    }

    @Test
    void refusesAnOutcomesFormWhereThereIsNoTask() {
        shipped()
                .in(MODEL)
                .replacing(
                        "(<bpmn:sequenceFlow id=\"flow_decisionMadeToDeliverResult\"[^>]*>)",
                        "$1<bpmn:extensionElements><camunda:properties><camunda:property name=\"form\" value=\"deliver-result-deliver\" /></camunda:properties></bpmn:extensionElements>")
                .isRefusedAt("flow_decisionMadeToDeliverResult", "只能写在人工任务之后的网关上");
    }

    @Test
    void refusesHumanWorkOutsideAClockedSubProcess() {
        shipped()
                .in(ACCEPT)
                .replacing(" triggeredByEvent=\"true\"", "")
                .isRefusedAt("userTask_reviewMaterials", "有时限看守的子流程");
    }
}
