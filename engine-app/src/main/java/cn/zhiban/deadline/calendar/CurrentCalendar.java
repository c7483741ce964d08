package cn.zhiban.deadline.calendar;

import cn.zhiban.deadline.DayNature;
import cn.zhiban.deadline.HolidayNotice;
import cn.zhiban.deadline.Opening;
import cn.zhiban.deadline.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The calendar in force, whichever it is at that moment; for dates that belong to no case. */
@Component
@Primary
class CurrentCalendar implements WorkingCalendar {

    /** For so long, in nanoseconds of the machine, other nodes may show the version before. */
    private static final long KEPT = 1_000_000_000L;

    private record Asked(WorkingCalendar calendar, long at) {}

    private final Calendars calendars;
    private volatile Asked last;

    CurrentCalendar(Calendars calendars) {
        this.calendars = calendars;
    }

    @TransactionalEventListener
    void forget(Calendars.Approved version) {
        last = null;
    }

    private WorkingCalendar current() {
        var known = last;
        if (known == null || System.nanoTime() - known.at() > KEPT) {
            known = new Asked(calendars.current(), System.nanoTime());
            last = known;
        }
        return known.calendar();
    }

    @Override
    public DayNature why(LocalDate day) {
        return current().why(day);
    }

    @Override
    public boolean knows(int year) {
        return current().knows(year);
    }

    @Override
    public String version() {
        return current().version();
    }

    @Override
    public Optional<HolidayNotice> notice(int year) {
        return current().notice(year);
    }

    @Override
    public List<Opening> openings(LocalDate day) {
        return current().openings(day);
    }

    @Override
    public WorkingCalendar revisedTo(String version) {
        return calendars.of(version);
    }
}
