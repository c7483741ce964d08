package cn.zhiban.deadline;

import cn.zhiban.shared.Actor;
import java.time.Instant;
import java.util.Map;

/**
 * A consequence of silence that the law has brought about and the ledger does not show yet.
 *
 * @param lapse what has happened
 * @param stage whose limit has run out
 * @param effectiveAt when it counts: deemed acceptance as of the moment from which the limit ran (receipt, or the
 *     complete reply); deemed withdrawal as of 24:00 of the last day
 * @param occurredAt the end of the limit that made it happen
 * @param legalBasis the basis of the consequence
 */
public record DueLapse(Lapse lapse, Stage stage, Instant effectiveAt, Instant occurredAt, String legalBasis) {

    /** The event that records it, as the ledger wants it. */
    public ClockEvent asEvent() {
        return new ClockEvent(
                0,
                lapse.event(),
                effectiveAt,
                occurredAt,
                Actor.SYSTEM.username(),
                legalBasis,
                lapse.label(),
                Map.of());
    }
}
