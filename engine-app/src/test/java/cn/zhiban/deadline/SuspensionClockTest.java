package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockCase.at;
import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.EXTENDED;
import static cn.zhiban.deadline.ClockEventType.RECEIVED;
import static cn.zhiban.deadline.ClockEventType.RESUMED;
import static cn.zhiban.deadline.ClockEventType.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Suspension and extension of the decision; accepted on Tuesday 2026-03-03, promised 03-06, statutory 03-10. */
class SuspensionClockTest {

    private final ClockCase accepted = ClockCase.received("2026-03-02T09:00").then(ACCEPTED, "2026-03-03T10:00");
    private final ClockCase suspended =
            accepted.then(SUSPENDED, "2026-03-04T10:00", "plannedDays", 3, "reason", "专家评审");

    private static StageReading decision(ClockReading reading) {
        return reading.stages().get(1);
    }

    private static void assertDue(ClockReading reading, String promised, String statutory) {
        assertThat(decision(reading).promisedDue()).isEqualTo(LocalDate.parse(promised));
        assertThat(decision(reading).statutoryDue()).isEqualTo(LocalDate.parse(statutory));
    }

    @Test
    void theAnnouncedDaysAreLeftOutOfBothLimits() {
        assertDue(accepted.read("2026-03-04"), "2026-03-06", "2026-03-10");
        assertDue(suspended.read("2026-03-04T10:00"), "2026-03-11", "2026-03-13");
    }

    @Test
    void theClockIsGreyUntilTheAnnouncedEndAndRunsAgainByItself() {
        ClockReading during = suspended.read("2026-03-09T23:59");
        assertThat(during.colour()).isEqualTo(Colour.GREY);
        assertThat(during.dueDate()).isEmpty();
        assertThat(decision(during).remaining()).isEqualTo(2);
        ClockReading after = suspended.read("2026-03-10T00:00");
        assertThat(decision(after).state()).isEqualTo(StageState.RUNNING);
        assertThat(after.colour()).isEqualTo(Colour.YELLOW);
        assertThat(decision(after).remaining()).isEqualTo(1);
        assertThat(suspended.read("2026-03-05").nextWake()).isEqualTo(at("2026-03-10T00:00"));
    }

    @Test
    void announcedOnTheLastDayItLetsTheLimitEndOnTheFirstWorkingDayAfterIt() {
        ClockCase lastDay = accepted.then(SUSPENDED, "2026-03-10T16:00", "plannedDays", 3);
        assertThat(decision(lastDay.read("2026-03-10T16:00")).promisedDue()).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(decision(lastDay.read("2026-03-10T16:00")).statutoryDue()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(decision(lastDay.read("2026-03-11T10:00")).overdueByLaw()).isFalse();
        assertThat(decision(lastDay.read("2026-03-17T00:00")).overdueByLaw()).isTrue();

        ClockCase resumedAtOnce = lastDay.then(RESUMED, "2026-03-10T17:00");
        assertThat(decision(resumedAtOnce.read("2026-03-10T17:00")).statutoryDue())
                .as("suspended and resumed on one day leaves nothing out")
                .isEqualTo(LocalDate.of(2026, 3, 10));
    }

    @Test
    void resumptionEndsItUpToAndIncludingItsDay() {
        ClockCase resumed = suspended.then(RESUMED, "2026-03-05T09:00");
        assertDue(resumed.read("2026-03-05T09:00"), "2026-03-09", "2026-03-11");
        assertThat(decision(resumed.read("2026-03-05T09:00")).state()).isEqualTo(StageState.RUNNING);
    }

    @Test
    void suspendedAndResumedOnOneDayLeavesNothingOut() {
        ClockCase resumed = suspended.then(RESUMED, "2026-03-04T17:00");
        assertDue(resumed.read("2026-03-04T17:00"), "2026-03-06", "2026-03-10");
    }

    @Test
    void splitAndJoinedSuspensionsAreEqual() {
        ClockCase joined =
                accepted.then(SUSPENDED, "2026-03-04T09:00", "plannedDays", 30).then(RESUMED, "2026-03-12T15:00");
        ClockCase split = accepted.then(SUSPENDED, "2026-03-04T09:00", "plannedDays", 30)
                .then(RESUMED, "2026-03-09T11:00")
                .then(SUSPENDED, "2026-03-09T12:00", "plannedDays", 30)
                .then(RESUMED, "2026-03-12T15:00");
        assertThat(split.read("2026-03-13").stages())
                .isEqualTo(joined.read("2026-03-13").stages());
    }

    @Test
    void aFurtherAnnouncementServedBeforeTheEndGoesOn() {
        ClockCase further = suspended.then(SUSPENDED, "2026-03-09T10:00", "plannedDays", 2);
        assertThat(further.read("2026-03-11T23:59").colour()).isEqualTo(Colour.GREY);
        assertDue(further.read("2026-03-09T10:00"), "2026-03-13", "2026-03-17");
    }

    @Test
    void resumptionOnARestDayCountsFromTheNextDay() {
        ClockCase resumed = suspended.then(RESUMED, "2026-03-07T09:00");
        assertDue(resumed.read("2026-03-07T09:00"), "2026-03-10", "2026-03-12");
    }

    @Test
    void aSuspensionRunsOverTheYearEnd() {
        ClockCase winter = ClockCase.received("2025-12-29T09:00")
                .then(ACCEPTED, "2025-12-29T10:00")
                .then(SUSPENDED, "2025-12-30T10:00", "plannedDays", 20)
                .then(RESUMED, "2026-01-05T10:00");
        assertDue(winter.read("2026-01-05T10:00"), "2026-01-07", "2026-01-09");
    }

    @Test
    void anAnnouncedSuspensionRunsOutByItselfAfterTheYearEnd() {
        ClockCase winter = ClockCase.received("2025-12-29T09:00")
                .then(ACCEPTED, "2025-12-29T10:00")
                .then(SUSPENDED, "2025-12-30T10:00", "plannedDays", 3);
        assertThat(winter.read("2026-01-05T23:59").colour()).isEqualTo(Colour.GREY);
        assertThat(winter.read("2026-01-02").nextWake()).isEqualTo(at("2026-01-06T00:00"));
        assertDue(winter.read("2026-01-06T00:00"), "2026-01-07", "2026-01-09");
    }

    @Test
    void resumptionOnAHolidayCountsFromTheFirstWorkingDayAfterIt() {
        ClockCase festival = ClockCase.received("2026-02-12T09:00")
                .then(ACCEPTED, "2026-02-12T10:00")
                .then(SUSPENDED, "2026-02-13T10:00", "plannedDays", 10)
                .then(RESUMED, "2026-02-18T10:00");
        assertThat(decision(festival.read("2026-02-18T10:00")).state()).isEqualTo(StageState.RUNNING);
        assertDue(festival.read("2026-02-18T10:00"), "2026-02-25", "2026-02-27");
    }

    @Test
    void anExtensionAskedWhileSuspendedStaysWhenTheClockIsResumedEarly() {
        ClockCase both = suspended.then(EXTENDED, "2026-03-05T09:00", "days", 5).then(RESUMED, "2026-03-05T15:00");
        assertDue(both.read("2026-03-05T15:00"), "2026-03-16", "2026-03-18");
    }

    @Test
    void theApplicantsReplyIsNeverSuspended() {
        ClockCase served = ClockCase.received("2026-03-02T09:00")
                .then(SUSPENDED, "2026-03-02T10:00", "plannedDays", 10)
                .then(ClockEventType.NOTICE_ISSUED, "2026-03-03T10:00")
                .then(ClockEventType.NOTICE_SERVED, "2026-03-03T10:00");
        assertThat(served.read("2026-03-04").replyDue()).contains(LocalDate.of(2026, 3, 10));
    }

    @Test
    void anExtensionMovesBothLimits() {
        ClockCase extended = accepted.then(EXTENDED, "2026-03-05", "days", 5, "approver", "chief");
        assertDue(extended.read("2026-03-05"), "2026-03-13", "2026-03-17");
        assertThat(extended.read("2026-03-05").stages().get(0))
                .isEqualTo(accepted.read("2026-03-05").stages().get(0));
    }

    @Test
    void anExtensionWhileSuspendedAddsToTheDaysLeftOut() {
        ClockCase both = suspended.then(EXTENDED, "2026-03-05", "days", 1);
        assertDue(both.read("2026-03-05"), "2026-03-12", "2026-03-16");
    }

    @Test
    void hourLimitsLeaveOutTheTimeBetweenTheMoments() {
        ClockCase hours = ClockCase.of(ClockCase.limit(Stage.DECISION, 24, LimitStart.RECEIPT)
                        .in(LimitUnit.HOURS)
                        .build())
                .then(RECEIVED, "2026-03-02T09:00")
                .then(SUSPENDED, "2026-03-02T10:00", "plannedDays", 3)
                .then(RESUMED, "2026-03-02T12:30");
        ClockReading reading = hours.read("2026-03-02T12:30");
        assertThat(reading.nextWake()).isEqualTo(at("2026-03-03T10:30"));
        assertThat(hours.read("2026-03-03T11:29").running().orElseThrow().overdue())
                .isFalse();
        assertThat(hours.read("2026-03-03T11:30").running().orElseThrow().overdue())
                .isTrue();
    }

    @Test
    void eventsCountInTheOrderOfTheirEffectAndThenOfTheirSequence() {
        ClockCase recordedInReverse =
                accepted.then(RESUMED, "2026-03-05T09:00").then(SUSPENDED, "2026-03-04T10:00", "plannedDays", 3);
        assertDue(recordedInReverse.read("2026-03-05T09:00"), "2026-03-09", "2026-03-11");
        ClockCase resumedThenSuspendedAtOnce =
                accepted.then(RESUMED, "2026-03-04T10:00").then(SUSPENDED, "2026-03-04T10:00", "plannedDays", 3);
        assertDue(resumedThenSuspendedAtOnce.read("2026-03-05T09:00"), "2026-03-11", "2026-03-13");
    }
}
