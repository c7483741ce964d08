package cn.zhiban.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The day that so many working days after another are reached, and the way to it.
 *
 * @param path every day from the start, which is not counted, up to and including {@code day}
 * @param assumedYears the years on the way after the start whose notice is unknown; empty when nothing is assumed
 */
public record DueDate(LocalDate day, List<DayLine> path, SortedSet<Integer> assumedYears) {

    /** @param workingDays not negative; 0 is the start itself */
    public static DueDate after(LocalDate from, int workingDays, WorkingCalendar calendar) {
        LocalDate due = calendar.addWorkdays(from, workingDays);
        List<DayLine> path = new ArrayList<>();
        SortedSet<Integer> assumed = new TreeSet<>();
        path.add(new DayLine(from, false, 0, new Told("起算当日，不计入", "first day, not counted")));
        int number = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
            DayNature nature = calendar.why(day);
            number += nature.isWorkday() ? 1 : 0;
            path.add(new DayLine(day, nature.isWorkday(), number, nature.told()));
            if (!nature.known()) {
                assumed.add(day.getYear());
            }
        }
        return new DueDate(due, List.copyOf(path), assumed);
    }
}
