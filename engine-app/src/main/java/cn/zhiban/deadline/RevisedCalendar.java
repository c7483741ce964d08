package cn.zhiban.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A calendar whose days after a revision follow another version; the days before stay as they were, so that nothing
 * that has lapsed is revived.
 */
record RevisedCalendar(WorkingCalendar before, LocalDate lastDayBefore, WorkingCalendar after)
        implements WorkingCalendar {

    /** The calendars under which a case has lived, the one now in force last. */
    static List<WorkingCalendar> history(WorkingCalendar calendar, Milestones milestones) {
        List<WorkingCalendar> history = new ArrayList<>();
        history.add(calendar);
        for (ClockEvent event : milestones.inLegalOrder()) {
            if (event.type() == ClockEventType.CALENDAR_REVISED) {
                WorkingCalendar latest = history.get(history.size() - 1);
                WorkingCalendar next = calendar.revisedTo(event.text("calendarVersion"));
                history.add(new RevisedCalendar(latest, event.day(), next));
            }
        }
        return history;
    }

    @Override
    public DayNature why(LocalDate day) {
        return on(day).why(day);
    }

    @Override
    public boolean knows(int year) {
        return after.knows(year);
    }

    @Override
    public String version() {
        return after.version();
    }

    @Override
    public Optional<HolidayNotice> notice(int year) {
        return after.notice(year);
    }

    @Override
    public List<Opening> openings(LocalDate day) {
        return on(day).openings(day);
    }

    @Override
    public WorkingCalendar revisedTo(String version) {
        return after.revisedTo(version);
    }

    private WorkingCalendar on(LocalDate day) {
        return day.isAfter(lastDayBefore) ? after : before;
    }
}
