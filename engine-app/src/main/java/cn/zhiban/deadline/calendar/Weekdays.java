package cn.zhiban.deadline.calendar;

import cn.zhiban.deadline.DayNature;
import cn.zhiban.deadline.DayNature.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/** The weekday rule: Monday to Friday work, Saturday and Sunday rest. */
final class Weekdays {

    private static final DayNature[] KNOWN = natures(true);
    private static final DayNature[] ASSUMED = natures(false);

    private Weekdays() {}

    /** For a day of a year whose notice is there and does not name the day. */
    static DayNature known(LocalDate day) {
        return KNOWN[day.getDayOfWeek().ordinal()];
    }

    /** For a day of a year whose notice is not there. */
    static DayNature assumed(LocalDate day) {
        return ASSUMED[day.getDayOfWeek().ordinal()];
    }

    private static DayNature[] natures(boolean known) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new DayNature(
                        day.compareTo(DayOfWeek.SATURDAY) < 0 ? Kind.WORKDAY : Kind.WEEKEND,
                        "周" + "一二三四五六日".charAt(day.ordinal()),
                        known))
                .toArray(DayNature[]::new);
    }
}
