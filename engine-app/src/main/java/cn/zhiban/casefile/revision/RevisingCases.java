package cn.zhiban.casefile.revision;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.batch.BatchWork;
import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.casefile.Cases;
import cn.zhiban.casefile.Timeline;
import cn.zhiban.casefile.Transition;
import cn.zhiban.deadline.ClockEvent;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.ClockLedger;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.deadline.calendar.CalendarVersion;
import cn.zhiban.deadline.calendar.Calendars;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a version of the calendar to every case that is open or has an open limit, some at a time: ledger, dates and timers in one transaction,
 * under the locks of the cases. Which cases are done is seen in their rows. Days after the revision change, nothing that
 * has lapsed is revived, and the applicant keeps the longest time that it was given.
 */
@Component
class RevisingCases implements BatchWork {

    private static final int AT_ONCE = 200;

    private final Cases cases;
    private final CaseClock clock;
    private final ClockLedger ledger;
    private final Calendars calendars;
    private final CaseSteering steering;
    private final Transition transition;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final OfficeClock office;

    RevisingCases(
            Cases cases,
            CaseClock clock,
            ClockLedger ledger,
            Calendars calendars,
            CaseSteering steering,
            Transition transition,
            Timeline timeline,
            AuditTrail audit,
            OfficeClock office) {
        this.cases = cases;
        this.clock = clock;
        this.ledger = ledger;
        this.calendars = calendars;
        this.steering = steering;
        this.transition = transition;
        this.timeline = timeline;
        this.audit = audit;
        this.office = office;
    }

    @Override
    public String kind() {
        return ProposingCalendar.REVISION;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Step step(String versionName, long after) {
        var ids = next(versionName, after);
        if (ids.isEmpty()) {
            return Step.NOTHING_LEFT;
        }
        var version = calendars.find(Long.parseLong(versionName.substring(1)));
        var locked = cases.lockAll(ids).stream()
                .filter(file -> !file.calendarVersion().equals(versionName))
                .toList();
        var histories = ledger.of(ids);
        var now = office.instant();
        Map<Long, RevisedClock> revised = new HashMap<>();
        locked.forEach(file -> revised.put(file.id(), revised(file, histories.get(file.id()), version, now)));
        ledger.appendAll(revised.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().event())));
        locked.forEach(file -> file.live(versionName));
        show(locked, revised, version);
        steering.wakeAt(moments(revised));
        return new Step(ids.size(), ids.get(ids.size() - 1));
    }

    /** At the end once more from the beginning: a limit may have begun in a closed case that was passed. */
    private List<Long> next(String versionName, long after) {
        var ids = cases.livingUnderOther(versionName, after, AT_ONCE);
        return ids.isEmpty() && after > 0 ? cases.livingUnderOther(versionName, 0, AT_ONCE) : ids;
    }

    private RevisedClock revised(CaseFile file, List<ClockEvent> history, CalendarVersion version, Instant now) {
        var event = RevisedClock.event(
                history.size() + 1,
                version.name(),
                version.decidedBy(),
                version.notice().notice().number(),
                after(history, now));
        return RevisedClock.of(file, history, clock, clock.calendar(history), event, now);
    }

    /** Not before what already counts, since nothing that is effective is undone. */
    private static Instant after(List<ClockEvent> history, Instant now) {
        return history.stream()
                .map(ClockEvent::effectiveAt)
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .orElse(now);
    }

    /** Whoever is moved is told, and shows other dates. */
    private void show(List<CaseFile> locked, Map<Long, RevisedClock> revised, CalendarVersion version) {
        Map<CaseFile, ClockReading> readings = new LinkedHashMap<>();
        Map<CaseFile, String> words = new LinkedHashMap<>();
        for (var file : locked) {
            var clocks = revised.get(file.id());
            var moves = DateMove.between(file, clocks.before(), clocks.after());
            if (!moves.isEmpty()) {
                readings.put(file, clocks.after());
                words.put(file, RevisionWords.of(version, moves));
            }
        }
        clock.showAll(readings);
        timeline.tellAll(words, Actor.SYSTEM, ClockEventType.CALENDAR_REVISED.name());
        readings.forEach(transition::follow);
        audit.record(
                Actor.SYSTEM,
                "calendar.revise",
                "calendar",
                version.name(),
                Map.of("cases", locked.size(), "moved", readings.size()));
    }

    private static Map<Long, Instant> moments(Map<Long, RevisedClock> revised) {
        return revised.entrySet().stream()
                .filter(one -> !one.getValue()
                        .before()
                        .nextWake()
                        .equals(one.getValue().after().nextWake()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().after().nextWake()));
    }
}
