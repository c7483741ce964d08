package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_ISSUED;
import static cn.zhiban.deadline.ClockEventType.RECEIVED;
import static cn.zhiban.deadline.ClockEventType.REPLY_COMPLETE;
import static cn.zhiban.deadline.ClockEventType.RESUMED;
import static cn.zhiban.deadline.ClockEventType.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static List<String> told(List<DayLine> lines) {
        return lines.stream()
                .map(line ->
                        "%s %s%d %s".formatted(line.date(), line.counted() ? "+" : "-", line.number(), line.reason()))
                .toList();
    }

    @Test
    void listsEveryDayOverSpringFestivalWithItsReason() {
        ClockCase received = ClockCase.received("2026-02-13T09:00");
        assertThat(told(received.read("2026-02-13T09:00").explanation(Stage.ACCEPTANCE)))
                .containsExactly(
                        "2026-02-13 -0 收件当日，不计入",
                        "2026-02-14 +1 调休上班日（春节）",
                        "2026-02-15 -1 春节假期",
                        "2026-02-16 -1 春节假期",
                        "2026-02-17 -1 春节假期",
                        "2026-02-18 -1 春节假期",
                        "2026-02-19 -1 春节假期",
                        "2026-02-20 -1 春节假期",
                        "2026-02-21 -1 春节假期",
                        "2026-02-22 -1 春节假期",
                        "2026-02-23 -1 春节假期",
                        "2026-02-24 +2 工作日",
                        "2026-02-25 +3 工作日",
                        "2026-02-26 +4 工作日",
                        "2026-02-27 +5 工作日，期限届满");
    }

    @Test
    void marksThePromisedAndTheStatutoryEndAndTheSuspendedDays() {
        ClockCase suspended = ClockCase.received("2026-03-02T09:00")
                .then(ACCEPTED, "2026-03-03T10:00")
                .then(SUSPENDED, "2026-03-04T10:00", "plannedDays", 10, "reason", "专家评审")
                .then(RESUMED, "2026-03-05T10:00");
        assertThat(told(suspended.read("2026-03-05T11:00").explanation(Stage.DECISION)))
                .containsExactly(
                        "2026-03-03 -0 受理当日，不计入",
                        "2026-03-04 +1 工作日",
                        "2026-03-05 -1 暂停计时：专家评审",
                        "2026-03-06 +2 工作日",
                        "2026-03-07 -2 周六休息",
                        "2026-03-08 -2 周日休息",
                        "2026-03-09 +3 工作日，承诺期限届满",
                        "2026-03-10 +4 工作日",
                        "2026-03-11 +5 工作日，期限届满");
    }

    @Test
    void showsTheWaitForAReplySoFar() {
        ClockCase notified = ClockCase.received("2026-03-02T09:00").then(NOTICE_ISSUED, "2026-03-03T10:00");
        assertThat(told(notified.read("2026-03-05T11:00").explanation(Stage.ACCEPTANCE)))
                .containsExactly(
                        "2026-03-02 -0 收件当日，不计入",
                        "2026-03-03 +1 工作日",
                        "2026-03-04 -1 等待补正，不计入",
                        "2026-03-05 -1 等待补正，不计入");
    }

    @Test
    void explainsTheLimitThatBeganLastUnlessAskedForAnother() {
        ClockReading reading = ClockCase.received("2026-03-02T09:00")
                .then(NOTICE_ISSUED, "2026-03-03T10:00")
                .then(REPLY_COMPLETE, "2026-03-04T10:00")
                .read("2026-03-04T11:00");
        assertThat(reading.explanation(Stage.ACCEPTANCE).get(0).reason()).isEqualTo("补正齐全当日，不计入");
        assertThat(reading.explanation(Stage.ACCEPTANCE, LimitStart.RECEIPT)).hasSize(8);
        assertThat(reading.explanation(Stage.DELIVERY)).isEmpty();
    }

    @Test
    void showsHowTheLastDayRolls() {
        ClockCase calendarDays = ClockCase.of(ClockCase.limit(Stage.DECISION, 5, LimitStart.RECEIPT)
                        .in(LimitUnit.CALENDAR_DAYS)
                        .build())
                .then(RECEIVED, "2026-03-02T09:00");
        List<String> told = told(calendarDays.read("2026-03-02T09:00").explanation(Stage.DECISION));
        assertThat(told.subList(5, 8))
                .containsExactly(
                        "2026-03-07 +5 自然日，计入（周六休息）", "2026-03-08 -5 周日休息，末日顺延", "2026-03-09 -5 工作日，末日顺延至此，期限届满");
    }

    @Test
    void countsHoursDayByDay() {
        ClockCase hours = ClockCase.of(ClockCase.limit(Stage.DECISION, 8, LimitStart.RECEIPT)
                        .in(LimitUnit.WORKING_HOURS)
                        .build())
                .then(RECEIVED, "2026-03-06T14:00");
        assertThat(told(hours.read("2026-03-06T14:00").explanation(Stage.DECISION)))
                .containsExactly(
                        "2026-03-06 +3 自收件时起算，工作日",
                        "2026-03-07 -3 周六休息",
                        "2026-03-08 -3 周日休息",
                        "2026-03-09 +8 工作日，期限届满");
    }

    @Test
    void saysWhereAYearIsOnlyAssumed() {
        List<DayLine> lines =
                ClockCase.received("2026-12-30").read("2026-12-30").explanation(Stage.ACCEPTANCE);
        assertThat(lines.get(2).reason()).isEqualTo("工作日（该年放假安排未公布，暂按周末规则）");
    }
}
