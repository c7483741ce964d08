package cn.zhiban.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * On which days the office works. Statutory holidays and make-up days follow the yearly notices of the State Council;
 * a year without a notice follows the weekday rule, and {@link #knows} says so. Source: 民法典 201-203.
 */
public interface WorkingCalendar {

    /** What the day is, and why. Never null. */
    DayNature why(LocalDate day);

    /** Whether the notice for the year is in the calendar; otherwise its days are assumed by the weekday rule. */
    boolean knows(int year);

    /** What ledgers call this version of the calendar. */
    String version();

    /** The notice that the year's days come from; empty when the year is not known. */
    Optional<HolidayNotice> notice(int year);

    /** The counter's hours on that day in order, empty on a day without work. */
    List<Opening> openings(LocalDate day);

    /**
     * The calendar of another version, as a {@code CALENDAR_REVISED} event names it.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    WorkingCalendar revisedTo(String version);

    default boolean isWorkday(LocalDate day) {
        return why(day).isWorkday();
    }

    /** The day itself if the office works on it, else the next working day. */
    default LocalDate workdayFrom(LocalDate day) {
        LocalDate found = day;
        while (!isWorkday(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /**
     * The day on which the given number of working days after {@code start} is reached; the start is never counted.
     *
     * @param days not negative; 0 is the start itself, whether or not the office works on it
     */
    default LocalDate addWorkdays(LocalDate start, int days) {
        return step(start, days, 1);
    }

    /** As {@link #addWorkdays}, back in time. */
    default LocalDate subtractWorkdays(LocalDate start, int days) {
        return step(start, days, -1);
    }

    /** How many working days lie after {@code after} up to and including {@code upTo}; 0 when the range is empty. */
    default int workdaysBetween(LocalDate after, LocalDate upTo) {
        int days = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            days += isWorkday(day) ? 1 : 0;
        }
        return days;
    }

    private LocalDate step(LocalDate start, int days, int direction) {
        if (days < 0) {
            throw new IllegalArgumentException("working days cannot be negative: " + days);
        }
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(direction);
            left -= isWorkday(day) ? 1 : 0;
        }
        return day;
    }
}
