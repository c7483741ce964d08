package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.ACCEPT;
import static cn.zhiban.catalogue.check.PlantedItem.DECIDE;
import static cn.zhiban.catalogue.check.PlantedItem.DELIVER;
import static cn.zhiban.catalogue.check.PlantedItem.MODEL;
import static cn.zhiban.catalogue.check.PlantedItem.shipped;

import org.junit.jupiter.api.Test;

class BranchesTest {

    @Test
    void refusesAFactThatIsNotDeclared() {
        shipped()
                .in(MODEL)
                .replacing("\\$\\{acceptance == 'ACCEPTED'\\}", "\\${weather == 'ACCEPTED'}")
                .isRefusedAt("flow_applicationAcceptedToDecideWithinLimit", "没有登记的变量：weather");
    }

    @Test
    void refusesAValueThatAFactCannotHave() {
        shipped()
                .in(MODEL)
                .replacing("acceptance == 'WITHDRAWN'", "acceptance == 'FORGOTTEN'")
                .isRefusedAt("flow_applicationAcceptedToApplicationDeemedWithdrawn", "没有取值 FORGOTTEN");
    }

    @Test
    void refusesAValueThatLeadsNowhere() {
        shipped()
                .in(MODEL)
                .replacing("acceptance == 'WITHDRAWN'", "acceptance == 'FORGOTTEN'")
                .isRefusedAt("gateway_applicationAccepted", "取值 WITHDRAWN 没有去向");
    }

    @Test
    void refusesAValueThatLeadsTwoWays() {
        shipped()
                .in(MODEL)
                .replacing("acceptance == 'WITHDRAWN'", "acceptance != 'ACCEPTED'")
                .isRefusedAt("gateway_applicationAccepted", "取值 NOT_ACCEPTED 有多个去向");
    }

    @Test
    void refusesAnOpenFactWithoutAWayForOtherValues() {
        shipped()
                .in(ACCEPT)
                .replacing("outcome != 'NOTIFY'", "outcome == 'ACCEPT'")
                .isRefusedAt("gateway_supplementNotified", "取值 其他值 没有去向");
    }

    @Test
    void refusesAGatewayThatComparesTwoFacts() {
        shipped()
                .in(MODEL)
                .replacing("acceptance == 'WITHDRAWN'", "lapse == 'DEEMED_WITHDRAWN'")
                .isRefusedAt("gateway_applicationAccepted", "一个网关只能比较一个变量");
    }

    @Test
    void refusesAFlowBehindAGatewayWithoutCondition() {
        shipped()
                .in(DECIDE)
                .replacing("<bpmn:conditionExpression.*?</bpmn:conditionExpression>", "")
                .isRefusedAt("gateway_decideOutcome", "每条流程线都要写明条件");
    }

    @Test
    void refusesAConditionThatTheEngineWouldRefuse() {
        shipped()
                .in(DELIVER)
                .replacing(
                        "(<bpmn:sequenceFlow id=\"flow_deliver\".*[\\s\\S]*?</bpmn:extensionElements>)",
                        "$1<bpmn:conditionExpression>\\${outcome == 'DELIVER'}</bpmn:conditionExpression>")
                .isRefusedAt("flow_deliver", "只有一条流程线时不能写条件");
    }

    @Test
    void refusesAConditionWithoutAGateway() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "(<bpmn:sequenceFlow id=\"flow_decisionBegunToDecide\"[^>]*) />",
                        "$1><bpmn:conditionExpression>\\${outcome == 'APPROVE'}</bpmn:conditionExpression></bpmn:sequenceFlow>")
                .isRefusedAt("flow_decisionBegunToDecide", "条件只能写在网关之后");
    }

    @Test
    void refusesABranchWithoutAGateway() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "<bpmn:sequenceFlow id=\"flow_decisionBegunToDecide\"",
                        "<bpmn:sequenceFlow id=\"flow_again\" sourceRef=\"startEvent_decisionBegun\" targetRef=\"userTask_decide\" />$0")
                .isRefusedAt("startEvent_decisionBegun", "分支必须画出网关");
    }
}
