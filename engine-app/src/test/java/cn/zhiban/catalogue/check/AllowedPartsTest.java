package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.ACCEPT;
import static cn.zhiban.catalogue.check.PlantedItem.DECIDE;
import static cn.zhiban.catalogue.check.PlantedItem.MODEL;
import static cn.zhiban.catalogue.check.PlantedItem.shipped;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedPartsTest {

    private static final String DELEGATE = "camunda:delegateExpression=\"\\$\\{recordDecisionDelegate\\}\"";

    @Test
    void refusesAScriptTask() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "<bpmn:startEvent id=\"startEvent_decisionBegun\"",
                        "<bpmn:scriptTask id=\"scriptTask_evil\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>$0")
                .isRefusedAt("scriptTask_evil", "不允许脚本任务");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "camunda:class=\"cn.evil.Delegate\"|不允许 Java 类",
                "camunda:expression=\"\\${evil.run()}\"|不允许表达式",
                "camunda:type=\"external\" camunda:topic=\"t\"|不允许属性 camunda:type",
                "camunda:asyncBefore=\"true\"|不允许属性 camunda:asyncBefore",
                "implementation=\"##WebService\"|不允许属性 implementation"
            })
    void refusesAnyOtherWayOfRunningCode(String attribute, String reason) {
        shipped().in(DECIDE).replacing(DELEGATE, attribute).isRefusedAt("serviceTask_recordDecision", reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${recordDecisionDelegate.run()}", "#{recordDecisionDelegate}", "${a}${recordDecisionDelegate}"})
    void refusesADelegateExpressionThatIsMoreThanAName(String expression) {
        shipped()
                .in(DECIDE)
                .replacing(DELEGATE, "camunda:delegateExpression=\"" + expression.replace("$", "\\$") + "\"")
                .isRefusedAt("serviceTask_recordDecision", "camunda:delegateExpression 不允许取值");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<camunda:executionListener event=\"start\" class=\"Evil\" />|不允许监听器",
                "<camunda:taskListener event=\"create\" expression=\"e\" />|不允许监听器",
                "<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>|不允许连接器",
                "<camunda:inputOutput />|不允许输入输出映射",
                "<camunda:formData />|不允许内嵌表单",
                "<camunda:failedJobRetryTimeCycle>R3/PT1M</camunda:failedJobRetryTimeCycle>|不允许 camunda:failedJobRetryTimeCycle",
                "<evil xmlns=\"urn:evil\" />|不允许 {urn:evil}evil"
            })
    void refusesEveryExtensionThatIsNotListed(String extension, String reason) {
        shipped()
                .in(MODEL)
                .replacing(
                        "(<bpmn:callActivity id=\"callActivity_deliverResult\"[^>]*>\\s*<bpmn:extensionElements>)",
                        "$1" + extension)
                .isRefusedAt("callActivity_deliverResult", reason);
    }

    @Test
    void refusesAListenerOfAUserTask() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "(<bpmn:userTask id=\"userTask_decide\"[^>]*>)",
                        "$1<bpmn:extensionElements><camunda:taskListener event=\"create\" class=\"Evil\" /></bpmn:extensionElements>")
                .isRefusedAt("userTask_decide", "不允许监听器");
    }

    @Test
    void refusesAnExternalForm() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "camunda:formRef=\"decide-within-limit-decide\"", "camunda:formKey=\"embedded:app:evil.html\"")
                .isRefusedAt("userTask_decide", "不允许外部表单");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${evil.run()}",
                "${outcome == 'APPROVE' || true}",
                "${outcome == other}",
                "#{outcome == 'APPROVE'}",
                "${execution.setVariable('a', 1) == 'A'}",
                "= outcome = \"APPROVE\""
            })
    void refusesAConditionThatIsMoreThanAComparison(String condition) {
        shipped()
                .in(DECIDE)
                .replacing("\\$\\{outcome == 'APPROVE'\\}", condition.replace("$", "\\$"))
                .isRefusedAt("flow_approve", "bpmn:conditionExpression 不允许内容");
    }

    @Test
    void refusesAConditionInAnotherLanguage() {
        shipped()
                .in(DECIDE)
                .replacing("<bpmn:conditionExpression ", "<bpmn:conditionExpression language=\"groovy\" ")
                .isRefusedAt("flow_approve", "不允许指定表达式语言");
    }

    @Test
    void refusesAnExpressionHiddenInAName() {
        shipped()
                .in(DECIDE)
                .replacing("name=\"作出决定\"", "name=\"作出决定\\${evil.run()}\"")
                .isRefusedAt("userTask_decide", "name 不允许取值");
    }

    @Test
    void refusesAnExpressionHiddenInADocumentation() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "(<bpmn:userTask id=\"userTask_decide\"[^>]*>)",
                        "$1<bpmn:documentation>#{evil.run()}</bpmn:documentation>")
                .isRefusedAt("userTask_decide", "bpmn:documentation 不允许内容");
    }

    @Test
    void refusesATimerThatCountsByItself() {
        shipped()
                .in(DECIDE)
                .replacing("<bpmn:timeDate[^>]*>[^<]*</bpmn:timeDate>", "<bpmn:timeDuration>P5D</bpmn:timeDuration>")
                .isRefusedAt("startEvent_legalMomentReached", "不能写时长");
    }

    @Test
    void refusesATimerDateThatIsComputed() {
        shipped()
                .in(DECIDE)
                .replacing("\\$\\{wakeAt\\}", "\\${now()}")
                .isRefusedAt("startEvent_legalMomentReached", "bpmn:timeDate 不允许内容");
    }

    @ParameterizedTest
    @CsvSource({
        "camunda:formRefBinding=\"deployment\",camunda:formRefBinding=\"latest\",不允许取值 latest",
        "camunda:formRefBinding=\"deployment\",'',缺少 camunda:formRefBinding",
        "camunda:candidateGroups=\"examiner\",'',缺少 camunda:candidateGroups",
        "camunda:candidateGroups=\"examiner\",camunda:assignee=\"examiner\",不允许属性 camunda:assignee"
    })
    void refusesAUserTaskWithoutGroupOrBoundForm(String attribute, String instead, String reason) {
        shipped().in(DECIDE).replacing(attribute, instead).isRefusedAt("userTask_decide", reason);
    }

    @ParameterizedTest
    @CsvSource({
        "camunda:calledElementBinding=\"deployment\",'',缺少 camunda:calledElementBinding",
        "camunda:calledElementBinding=\"deployment\",camunda:calledElementBinding=\"latest\",不允许取值 latest",
        "calledElement=\"accept-application\",calledElement=\"accept-\\${x}\",不允许取值",
        "<camunda:in source=\"caseId\" target=\"caseId\" />,<camunda:in variables=\"all\" />,不允许属性 variables",
        "#\\{execution.processBusinessKey\\},#{evil.run()},不允许取值"
    })
    void refusesACallThatIsNotBoundOrPassesMoreThanDeclared(String written, String instead, String reason) {
        shipped().in(MODEL).replacing(written, instead).isRefusedAt("callActivity_acceptApplication", reason);
    }

    @ParameterizedTest
    @CsvSource({
        " camunda:historyTimeToLive=\"P30D\",'',缺少 camunda:historyTimeToLive",
        "isExecutable=\"true\",isExecutable=\"false\",不允许取值 false",
        "isExecutable=\"true\",isExecutable=\"true\" camunda:candidateStarterGroups=\"a\",不允许属性 camunda:candidateStarterGroups"
    })
    void refusesAProcessThatIsNotExecutableOrNeverForgets(String written, String instead, String reason) {
        shipped().in(DECIDE).replacing(written, instead).isRefusedAt("decide-within-limit", reason);
    }

    @Test
    void refusesABoundaryTimer() {
        shipped()
                .in(ACCEPT)
                .replacing(
                        "(attachedToRef=\"subProcess_reviewApplication\">\\s*<bpmn:outgoing>[^<]*</bpmn:outgoing>\\s*)<bpmn:errorEventDefinition[^>]*/>",
                        "$1<bpmn:timerEventDefinition><bpmn:timeDate>\\${wakeAt}</bpmn:timeDate></bpmn:timerEventDefinition>")
                .isRefusedAt("event_acceptanceLimitPassed", "不允许 bpmn:timerEventDefinition");
    }

    @Test
    void refusesADocumentTypeAndSoExternalEntities() {
        shipped()
                .in(DECIDE)
                .replacing("\\?>", "?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")
                .isRefusedAt("", "不允许 DTD");
    }

    @Test
    void refusesAProcessingInstruction() {
        shipped().in(DECIDE).replacing("\\?>", "?><?evil run?>").isRefusedAt("", "不允许处理指令");
    }

    @Test
    void refusesWhatIsNoXml() {
        shipped().with(DECIDE, "not xml").isRefused(DECIDE, "", "不是可以读取的 XML");
    }

    @Test
    void refusesAnotherKindOfDocument() {
        shipped().with(DECIDE, "<a/>").isRefused(DECIDE, "", "不是 bpmn:definitions");
    }

    @Test
    void refusesAFileThatBelongsToNoItem() {
        shipped().with("Evil.class", "x").isRefused("Evil.class", "", "不允许这个文件");
    }
}
