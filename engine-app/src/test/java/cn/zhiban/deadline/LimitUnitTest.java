package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockCase.at;
import static cn.zhiban.deadline.ClockEventType.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitUnitTest {

    private static ClockCase received(String when, int length, LimitUnit unit) {
        return ClockCase.of(ClockCase.limit(Stage.DECISION, length, LimitStart.RECEIPT)
                        .in(unit)
                        .warn(2)
                        .build())
                .then(RECEIVED, when);
    }

    @ParameterizedTest(name = "{0} + {1} {2} ends on {3}")
    @CsvSource({
        "2026-03-02T09:00, 10, CALENDAR_DAYS, 2026-03-12",
        "2026-03-02T09:00, 5, CALENDAR_DAYS, 2026-03-09",
        "2026-02-13T09:00, 3, CALENDAR_DAYS, 2026-02-24",
        "2026-02-04T09:00, 10, CALENDAR_DAYS, 2026-02-14",
        "2026-01-31T09:00, 1, MONTHS, 2026-02-28",
        "2026-03-31T09:00, 1, MONTHS, 2026-04-30",
        "2026-03-05T09:00, 3, MONTHS, 2026-06-05",
        "2026-03-06T09:00, 3, MONTHS, 2026-06-08",
        "2026-03-02T09:00, 24, HOURS, 2026-03-03",
        "2026-03-06T18:00, 24, HOURS, 2026-03-07",
        "2026-03-02T00:00, 24, HOURS, 2026-03-02",
        "2026-03-02T10:00, 6, WORKING_HOURS, 2026-03-03",
        "2026-03-06T18:00, 6, WORKING_HOURS, 2026-03-09",
        "2026-02-13T16:00, 8, WORKING_HOURS, 2026-02-24"
    })
    void endsWhereTheUnitSays(String start, int length, LimitUnit unit, LocalDate due) {
        assertThat(received(start, length, unit).read(start).dueDate()).contains(due);
    }

    @Test
    void hoursStartAtOnceAndAreUsedUpToTheMinute() {
        ClockCase hours = received("2026-03-06T18:20", 24, LimitUnit.HOURS);
        assertThat(hours.read("2026-03-06T18:20").running().orElseThrow().remaining())
                .isEqualTo(24);
        assertThat(hours.read("2026-03-07T16:19").colour()).isEqualTo(Colour.GREEN);
        assertThat(hours.read("2026-03-07T16:20").colour()).isEqualTo(Colour.YELLOW);
        assertThat(hours.read("2026-03-07T17:20").colour()).isEqualTo(Colour.RED);
        assertThat(hours.read("2026-03-07T18:19").running().orElseThrow().overdue())
                .isFalse();
        assertThat(hours.read("2026-03-07T18:20").running().orElseThrow().overdue())
                .isTrue();
        assertThat(hours.read("2026-03-07T20:20").running().orElseThrow().remaining())
                .isEqualTo(-2);
    }

    @Test
    void workingHoursCountWhileTheCounterIsOpen() {
        ClockCase hours = received("2026-03-02T11:00", 4, LimitUnit.WORKING_HOURS);
        assertThat(hours.read("2026-03-02T13:00").running().orElseThrow().remaining())
                .isEqualTo(3);
        assertThat(hours.read("2026-03-02T16:59").running().orElseThrow().overdue())
                .isFalse();
        assertThat(hours.read("2026-03-02T17:00").running().orElseThrow().overdue())
                .isTrue();
    }

    @Test
    void daysThatRollAreStillLeft() {
        ClockCase rolled = received("2026-03-02T09:00", 5, LimitUnit.CALENDAR_DAYS);
        ClockReading saturday = rolled.read("2026-03-07T10:00");
        assertThat(saturday.running().orElseThrow().remaining()).isEqualTo(2);
        assertThat(saturday.colour()).isEqualTo(Colour.YELLOW);
        assertThat(rolled.read("2026-03-06T10:00").colour()).isEqualTo(Colour.GREEN);
        assertThat(rolled.read("2026-03-09T00:00").colour()).isEqualTo(Colour.RED);
    }

    @Test
    void aPromiseOfTheSameDayEndsOnItOrOnTheNextWorkingDay() {
        Limit sameDay = ClockCase.limit(Stage.DECISION, 5, LimitStart.RECEIPT)
                .promise(0)
                .build();
        assertThat(ClockCase.of(sameDay)
                        .then(RECEIVED, "2026-03-02T09:00")
                        .read("2026-03-02T09:00")
                        .dueDate())
                .contains(LocalDate.of(2026, 3, 2));
        assertThat(ClockCase.of(sameDay)
                        .then(RECEIVED, "2026-03-07T09:00")
                        .read("2026-03-07T09:00")
                        .dueDate())
                .contains(LocalDate.of(2026, 3, 9));
    }

    @Test
    void anHourLimitWakesInItsLastHourAndAtItsEnd() {
        ClockCase hours = received("2026-03-06T18:20", 24, LimitUnit.HOURS);
        assertThat(hours.read("2026-03-06T18:20").nextWake()).isEqualTo(at("2026-03-07T16:20"));
        assertThat(hours.read("2026-03-07T16:20").nextWake()).isEqualTo(at("2026-03-07T17:20"));
        assertThat(hours.read("2026-03-07T17:20").nextWake()).isEqualTo(at("2026-03-07T18:20"));
    }

    @Test
    void aLimitThatContradictsItselfIsRefused() {
        assertThatThrownBy(() ->
                        ClockCase.limit(Stage.DECISION, 0, LimitStart.RECEIPT).build())
                .hasMessage("a limit has at least one unit");
        assertThatThrownBy(() -> ClockCase.limit(Stage.DECISION, 3, LimitStart.RECEIPT)
                        .promise(4)
                        .build())
                .hasMessage("a promise is within the law");
        assertThatThrownBy(() -> ClockCase.limit(Stage.DECISION, 3, LimitStart.RECEIPT)
                        .lapse(Lapse.DEEMED_ACCEPTED)
                        .build())
                .hasMessage("this stage cannot lapse so");
        assertThatThrownBy(() -> new Limit(
                        Stage.ACCEPTANCE,
                        5,
                        LimitUnit.WORKING_DAYS,
                        LimitStart.RECEIPT,
                        "指南",
                        null,
                        null,
                        Lapse.DEEMED_ACCEPTED,
                        " "))
                .hasMessage("a lapse has a basis of its own");
        assertThatThrownBy(() -> new Limit(
                        Stage.ACCEPTANCE, 5, LimitUnit.WORKING_DAYS, LimitStart.RECEIPT, "", null, null, null, null))
                .hasMessage("a limit has a legal basis");
    }
}
