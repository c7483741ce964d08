package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.CALENDAR_REVISED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_ISSUED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_SERVED;
import static cn.zhiban.deadline.ClockEventType.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.deadline.calendar.ShippedCalendars;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarRevisionTest {

    /** Versions of the shipped calendar: "closed" rests on two more days, "busy" works on a weekend. */
    private record Versions(String version) implements WorkingCalendar {

        private static final Set<LocalDate> CLOSED = Set.of(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 6));
        private static final Set<LocalDate> BUSY = Set.of(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 8));

        @Override
        public DayNature why(LocalDate day) {
            if (version.equals("closed") && CLOSED.contains(day)) {
                return new DayNature(DayNature.Kind.HOLIDAY, "临时放假", true);
            }
            if (version.equals("busy") && BUSY.contains(day)) {
                return new DayNature(DayNature.Kind.MAKEUP, "临时上班", true);
            }
            return ClockCase.CALENDAR.why(day);
        }

        @Override
        public boolean knows(int year) {
            return ClockCase.CALENDAR.knows(year) || (version.equals("with2027") && year == 2027);
        }

        @Override
        public Optional<HolidayNotice> notice(int year) {
            return ClockCase.CALENDAR.notice(year);
        }

        @Override
        public List<Opening> openings(LocalDate day) {
            return isWorkday(day) ? ClockCase.CALENDAR.openings(LocalDate.of(2026, 3, 2)) : List.of();
        }

        @Override
        public WorkingCalendar revisedTo(String other) {
            return new Versions(other);
        }
    }

    private final ClockCase received = ClockCase.received("2026-03-02T09:00").under(new Versions("first"));

    private static ClockCase revised(ClockCase one, String when, String version) {
        return one.then(CALENDAR_REVISED, when, "calendarVersion", version);
    }

    @Test
    void changesOnlyTheDaysAfterIt() {
        ClockCase revised = revised(received, "2026-03-04T10:00", "closed");
        assertThat(revised.read("2026-03-04T10:00").dueDate()).contains(LocalDate.of(2026, 3, 10));
    }

    @Test
    void maySendTheOfficeHomeLaterOrSooner() {
        assertThat(revised(received, "2026-03-04", "busy").read("2026-03-04").dueDate())
                .contains(LocalDate.of(2026, 3, 7));
    }

    @Test
    void neverRevivesWhatHasLapsed() {
        ClockCase revised = revised(received, "2026-03-10T10:00", "closed");
        assertThat(revised.read("2026-03-10T10:00").lapse().orElseThrow().occurredAt())
                .isEqualTo(ClockCase.at("2026-03-10T00:00"));
    }

    @Test
    void endsTheAssumptionWhenTheMissingYearArrives() {
        ClockCase winter = ClockCase.received("2026-12-29").under(new Versions("first"));
        assertThat(winter.read("2026-12-29").stages().get(0).assumed()).isTrue();
        assertThat(revised(winter, "2026-12-30", "with2027")
                        .read("2026-12-30")
                        .stages()
                        .get(0)
                        .assumed())
                .isFalse();
    }

    @Test
    void neverShortensTheApplicantsTime() {
        ClockCase served = received.then(NOTICE_ISSUED, "2026-03-03").then(NOTICE_SERVED, "2026-03-03");
        assertThat(served.read("2026-03-04").replyDue()).contains(LocalDate.of(2026, 3, 10));
        assertThat(revised(served, "2026-03-04", "busy").read("2026-03-04").replyDue())
                .contains(LocalDate.of(2026, 3, 10));
        assertThat(revised(served, "2026-03-04", "closed").read("2026-03-04").replyDue())
                .contains(LocalDate.of(2026, 3, 11));
    }

    /** Accepted on Monday 2020-01-20, suspended for five working days; on 01-27 the Spring Festival is extended. */
    @Test
    void whileSuspendedMovesTheAnnouncedDaysAndTheDaysAfterThem() {
        ClockCase suspended = ClockCase.received("2020-01-20T09:00")
                .under(ShippedCalendars.load(ShippedCalendars.BEFORE_EXTENSION))
                .then(ACCEPTED, "2020-01-20T10:00")
                .then(SUSPENDED, "2020-01-21T10:00", "plannedDays", 5);
        assertThat(suspended.read("2020-01-24").nextWake()).isEqualTo(ClockCase.at("2020-02-04T00:00"));
        assertThat(decision(suspended.read("2020-02-04")).statutoryDue()).isEqualTo(LocalDate.of(2020, 2, 7));

        ClockCase extended = revised(suspended, "2020-01-27", ShippedCalendars.VERSION);
        assertThat(extended.read("2020-01-28").colour()).isEqualTo(Colour.GREY);
        assertThat(extended.read("2020-01-28").nextWake()).isEqualTo(ClockCase.at("2020-02-06T00:00"));
        assertThat(decision(extended.read("2020-02-06")).statutoryDue()).isEqualTo(LocalDate.of(2020, 2, 11));
    }

    @Test
    void ofTheSpringFestivalOf2020MovesWhatRuns() {
        ClockCase running =
                ClockCase.received("2020-01-20T09:00").under(ShippedCalendars.load(ShippedCalendars.BEFORE_EXTENSION));
        assertThat(running.read("2020-01-21").dueDate()).contains(LocalDate.of(2020, 2, 1));
        assertThat(revised(running, "2020-01-27", ShippedCalendars.VERSION)
                        .read("2020-01-27")
                        .dueDate())
                .contains(LocalDate.of(2020, 2, 4));
    }

    private static StageReading decision(ClockReading reading) {
        return reading.stages().get(1);
    }
}
