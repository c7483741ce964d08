package cn.zhiban.casefile;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemDefinition.Shape;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One step of a case in the order that the law of the house demands: lock the row, ask the fold, act. Status, clock,
 * timeline and audit change in the caller's transaction.
 */
@Component
public class Transition {

    /** An act has been recorded in the ledger of a case; whoever must follow does so in the same transaction. */
    public record Recorded(CaseFile caseFile, Actor actor, CaseClock.Act act) {}

    /** How a line comes into the timeline. */
    private interface Line {

        void add(CaseFile about, Actor actor, String kind, String words);
    }

    private final Cases cases;
    private final CaseClock caseClock;
    private final SupervisingOverdue supervising;
    private final Timeline timeline;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Transition(
            Cases cases,
            CaseClock caseClock,
            SupervisingOverdue supervising,
            Timeline timeline,
            Catalogue catalogue,
            AuditTrail audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.caseClock = caseClock;
        this.supervising = supervising;
        this.timeline = timeline;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records the act in the clock's ledger and moves the status along the graph.
     *
     * @return the reading of the clock after the step
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClockReading take(CaseFile locked, CaseStatus next, Actor actor, CaseClock.Act act) {
        locked.moveTo(next, clock.instant());
        return record(locked, actor, act);
    }

    /** An accepted case is being decided from the moment that somebody takes the work on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(CaseFile locked, Actor actor) {
        if (locked.status() == CaseStatus.ACCEPTED) {
            locked.moveTo(CaseStatus.DECIDING, clock.instant());
            boolean inquiry = catalogue.version(locked.itemVersionId()).item().shape() == Shape.INQUIRY;
            timeline.show(locked, actor, "DECIDING", inquiry ? "工作人员已接手答复" : "审查人员已开始审查");
            audit.record(actor, "case.deciding", "case", locked.caseNo(), Map.of());
        }
    }

    /** As {@link #take}, but the applicant reads it on the page of the case alone, where another letter says enough. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClockReading takeUntold(CaseFile locked, CaseStatus next, Actor actor, CaseClock.Act act) {
        locked.moveTo(next, clock.instant());
        return record(locked, actor, act, timeline::show);
    }

    /** Records an act that leaves the status as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClockReading record(CaseFile locked, Actor actor, CaseClock.Act act) {
        return record(locked, actor, act, timeline::tell);
    }

    private ClockReading record(CaseFile locked, Actor actor, CaseClock.Act act, Line line) {
        var reading = caseClock.record(locked, actor, act);
        supervising.follow(locked, reading);
        line.add(locked, actor, act.type().name(), act.words());
        audit.record(actor, "case." + act.type().name().toLowerCase(Locale.ROOT), "case", locked.caseNo(), Map.of());
        events.publishEvent(new Recorded(locked, actor, act));
        return reading;
    }

    /** Lets supervision follow a reading that changed without an act in this case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(CaseFile locked, ClockReading reading) {
        supervising.follow(locked, reading);
    }

    /** Notes for the office what changed without an act of the clock's ledger. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(CaseFile locked, Actor actor, String kind, String words) {
        timeline.note(locked, actor, kind, words);
        audit.record(actor, "case." + kind.toLowerCase(Locale.ROOT), "case", locked.caseNo(), Map.of());
    }

    /** The same, told to the applicant too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CaseFile locked, Actor actor, String kind, String words) {
        timeline.tell(locked, actor, kind, words);
        audit.record(actor, "case." + kind.toLowerCase(Locale.ROOT), "case", locked.caseNo(), Map.of());
    }

    /** Writes to the applicant of what the page of the case shows already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(CaseFile locked, String kind, String words) {
        timeline.write(locked, kind, words);
    }

    /** Shows office and applicant more of what it has just been told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(CaseFile locked, Actor actor, String kind, String words) {
        timeline.show(locked, actor, kind, words);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(long caseId) {
        return cases.lock(caseId);
    }
}
