package cn.zhiban.casefile.revision;

import cn.zhiban.deadline.DayNature;
import cn.zhiban.deadline.HolidayNotice;
import cn.zhiban.deadline.Opening;
import cn.zhiban.deadline.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A calendar that knows one more version than there is in force: the proposed one. */
record FollowingProposal(WorkingCalendar calendar, String name, WorkingCalendar proposed) implements WorkingCalendar {

    @Override
    public DayNature why(LocalDate day) {
        return calendar.why(day);
    }

    @Override
    public boolean knows(int year) {
        return calendar.knows(year);
    }

    @Override
    public String version() {
        return calendar.version();
    }

    @Override
    public Optional<HolidayNotice> notice(int year) {
        return calendar.notice(year);
    }

    @Override
    public List<Opening> openings(LocalDate day) {
        return calendar.openings(day);
    }

    @Override
    public WorkingCalendar revisedTo(String version) {
        return version.equals(name) ? proposed : calendar.revisedTo(version);
    }
}
