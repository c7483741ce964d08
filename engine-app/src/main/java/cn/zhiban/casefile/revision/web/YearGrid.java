package cn.zhiban.casefile.revision.web;

import cn.zhiban.deadline.DayNature;
import cn.zhiban.deadline.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A year as twelve months of weeks, from Monday.
 *
 * @param known whether the year's notice is there
 * @param workdays how many days the office works
 */
record YearGrid(int year, boolean known, int workdays, List<Month> months) {

    record Month(int number, List<List<Day>> weeks) {}

    /**
     * @param number null before the first and after the last day of the month
     * @param kind holiday, makeup, weekend or workday
     * @param mark 休 or 班 where it is not as the weekday says
     */
    record Day(Integer number, String kind, String mark, String words) {

        private static final Day NONE = new Day(null, "none", "", "");

        static Day of(LocalDate date, DayNature nature) {
            var mark = switch (nature.kind()) {
                case HOLIDAY -> "休";
                case MAKEUP -> "班";
                case WEEKEND, WORKDAY -> "";
            };
            return new Day(
                    date.getDayOfMonth(),
                    nature.kind().name().toLowerCase(Locale.ROOT),
                    mark,
                    "%d月%d日 %s".formatted(date.getMonthValue(), date.getDayOfMonth(), nature.words()));
        }
    }

    static YearGrid of(WorkingCalendar calendar, int year) {
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(calendar, YearMonth.of(year, month)))
                .toList();
        var before = LocalDate.of(year, 1, 1).minusDays(1);
        int workdays = calendar.workdaysBetween(before, LocalDate.of(year, 12, 31));
        return new YearGrid(year, calendar.knows(year), workdays, months);
    }

    private static Month month(WorkingCalendar calendar, YearMonth month) {
        var days = new ArrayList<Day>();
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
            days.add(Day.NONE);
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            days.add(Day.of(month.atDay(day), calendar.why(month.atDay(day))));
        }
        while (days.size() % 7 != 0) {
            days.add(Day.NONE);
        }
        var weeks = IntStream.range(0, days.size() / 7)
                .mapToObj(week -> List.copyOf(days.subList(week * 7, week * 7 + 7)))
                .toList();
        return new Month(month.getMonthValue(), weeks);
    }
}
