package cn.zhiban.casefile.revision;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.deadline.ClockEvent;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.deadline.Fold;
import cn.zhiban.deadline.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The clock of one case before and after a version of the calendar.
 *
 * @param event what the ledger gets
 */
record RevisedClock(ClockEvent event, ClockReading before, ClockReading after) {

    /** @param calendar the one with which the case began; it finds the version by its name */
    static RevisedClock of(
            CaseFile about,
            List<ClockEvent> history,
            CaseClock clock,
            WorkingCalendar calendar,
            ClockEvent event,
            Instant now) {
        var revised = new ArrayList<>(history);
        revised.add(event);
        return new RevisedClock(
                event,
                Fold.read(history, clock.limits(about), calendar, now),
                Fold.read(revised, clock.limits(about), calendar, now));
    }

    static ClockEvent event(int seq, String version, String by, String basis, Instant now) {
        return new ClockEvent(
                seq,
                ClockEventType.CALENDAR_REVISED,
                now,
                now,
                by,
                basis,
                "放假安排调整，以后的日子按新的安排计算",
                Map.of("calendarVersion", version));
    }
}
