package cn.zhiban.deadline.calendar;

import cn.zhiban.deadline.DayNature;
import cn.zhiban.deadline.HolidayNotice;
import cn.zhiban.deadline.Opening;
import cn.zhiban.deadline.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A calendar put together from single years; a year that is not there follows the weekday rule. */
final class YearlyCalendar implements WorkingCalendar {

    /** Domain H14: counter hours where no calendar says otherwise. */
    private static final List<Opening> USUAL_HOURS = List.of(
            new Opening(LocalTime.of(9, 0), LocalTime.of(12, 0)),
            new Opening(LocalTime.of(14, 0), LocalTime.of(17, 0)));

    private final String version;
    private final Map<Integer, CalendarYear> years = new HashMap<>();
    private final Function<String, WorkingCalendar> others;

    /** @throws BadCalendar when a year is given twice */
    YearlyCalendar(String version, List<CalendarYear> years) {
        this(version, years, ShippedCalendars::load);
    }

    /** @param others finds the versions that follow, by their names */
    private YearlyCalendar(String version, Collection<CalendarYear> years, Function<String, WorkingCalendar> others) {
        this.version = version;
        this.others = others;
        for (CalendarYear year : years) {
            if (this.years.put(year.year(), year) != null) {
                throw new BadCalendar(version, List.of(year.year() + " 年重复"));
            }
        }
    }

    /** The same with one year new or anew, under another name. */
    YearlyCalendar with(String name, CalendarYear year, Function<String, WorkingCalendar> among) {
        Map<Integer, CalendarYear> all = new HashMap<>(years);
        all.put(year.year(), year);
        return new YearlyCalendar(name, all.values(), among);
    }

    /** The same, followed by other versions. */
    YearlyCalendar among(Function<String, WorkingCalendar> versions) {
        return new YearlyCalendar(version, years.values(), versions);
    }

    @Override
    public DayNature why(LocalDate day) {
        CalendarYear year = years.get(day.getYear());
        return year == null ? Weekdays.assumed(day) : year.why(day);
    }

    @Override
    public boolean knows(int year) {
        return years.containsKey(year);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Optional<HolidayNotice> notice(int year) {
        return Optional.ofNullable(years.get(year)).map(CalendarYear::source);
    }

    /** What the year was made from; empty when the year is not known. */
    Optional<YearNotice> wholeNotice(int year) {
        return Optional.ofNullable(years.get(year)).map(CalendarYear::notice);
    }

    @Override
    public List<Opening> openings(LocalDate day) {
        if (!isWorkday(day)) {
            return List.of();
        }
        CalendarYear year = years.get(day.getYear());
        return year == null ? USUAL_HOURS : year.openings();
    }

    @Override
    public WorkingCalendar revisedTo(String other) {
        return other.equals(version) ? this : others.apply(other);
    }
}
