package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.DECIDE;
import static cn.zhiban.catalogue.check.PlantedItem.DELIVER;
import static cn.zhiban.catalogue.check.PlantedItem.shipped;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void refusesAProcessThatIsNotCalledAsItsFile() {
        shipped()
                .in(DECIDE)
                .replacing("process id=\"decide-within-limit\"", "process id=\"decide-somehow\"")
                .isRefusedAt("decide-somehow", "必须与文件名相同");
    }

    @Test
    void refusesTwoProcessesInOneFile() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:process id=\"other\" name=\"别的\" isExecutable=\"true\" />")
                .isRefusedAt("", "只有一个流程");
    }

    @Test
    void refusesAProcessWithoutItsWrittenContract() {
        shipped()
                .in(DECIDE)
                .replacing("(?s)<bpmn:documentation>决定阶段.*?</bpmn:documentation>", "")
                .isRefusedAt("decide-within-limit", "流程没有说明");
    }

    @Test
    void refusesAGeneratedId() {
        shipped()
                .in(DECIDE)
                .replacing("bpmn:endEvent id=\"endEvent_applicationDecided\"", "bpmn:endEvent id=\"Event_0x1y2z3\"")
                .isRefusedAt("Event_0x1y2z3", "不能由工具生成");
    }

    @Test
    void refusesAnIdOfTheWrongType() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "bpmn:endEvent id=\"endEvent_applicationDecided\"",
                        "bpmn:endEvent id=\"event_applicationDecided\"")
                .isRefusedAt("event_applicationDecided", "endEvent_");
    }

    @Test
    void refusesAnIdThatOccursTwice() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "bpmn:endEvent id=\"endEvent_applicationDecided\"",
                        "bpmn:endEvent id=\"endEvent_decisionMade\"")
                .isRefusedAt("endEvent_decisionMade", "编号重复");
    }

    @Test
    void refusesATaskWithoutAChineseLabel() {
        shipped().in(DECIDE).replacing("name=\"作出决定\"", "name=\"Decide\"").isRefusedAt("userTask_decide", "没有中文名称");
    }

    @Test
    void refusesAnUnlabelledAnswer() {
        shipped().in(DELIVER).replacing(" name=\"确认送达\"", "").isRefusedAt("flow_deliver", "没有中文名称");
    }

    @Test
    void refusesAGatewayThatAsksNothing() {
        shipped().in(DECIDE).replacing("审查结论？", "审查结论").isRefusedAt("gateway_decideOutcome", "必须是一个问题");
    }
}
