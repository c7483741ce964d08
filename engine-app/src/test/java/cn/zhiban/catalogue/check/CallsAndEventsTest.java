package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.ACCEPT;
import static cn.zhiban.catalogue.check.PlantedItem.DECIDE;
import static cn.zhiban.catalogue.check.PlantedItem.MODEL;
import static cn.zhiban.catalogue.check.PlantedItem.SUPPLEMENT;
import static cn.zhiban.catalogue.check.PlantedItem.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.testing.Shipped;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallsAndEventsTest {

    @Test
    void refusesADelegateThatIsNotRegistered() {
        shipped()
                .in(DECIDE)
                .replacing("recordDecisionDelegate", "sendMoneyDelegate")
                .isRefusedAt("serviceTask_recordDecision", "没有登记的服务任务：sendMoneyDelegate");
    }

    @Test
    void asksTheRegistryThatItIsGiven() {
        assertThat(new ItemCheck(Set.of()).check(Shipped.pledge()))
                .extracting(Finding::reason)
                .contains("没有登记的服务任务：recordDecisionDelegate");
    }

    @Test
    void refusesATaskThatIsNotCalledAsItsDelegate() {
        shipped()
                .in(DECIDE)
                .replacing("recordDecisionDelegate", "recordDeliveryDelegate")
                .isRefusedAt("serviceTask_recordDecision", "必须与所调用的 recordDeliveryDelegate 一致");
    }

    @Test
    void refusesAPhaseThatIsNotThere() {
        shipped()
                .without(SUPPLEMENT)
                .in(ACCEPT)
                .isRefusedAt("callActivity_concludeSupplement", "没有找到所调用的 conclude-supplement.bpmn");
    }

    @Test
    void refusesACallWithoutBusinessKey() {
        shipped()
                .in(MODEL)
                .replacing("<camunda:in businessKey=\"[^\"]*\" />", "")
                .isRefusedAt("callActivity_acceptApplication", "没有传递业务键");
    }

    @Test
    void refusesACallWithoutTheCase() {
        shipped()
                .in(MODEL)
                .replacing("<camunda:in source=\"caseId\" target=\"caseId\" />", "")
                .isRefusedAt("callActivity_acceptApplication", "没有传递案件");
    }

    @Test
    void refusesAMappingOfAnUndeclaredVariable() {
        shipped()
                .in(MODEL)
                .replacing(
                        "<camunda:out source=\"acceptance\" target=\"acceptance\" />",
                        "<camunda:out source=\"secret\" target=\"secret\" />")
                .isRefusedAt("callActivity_acceptApplication", "没有登记的变量：secret");
    }

    @Test
    void refusesAVariableThatChangesItsName() {
        shipped()
                .in(MODEL)
                .replacing(
                        "<camunda:out source=\"acceptance\" target=\"acceptance\" />",
                        "<camunda:out source=\"acceptance\" target=\"decision\" />")
                .isRefusedAt("callActivity_acceptApplication", "必须同名：acceptance");
    }

    @Test
    void refusesAMessageThatNobodySends() {
        shipped()
                .in(MODEL)
                .replacing(
                        "<bpmn:message id=\"message_applicationWithdrawn\" name=\"message_applicationWithdrawn\"",
                        "<bpmn:message id=\"message_hello\" name=\"message_hello\"")
                .isRefusedAt("message_hello", "没有登记的消息");
    }

    @Test
    void refusesAReferenceToAMessageThatIsNotThere() {
        shipped()
                .in(SUPPLEMENT)
                .replacing("messageRef=\"message_replyComplete\"", "messageRef=\"message_nowhere\"")
                .isRefusedAt("receiveTask_awaitReply", "messageRef 没有指向可用的元素");
    }

    @Test
    void refusesAMessageThatIsNotCalledAsItsId() {
        shipped()
                .in(MODEL)
                .replacing("name=\"message_applicationWithdrawn\"", "name=\"withdrawn\"")
                .isRefusedAt("message_applicationWithdrawn", "名称必须与编号相同");
    }

    @Test
    void refusesABorderThatWaitsForNothing() {
        shipped()
                .in(MODEL)
                .replacing("<bpmn:messageEventDefinition [^>]*/>", "")
                .isRefusedAt("event_applicationWithdrawn", "必须等待一个消息或者一个错误");
    }

    @Test
    void refusesAFlowToNowhere() {
        shipped()
                .in(DECIDE)
                .replacing("targetRef=\"endEvent_applicationDecided\"", "targetRef=\"endEvent_nowhere\"")
                .isRefusedAt("flow_decideApplicationToApplicationDecided", "targetRef 没有指向可用的元素");
    }

    @Test
    void refusesANodeThatCannotBeReached() {
        shipped()
                .in(DECIDE)
                .replacing("targetRef=\"endEvent_applicationDecided\"", "targetRef=\"endEvent_nowhere\"")
                .isRefusedAt("endEvent_applicationDecided", "没有流入的流程线");
    }

    @Test
    void refusesANodeThatCannotBeLeft() {
        shipped()
                .in(DECIDE)
                .replacing("<bpmn:sequenceFlow id=\"flow_recordDecisionToDecisionMade\"[^>]*/>", "")
                .isRefusedAt("serviceTask_recordDecision", "没有流出的流程线");
    }

    @Test
    void refusesAScopeWithTwoStarts() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "<bpmn:endEvent id=\"endEvent_applicationDecided\"",
                        "<bpmn:startEvent id=\"startEvent_another\" name=\"又开始\" />$0")
                .isRefusedAt("decide-within-limit", "只有一个开始事件");
    }
}
