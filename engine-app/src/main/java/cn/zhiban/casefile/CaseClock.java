package cn.zhiban.casefile;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.deadline.ClockEvent;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.ClockLedger;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.deadline.Fold;
import cn.zhiban.deadline.Limit;
import cn.zhiban.deadline.WorkingCalendar;
import cn.zhiban.deadline.calendar.Calendars;
import cn.zhiban.deadline.calendar.ShippedCalendars;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Arrival;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The statutory clock of a case: asks the fold before an act, records the act, and shows the new reading. */
@Component
public class CaseClock {

    /** An act that the clock records, with the instant at which it takes effect by law. */
    public record Act(
            ClockEventType type, Instant effectiveAt, String legalBasis, String words, Map<String, Object> details) {

        public static Act of(ClockEventType type, Instant effectiveAt, String legalBasis, String words) {
            return new Act(type, effectiveAt, legalBasis, words, Map.of());
        }
    }

    /** The dates and colours of cases have changed; whoever shows them rewrites them in the same transaction. */
    public record ClocksMoved(Map<CaseFile, ClockReading> readings) {

        public Set<CaseFile> caseFiles() {
            return readings.keySet();
        }

        /** By the id of the case, of those cases alone. */
        public Map<Long, ClockReading> of(Predicate<CaseFile> some) {
            return readings.entrySet().stream()
                    .filter(one -> some.test(one.getKey()))
                    .collect(Collectors.toMap(one -> one.getKey().id(), Map.Entry::getValue));
        }
    }

    private static final String CALENDAR = "calendarVersion";

    private final Catalogue catalogue;
    private final ClockLedger ledger;
    private final LockedHistories histories;
    private final Calendars calendars;
    private final Arrival arrival;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    CaseClock(
            Catalogue catalogue,
            ClockLedger ledger,
            LockedHistories histories,
            Calendars calendars,
            Arrival arrival,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.histories = histories;
        this.calendars = calendars;
        this.arrival = arrival;
        this.clock = clock;
        this.events = events;
    }

    /** What the fold says of the case at this moment. */
    public ClockReading read(CaseFile about) {
        return read(about, ledger.of(about.id()));
    }

    public List<ClockEvent> events(CaseFile about) {
        return ledger.of(about.id());
    }

    /**
     * When the act that is being done counts: at the instant its request was received, but not before what already
     * counts, since a request that waited cannot undo what overtook it.
     */
    public Instant actedAt(CaseFile locked) {
        var arrived = arrival.instant();
        return histories.of(locked).stream()
                .map(ClockEvent::effectiveAt)
                .filter(arrived::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(arrived);
    }

    /**
     * Records an act of a locked case, unless the fold refuses it.
     *
     * @return the reading after the act
     * @throws RefusedRequest with the fold's reason: too late, a second time, before receipt, in the future
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClockReading record(CaseFile locked, Actor actor, Act act) {
        var history = new ArrayList<>(histories.of(locked));
        var now = clock.instant();
        var candidate = new ClockEvent(
                history.size() + 1,
                act.type(),
                act.effectiveAt(),
                now,
                actor.username(),
                act.legalBasis(),
                act.words(),
                details(locked, act));
        Fold.refusal(history, limits(locked), calendar(history), candidate, now).ifPresent(refusal -> {
            throw RefusedRequest.conflict(refusal.code(), refusal.words());
        });
        history.add(histories.append(locked, candidate));
        return show(locked, read(locked, history));
    }

    /** Rewrites what lists show of the clock; also when only time has passed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClockReading show(CaseFile locked, ClockReading reading) {
        showAll(Map.of(locked, reading));
        return reading;
    }

    /** The same for many cases at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void showAll(Map<CaseFile, ClockReading> readings) {
        readings.forEach((locked, reading) -> locked.showClock(
                reading.dueDate().orElse(null), reading.replyDue().orElse(null), reading.colour(), reading.runs()));
        events.publishEvent(new ClocksMoved(readings));
    }

    /** Whether silence had brought something about, unrecorded, when the act that is being done was received. */
    boolean hasLapsedBefore(CaseFile locked) {
        var history = histories.of(locked);
        var reading = Fold.read(history, limits(locked), calendar(history), actedAt(locked));
        return reading.lapse().isPresent() || !reading.deferralsOver().isEmpty();
    }

    /** Whether the fold would take a reply with those details now. */
    boolean admitsReply(CaseFile locked, Instant arrivedAt, Map<String, Object> details) {
        var history = histories.of(locked);
        var at = arrivedAt == null ? actedAt(locked) : arrivedAt;
        var now = clock.instant();
        var reply = ClockEvent.proposed(ClockEventType.REPLY_COMPLETE, at, details);
        return !at.isAfter(now)
                && Fold.refusal(history, limits(locked), calendar(history), reply, now)
                        .isEmpty();
    }

    /** What the fold says of the case by its ledger, which the caller has read. */
    public ClockReading read(CaseFile about, List<ClockEvent> history) {
        return Fold.read(history, limits(about), calendar(history), clock.instant());
    }

    /** The calendar with which a case began; revisions are events of its ledger. */
    public WorkingCalendar calendar(List<ClockEvent> history) {
        return calendars.of(history.stream()
                .filter(event -> event.type() == ClockEventType.RECEIVED)
                .map(event -> event.details().get(CALENDAR))
                .map(String::valueOf)
                .filter(name -> !name.equals("null"))
                .findFirst()
                .orElse(ShippedCalendars.VERSION));
    }

    private static Map<String, Object> details(CaseFile locked, Act act) {
        if (act.type() != ClockEventType.RECEIVED) {
            return act.details();
        }
        var details = new LinkedHashMap<>(act.details());
        details.put(CALENDAR, locked.calendarVersion());
        return details;
    }

    /** The calendar now in force for the case. */
    public WorkingCalendar calendar(CaseFile about) {
        return calendars.of(about.calendarVersion());
    }

    /** The limits of the item version that the case keeps for life. */
    public List<Limit> limits(CaseFile about) {
        return catalogue.version(about.itemVersionId()).item().limits();
    }
}
