package cn.zhiban.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The statutory clock: a pure function of ledger, limits, calendar and moment. Events count in the order of their
 * effect, then of their sequence, in whatever order they are given.
 */
public final class Fold {

    private Fold() {}

    /**
     * What the clock says.
     *
     * @param events the case's ledger; what takes effect after {@code asOf} is left out
     * @param limits of the item version that the case began with
     * @param calendar the one that the case began with; revisions are events
     * @param asOf the moment of the reading
     */
    public static ClockReading read(
            List<ClockEvent> events, List<Limit> limits, WorkingCalendar calendar, Instant asOf) {
        return new ClockReading(LegalPosition.at(events, limits, calendar, asOf));
    }

    /**
     * Why an event may not enter the ledger, judged by the law at the moment from which it would count, even when no
     * timer has run. The codes stand in {@link AdmissionRules}.
     *
     * @param candidate what is about to be recorded
     * @param asOf now
     * @return empty when it may
     */
    public static Optional<ClockRefusal> refusal(
            List<ClockEvent> events, List<Limit> limits, WorkingCalendar calendar, ClockEvent candidate, Instant asOf) {
        LegalPosition law = LegalPosition.at(events, limits, calendar, candidate.effectiveAt());
        return AdmissionRules.judge(new Admission(candidate, new Milestones(events), law, limits, calendar, asOf));
    }
}
