package cn.zhiban.deadline.calendar;

import cn.zhiban.deadline.DayNature;
import cn.zhiban.deadline.DayNature.Kind;
import cn.zhiban.deadline.HolidayNotice;
import cn.zhiban.deadline.Opening;
import cn.zhiban.deadline.calendar.YearNotice.Holiday;
import java.time.LocalDate;
import java.util.List;

/** One year of the calendar: the nature of each of its days, looked up by the day of the year. */
final class CalendarYear {

    private final int year;
    private final YearNotice notice;
    private final List<Opening> openings;
    private final DayNature[] days;

    private CalendarYear(int year, YearNotice notice, List<Opening> openings) {
        this.year = year;
        this.notice = notice;
        this.openings = List.copyOf(openings);
        this.days = new DayNature[LocalDate.ofYearDay(year, 1).lengthOfYear() + 1];
    }

    static CalendarYear of(YearNotice notice) {
        CalendarYear result = new CalendarYear(notice.year(), notice, notice.openingHours());
        for (int day = 1; day < result.days.length; day++) {
            result.days[day] = Weekdays.known(LocalDate.ofYearDay(notice.year(), day));
        }
        notice.holidays().forEach(result::enter);
        return result;
    }

    private void enter(Holiday holiday) {
        DayNature off = new DayNature(Kind.HOLIDAY, holiday.name(), true);
        holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(day -> days[day.getDayOfYear()] = off);
        DayNature makeup = new DayNature(Kind.MAKEUP, holiday.name(), true);
        NoticeCheck.makeupsOf(holiday).forEach(day -> days[day.getDayOfYear()] = makeup);
    }

    int year() {
        return year;
    }

    HolidayNotice source() {
        YearNotice.Source said = notice.notice();
        return new HolidayNotice(said.number(), said.title(), said.issuedOn());
    }

    /** What the year was made from. */
    YearNotice notice() {
        return notice;
    }

    DayNature why(LocalDate day) {
        return days[day.getDayOfYear()];
    }

    List<Opening> openings() {
        return openings;
    }
}
