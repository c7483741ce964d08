package cn.zhiban.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A length of time laid on the calendar from a start: where it ends and how it gets there. */
sealed interface Period permits DayPeriod, HourPeriod {

    /**
     * Where a period ends.
     *
     * @param day its last day
     * @param red the moment its last unit begins: 00:00 of the last day, or one hour before the end
     * @param over the first moment after it: 24:00 of the last day, or the end of the last hour
     */
    record End(LocalDate day, Instant red, Instant over) {}

    /** @param length in the unit; 0 ends with the first day, or at once */
    static Period of(Instant start, int length, LimitUnit unit, StandStills still, WorkingCalendar calendar) {
        LocalDate first = Days.of(start);
        return switch (unit) {
            case WORKING_DAYS -> new DayPeriod(first, length, true, still, calendar);
            case CALENDAR_DAYS -> new DayPeriod(first, length, false, still, calendar);
            case MONTHS ->
                new DayPeriod(
                        first,
                        (int) (first.plusMonths(length).toEpochDay() - first.toEpochDay()),
                        false,
                        still,
                        calendar);
            case HOURS -> new HourPeriod(start, length, false, still, calendar);
            case WORKING_HOURS -> new HourPeriod(start, length, true, still, calendar);
        };
    }

    /** Empty while the clock stands still with no end in sight. */
    Optional<End> end();

    /** The first moment with no more than these units left; not after the end. Needs an end. */
    Instant leaves(int units);

    /** Units left at the moment, begun hours counted as whole: 0 on the last day, negative by the whole units over. */
    int remaining(Instant at);

    /** Each day from the first up to and including the given one, with the reason why it counts or not. */
    List<DayLine> lines(LocalDate upTo, LimitStart start);

    default boolean isOver(Instant at) {
        return end().map(end -> !at.isBefore(end.over())).orElse(false);
    }
}
