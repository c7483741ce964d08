package cn.zhiban.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A calendar of which there are as many versions as one likes, for properties. The first, {@code v0}, is the shipped
 * one; each other closes some of its working days and opens some of its days off, always the same ones.
 */
record SomeCalendar(String version) implements WorkingCalendar {

    static final WorkingCalendar FIRST = new SomeCalendar("v0");

    private static final LocalDate ORDINARY = LocalDate.of(2026, 3, 2);

    @Override
    public DayNature why(LocalDate day) {
        DayNature shipped = ClockCase.CALENDAR.why(day);
        if (version.equals("v0") || Math.floorMod((version + day).hashCode() * 31, 4) != 0) {
            return shipped;
        }
        return shipped.isWorkday()
                ? new DayNature(DayNature.Kind.HOLIDAY, "临时放假", true)
                : new DayNature(DayNature.Kind.MAKEUP, "临时上班", true);
    }

    @Override
    public boolean knows(int year) {
        return ClockCase.CALENDAR.knows(year);
    }

    @Override
    public Optional<HolidayNotice> notice(int year) {
        return ClockCase.CALENDAR.notice(year);
    }

    @Override
    public List<Opening> openings(LocalDate day) {
        return isWorkday(day) ? ClockCase.CALENDAR.openings(ORDINARY) : List.of();
    }

    @Override
    public WorkingCalendar revisedTo(String other) {
        return new SomeCalendar(other);
    }
}
