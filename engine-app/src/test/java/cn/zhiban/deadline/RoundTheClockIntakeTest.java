package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockCase.at;
import static cn.zhiban.deadline.ClockEventType.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 24 小时收件 (domain A3.31, H14), read in both ways: by the day, which is the default, and by the hour. */
class RoundTheClockIntakeTest {

    private static ClockCase intake(int length, LimitUnit unit) {
        return ClockCase.of(ClockCase.limit(Stage.ACCEPTANCE, length, LimitStart.RECEIPT)
                .in(unit)
                .lapse(Lapse.DEEMED_ACCEPTED)
                .build());
    }

    private static Instant over(ClockCase received) {
        return received.read("2026-12-01").lapse().orElseThrow().occurredAt();
    }

    @ParameterizedTest(name = "received {0}: 3 working days end on {1}")
    @CsvSource({
        "2026-03-07T00:00, 2026-03-11",
        "2026-03-07T23:59, 2026-03-11",
        "2026-03-08T03:00, 2026-03-11",
        "2026-03-09T08:59, 2026-03-12",
        "2026-02-14T23:59, 2026-02-26",
        "2026-02-17T12:00, 2026-02-26"
    })
    void byTheDayARestDayIsTheDayOfReceiptAndTheNextWorkingDayIsTheFirst(String when, LocalDate due) {
        ClockCase received = intake(3, LimitUnit.WORKING_DAYS).then(RECEIVED, when);
        assertThat(received.read(when).dueDate()).contains(due);
        assertThat(received.read(when).running().orElseThrow().startedOn())
                .isEqualTo(LocalDate.parse(when.substring(0, 10)));
        assertThat(over(received)).isEqualTo(Days.end(due));
    }

    @ParameterizedTest(name = "received {0}: 24 hours end at {1}")
    @CsvSource({
        "2026-03-07T20:00, 2026-03-08T20:00",
        "2026-03-06T23:59, 2026-03-07T23:59",
        "2026-02-17T12:00, 2026-02-18T12:00",
        "2025-12-31T18:30, 2026-01-01T18:30"
    })
    void byTheHourTheClockStartsAtOnceAndRollsOverNoRestDay(String when, String end) {
        assertThat(over(intake(24, LimitUnit.HOURS).then(RECEIVED, when))).isEqualTo(at(end));
    }

    @ParameterizedTest(name = "received {0}: 6 hours of the counter end at {1}")
    @CsvSource({
        "2026-03-07T10:00, 2026-03-09T17:00",
        "2026-03-07T23:59, 2026-03-09T17:00",
        "2026-02-14T10:00, 2026-02-24T10:00",
        "2026-02-14T23:59, 2026-02-24T17:00"
    })
    void byTheHoursOfTheCounterARestDayHasNoneAndAMakeupSaturdayHas(String when, String end) {
        assertThat(over(intake(6, LimitUnit.WORKING_HOURS).then(RECEIVED, when)))
                .isEqualTo(at(end));
    }

    @Test
    void anHourClockOfASaturdayIsDueOnTheSunday() {
        ClockCase received = intake(24, LimitUnit.HOURS).then(RECEIVED, "2026-03-07T20:00");
        ClockReading reading = received.read("2026-03-07T20:00");
        assertThat(reading.dueDate()).contains(LocalDate.of(2026, 3, 8));
        assertThat(reading.running().orElseThrow().remaining()).isEqualTo(24);
        assertThat(received.read("2026-03-08T19:59").lapse()).isEmpty();
        assertThat(received.read("2026-03-08T20:00").lapse()).isPresent();
    }
}
