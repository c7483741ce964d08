package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.DECIDE;
import static cn.zhiban.catalogue.check.PlantedItem.MODEL;
import static cn.zhiban.catalogue.check.PlantedItem.shipped;

import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void refusesAModelWithoutAnyLayout() {
        shipped()
                .in(DECIDE)
                .replacing("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
                .isRefusedAt("userTask_decide", "缺少图形");
    }

    @Test
    void refusesANodeThatIsNotDrawn() {
        shipped()
                .in(DECIDE)
                .replacing("(?s)<bpmndi:BPMNShape id=\"userTask_decide_di\".*?</bpmndi:BPMNShape>", "")
                .isRefusedAt("userTask_decide", "缺少图形");
    }

    @Test
    void refusesAFlowThatIsNotDrawn() {
        shipped()
                .in(DECIDE)
                .replacing("(?s)<bpmndi:BPMNEdge id=\"flow_approve_di\".*?</bpmndi:BPMNEdge>", "")
                .isRefusedAt("flow_approve", "缺少连线");
    }

    @Test
    void refusesALabelWithoutAPlace() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "(?s)(<bpmndi:BPMNEdge id=\"flow_approve_di\".*?)<bpmndi:BPMNLabel>.*?</bpmndi:BPMNLabel>",
                        "$1")
                .isRefusedAt("flow_approve", "名称没有摆放位置");
    }

    @Test
    void refusesLinesThatCross() {
        shipped()
                .in(MODEL)
                .replacing(edge("flow_applicationAcceptedToApplicationNotAccepted"), points("560 265 700 400 852 140"))
                .isRefusedAt("flow_applicationAcceptedToApplicationNotAccepted", "交叉");
    }

    @Test
    void refusesLinesThatRunOverEachOther() {
        shipped()
                .in(DECIDE)
                .replacing(edge("flow_refuse"), points("710 225 710 160 900 160 900 210"))
                .isRefusedAt("flow_approve", "连线与 flow_refuse 交叉");
    }

    @Test
    void refusesALineThroughANode() {
        shipped()
                .in(MODEL)
                .replacing(edge("flow_applicationSubmittedToHandling"), points("188 240 600 240 250 240"))
                .isRefusedAt("flow_applicationSubmittedToHandling", "连线穿过 callActivity_acceptApplication");
    }

    @Test
    void refusesALineThatDoesNotJoin() {
        shipped()
                .in(MODEL)
                .replacing(edge("flow_applicationSubmittedToHandling"), points("188 240 220 240"))
                .isRefusedAt("flow_applicationSubmittedToHandling", "没有接到它连接的元素上");
    }

    @Test
    void refusesNodesOnTopOfEachOther() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "(?s)(<bpmndi:BPMNShape id=\"userTask_decide_di\"[^>]*>\\s*<dc:Bounds )x=\"\\d+\"",
                        "$1x=\"690\"")
                .isRefusedAt("userTask_decide", "与 gateway_decideOutcome 重叠");
    }

    @Test
    void refusesANodeOutsideItsSubProcess() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "(?s)(<bpmndi:BPMNShape id=\"userTask_decide_di\"[^>]*>\\s*<dc:Bounds )x=\"\\d+\"",
                        "$1x=\"3000\"")
                .isRefusedAt("userTask_decide", "画到了所在子流程之外");
    }

    private static String edge(String flow) {
        return "(?s)(<bpmndi:BPMNEdge id=\"" + flow + "_di\"[^>]*>)(\\s*<di:waypoint[^>]*/>)+";
    }

    private static String points(String numbers) {
        return "$1" + numbers.replaceAll("(\\d+) (\\d+)", "<di:waypoint x=\"$1\" y=\"$2\" />");
    }
}
