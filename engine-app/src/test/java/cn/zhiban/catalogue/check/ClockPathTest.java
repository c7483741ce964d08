package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.ACCEPT;
import static cn.zhiban.catalogue.check.PlantedItem.DECIDE;
import static cn.zhiban.catalogue.check.PlantedItem.MODEL;
import static cn.zhiban.catalogue.check.PlantedItem.shipped;

import org.junit.jupiter.api.Test;

class ClockPathTest {

    @Test
    void refusesAPlainEndBesideAClockPath() {
        shipped()
                .in(DECIDE)
                .replacing("<bpmn:terminateEventDefinition />", "")
                .isRefusedAt("endEvent_decisionMade", "必须是终止结束事件");
    }

    @Test
    void refusesAClockThatInterrupts() {
        shipped()
                .in(DECIDE)
                .replacing(" isInterrupting=\"false\"", "")
                .isRefusedAt("startEvent_legalMomentReached", "不中断的定时开始事件");
    }

    @Test
    void refusesAWakeThatDoesNotAskTheClock() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "sourceRef=\"event_nextLegalMomentReached\" targetRef=\"serviceTask_askClock\"",
                        "sourceRef=\"event_nextLegalMomentReached\" targetRef=\"event_nextLegalMomentReached\"")
                .isRefusedAt("event_nextLegalMomentReached", "必须先核对时限");
    }

    @Test
    void refusesAClockThatWakesOnlyOnce() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "<bpmn:intermediateCatchEvent id=\"event_nextLegalMomentReached\"",
                        "<bpmn:intermediateThrowEvent id=\"event_nextLegalMomentReached\"")
                .replacing("</bpmn:intermediateCatchEvent>", "</bpmn:intermediateThrowEvent>")
                .isRefusedAt("subProcess_watchLimits", "没有回到等待下一时点");
    }

    @Test
    void refusesATimerOfAnotherVariable() {
        shipped()
                .in(DECIDE)
                .replacing("\\$\\{wakeAt\\}", "\\${caseId}")
                .isRefusedAt("startEvent_legalMomentReached", "定时器只能等到 wakeAt");
    }

    @Test
    void refusesAPhaseThatBeginsWithoutArmingTheClock() {
        shipped()
                .in(DECIDE)
                .replacing("\\$\\{armClockDelegate\\}", "\\${askClockDelegate}")
                .isRefusedAt("subProcess_decideApplication", "进入之前必须先设定时限");
    }

    @Test
    void refusesALapseThatNoBorderCatches() {
        shipped()
                .in(ACCEPT)
                .replacing("attachedToRef=\"subProcess_reviewApplication\"", "attachedToRef=\"subProcess_watchLimits\"")
                .isRefusedAt("endEvent_limitPassed", "没有被所在子流程的边界捕获");
    }

    @Test
    void refusesAnErrorOutsideAClockPath() {
        shipped()
                .in(ACCEPT)
                .replacing(
                        "(<bpmn:endEvent id=\"endEvent_applicationAccepted\"[\\s\\S]*?)<bpmn:terminateEventDefinition />",
                        "$1<bpmn:errorEventDefinition errorRef=\"error_limitPassed\" />")
                .isRefusedAt("endEvent_applicationAccepted", "没有被所在子流程的边界捕获");
    }

    @Test
    void refusesAClockThatEndsQuietly() {
        shipped()
                .in(ACCEPT)
                .replacing(
                        "(<bpmn:endEvent id=\"endEvent_limitPassed\"[\\s\\S]*?)<bpmn:errorEventDefinition [^>]*/>",
                        "$1")
                .isRefusedAt("endEvent_limitPassed", "只能以时限届满的错误结束");
    }

    @Test
    void refusesATimerOutsideAClockPath() {
        shipped()
                .in(MODEL)
                .replacing(
                        "(<bpmn:startEvent id=\"startEvent_handlingBegun\"[^>]*>)",
                        "$1<bpmn:timerEventDefinition><bpmn:timeDate>\\${wakeAt}</bpmn:timeDate></bpmn:timerEventDefinition>")
                .isRefusedAt("startEvent_handlingBegun", "定时器只能出现在时限看守中");
    }

    @Test
    void refusesAnIntermediateEventThatWaitsForNothing() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "(<bpmn:intermediateCatchEvent [\\s\\S]*?)<bpmn:timerEventDefinition>[\\s\\S]*?</bpmn:timerEventDefinition>",
                        "$1")
                .isRefusedAt("event_nextLegalMomentReached", "中间事件必须等待时点");
    }

    @Test
    void refusesATerminateEndOfAWholeProcess() {
        shipped()
                .in(DECIDE)
                .replacing(
                        "(<bpmn:endEvent id=\"endEvent_applicationDecided\"[^>]*>)",
                        "$1<bpmn:terminateEventDefinition />")
                .isRefusedAt("endEvent_applicationDecided", "不能是终止结束事件");
    }
}
