package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockCase.at;
import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.DECIDED;
import static cn.zhiban.deadline.ClockEventType.DELIVERED;
import static cn.zhiban.deadline.ClockEventType.NOT_ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceClockTest {

    private final ClockCase received = ClockCase.received("2026-03-02T09:00");

    @ParameterizedTest(name = "{0}: {1} left, {2}")
    @CsvSource({
        "2026-03-02T09:00, 5, GREEN",
        "2026-03-03T10:00, 4, GREEN",
        "2026-03-04T23:59, 3, GREEN",
        "2026-03-05T00:00, 2, YELLOW",
        "2026-03-06T10:00, 1, YELLOW",
        "2026-03-07T10:00, 1, YELLOW",
        "2026-03-08T23:59, 1, YELLOW",
        "2026-03-09T00:00, 0, RED",
        "2026-03-09T23:59, 0, RED"
    })
    void hasItsColourOnEachDay(String when, int remaining, Colour colour) {
        ClockReading reading = received.read(when);
        StageReading acceptance = reading.running().orElseThrow();
        assertThat(acceptance.stage()).isEqualTo(Stage.ACCEPTANCE);
        assertThat(acceptance.remaining()).isEqualTo(remaining);
        assertThat(reading.colour()).isEqualTo(colour);
        assertThat(reading.dueDate()).contains(LocalDate.of(2026, 3, 9));
        assertThat(acceptance.overdue()).isFalse();
        assertThat(reading.lapse()).isEmpty();
    }

    @Test
    void silenceUntilTwentyFourHoursIsAcceptanceAsOfReceipt() {
        DueLapse lapse = received.read("2026-03-10T00:00").lapse().orElseThrow();
        assertThat(lapse.lapse()).isEqualTo(Lapse.DEEMED_ACCEPTED);
        assertThat(lapse.effectiveAt()).isEqualTo(at("2026-03-02T09:00"));
        assertThat(lapse.occurredAt()).isEqualTo(at("2026-03-10T00:00"));
        assertThat(lapse.legalBasis()).isEqualTo("办事指南");
    }

    @Test
    void afterDeemedAcceptanceTheDecisionRunsFromReceiptEvenBeforeAnybodyWroteItDown() {
        ClockReading reading = received.read("2026-03-10T08:00");
        StageReading decision = reading.running().orElseThrow();
        assertThat(decision.stage()).isEqualTo(Stage.DECISION);
        assertThat(decision.startedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(decision.promisedDue()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(decision.overdueByLaw()).isTrue();
        assertThat(reading.stages().get(0).state()).isEqualTo(StageState.LAPSED);
    }

    @Test
    void writingTheLapseDownChangesNothingElse() {
        ClockReading before = received.read("2026-03-10T08:00");
        ClockReading after =
                received.then(before.lapse().orElseThrow().asEvent()).read("2026-03-10T08:00");
        assertThat(after.stages()).isEqualTo(before.stages());
        assertThat(after.lapse()).isEmpty();
    }

    @Test
    void acceptanceInTimeStartsTheDecision() {
        ClockReading reading = received.then(ACCEPTED, "2026-03-04T11:00").read("2026-03-04T11:00");
        assertThat(reading.stages())
                .extracting(StageReading::state)
                .containsExactly(StageState.KEPT, StageState.RUNNING);
        StageReading decision = reading.running().orElseThrow();
        assertThat(decision.promisedDue()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(decision.statutoryDue()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(reading.dueDate()).contains(LocalDate.of(2026, 3, 9));
        assertThat(decision.remaining()).isEqualTo(3);
    }

    @Test
    void theDecisionIsOverdueByThePromiseBeforeItIsByLaw() {
        ClockCase accepted = received.then(ACCEPTED, "2026-03-04T11:00");
        StageReading late = accepted.read("2026-03-10T00:00").running().orElseThrow();
        assertThat(late.overdue()).isTrue();
        assertThat(late.overdueByLaw()).isFalse();
        assertThat(late.remaining()).isEqualTo(-1);
        StageReading tooLate = accepted.read("2026-03-12T00:00").running().orElseThrow();
        assertThat(tooLate.overdueByLaw()).isTrue();
        assertThat(tooLate.colour()).isEqualTo(Colour.RED);
        assertThat(accepted.read("2026-05-01").lapse()).isEmpty();
    }

    @Test
    void aWholeLifeEndsWithoutAnyClock() {
        ClockCase delivered = received.then(ACCEPTED, "2026-03-03T11:00")
                .then(DECIDED, "2026-03-05T11:00")
                .then(DELIVERED, "2026-03-06T11:00");
        ClockReading reading = delivered.read("2026-03-20T10:00");
        assertThat(reading.stages()).extracting(StageReading::state).containsOnly(StageState.KEPT);
        assertThat(reading.stages()).extracting(StageReading::colour).containsOnly(Colour.GREEN);
        assertThat(reading.dueDate()).isEmpty();
        assertThat(reading.colour()).isEqualTo(Colour.GREY);
        assertThat(reading.nextWake()).isEqualTo(ClockReading.FAR);
    }

    @Test
    void whatWasDoneLateStaysRed() {
        ClockCase late = received.then(ACCEPTED, "2026-03-03T11:00").then(DECIDED, "2026-03-09T11:00");
        StageReading decision = late.read("2026-03-09T12:00").stages().get(1);
        assertThat(decision.state()).isEqualTo(StageState.KEPT);
        assertThat(decision.overdue()).isTrue();
        assertThat(decision.colour()).isEqualTo(Colour.RED);
        assertThat(decision.overdueByLaw()).isFalse();
    }

    @Test
    void withdrawalAndRefusalStopEveryClock() {
        ClockReading withdrawn = received.then(WITHDRAWN, "2026-03-03").read("2026-04-03");
        assertThat(withdrawn.stages().get(0).state()).isEqualTo(StageState.ENDED);
        assertThat(withdrawn.lapse()).isEmpty();
        assertThat(withdrawn.dueDate()).isEmpty();
        ClockReading refused = received.then(NOT_ACCEPTED, "2026-03-03").read("2026-04-03");
        assertThat(refused.stages().get(0).state()).isEqualTo(StageState.KEPT);
        assertThat(refused.lapse()).isEmpty();
    }

    @Test
    void receiptOneMinuteBeforeMidnightOfAMakeupSaturdayCountsOnThatDay() {
        ClockReading reading = ClockCase.received("2026-02-14T23:59").read("2026-02-14T23:59");
        assertThat(reading.dueDate()).contains(LocalDate.of(2026, 3, 1).minusDays(1));
        assertThat(ClockCase.received("2026-02-15T00:00")
                        .read("2026-02-15T00:00")
                        .dueDate())
                .contains(LocalDate.of(2026, 2, 28));
        assertThat(ClockCase.received("2026-02-13T23:59")
                        .read("2026-02-13T23:59")
                        .dueDate())
                .contains(LocalDate.of(2026, 2, 27));
    }

    @Test
    void aLimitRunsOverTheYearEnd() {
        assertThat(ClockCase.received("2025-12-31T15:00")
                        .read("2025-12-31T15:00")
                        .dueDate())
                .contains(LocalDate.of(2026, 1, 8));
    }

    @Test
    void aDateInAYearWithoutNoticeSaysThatItIsAssumed() {
        assertThat(ClockCase.received("2026-12-30")
                        .read("2026-12-30")
                        .running()
                        .orElseThrow()
                        .assumed())
                .isTrue();
        assertThat(ClockCase.received("2026-12-20")
                        .read("2026-12-20")
                        .running()
                        .orElseThrow()
                        .assumed())
                .isFalse();
    }

    @Test
    void receiptOnARestDayMakesTheNextWorkingDayTheFirst() {
        ClockCase saturday = ClockCase.of(
                        ClockCase.limit(Stage.DECISION, 3, LimitStart.RECEIPT).build())
                .then(ClockEventType.RECEIVED, "2026-03-07T20:00");
        assertThat(saturday.read("2026-03-07T20:00").dueDate()).contains(LocalDate.of(2026, 3, 11));
    }

    @Test
    void beforeReceiptThereIsNoClock() {
        ClockReading reading = received.read("2026-03-02T08:59");
        assertThat(reading.stages()).isEmpty();
        assertThat(reading.nextWake()).isEqualTo(ClockReading.FAR);
        assertThat(reading.explanation(Stage.ACCEPTANCE)).isEmpty();
    }
}
