package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.COMMITMENT_FULFILLED;
import static cn.zhiban.deadline.ClockEventType.DECIDED;
import static cn.zhiban.deadline.ClockEventType.DEEMED_ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_COMPLETE;
import static cn.zhiban.deadline.ClockEventType.DELIVERED;
import static cn.zhiban.deadline.ClockEventType.LAPSED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_ISSUED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_SERVED;
import static cn.zhiban.deadline.ClockEventType.NOT_ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.RECTIFICATION_REPORTED;
import static cn.zhiban.deadline.ClockEventType.RECTIFIED;
import static cn.zhiban.deadline.ClockEventType.REPLY_COMPLETE;
import static cn.zhiban.deadline.ClockEventType.REVOCATION_DROPPED;
import static cn.zhiban.deadline.ClockEventType.REVOCATION_PROPOSED;
import static cn.zhiban.deadline.ClockEventType.REVOKED;
import static cn.zhiban.deadline.ClockEventType.STATEMENT_MADE;
import static cn.zhiban.deadline.ClockEventType.WITHDRAWN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a stage was closed.
 *
 * @param at the moment by which it is judged in time or late; of a lapse, when it counts
 * @param state KEPT, LAPSED or ENDED
 */
record Ending(Instant at, StageState state) {

    private static final Map<Stage, Map<ClockEventType, StageState>> ENDINGS = Map.of(
            Stage.ACCEPTANCE,
            Map.of(
                    ACCEPTED, StageState.KEPT,
                    NOT_ACCEPTED, StageState.KEPT,
                    DEEMED_ACCEPTED, StageState.LAPSED,
                    WITHDRAWN, StageState.ENDED,
                    LAPSED, StageState.ENDED),
            Stage.SERVICE,
            Map.of(
                    NOTICE_SERVED, StageState.KEPT,
                    REPLY_COMPLETE, StageState.ENDED,
                    ACCEPTED, StageState.ENDED,
                    NOT_ACCEPTED, StageState.ENDED,
                    WITHDRAWN, StageState.ENDED,
                    LAPSED, StageState.ENDED),
            Stage.REPLY,
            Map.of(
                    REPLY_COMPLETE, StageState.KEPT,
                    LAPSED, StageState.LAPSED,
                    ACCEPTED, StageState.ENDED,
                    NOT_ACCEPTED, StageState.ENDED,
                    WITHDRAWN, StageState.ENDED),
            Stage.DECISION,
            Map.of(
                    DECIDED, StageState.KEPT,
                    NOT_ACCEPTED, StageState.ENDED,
                    WITHDRAWN, StageState.ENDED,
                    LAPSED, StageState.ENDED),
            Stage.DELIVERY,
            Map.of(DELIVERED, StageState.KEPT),
            Stage.DEFERRED,
            Map.of(
                    DEFERRED_COMPLETE, StageState.KEPT,
                    WITHDRAWN, StageState.ENDED),
            Stage.RATING,
            Map.of(RECTIFIED, StageState.KEPT),
            Stage.VERIFICATION,
            Map.of(
                    COMMITMENT_FULFILLED, StageState.KEPT,
                    REVOKED, StageState.KEPT,
                    REVOCATION_DROPPED, StageState.KEPT),
            Stage.RECTIFICATION,
            Map.of(
                    RECTIFICATION_REPORTED, StageState.KEPT,
                    COMMITMENT_FULFILLED, StageState.ENDED,
                    REVOCATION_PROPOSED, StageState.ENDED),
            Stage.HEARING,
            Map.of(
                    STATEMENT_MADE, StageState.KEPT,
                    REVOCATION_DROPPED, StageState.ENDED,
                    REVOKED, StageState.ENDED));

    /** Empty while the stage is open. */
    static Optional<Ending> of(Limit limit, List<Limit> limits, Milestones milestones) {
        if (isTakenOver(limit, limits, milestones)) {
            return Optional.of(new Ending(milestones.at(NOTICE_ISSUED), StageState.KEPT));
        }
        Map<ClockEventType, StageState> endings = ENDINGS.get(limit.stage());
        return milestones.inLegalOrder().stream()
                .filter(event -> endings.containsKey(event.type()))
                .findFirst()
                .map(event -> new Ending(event.sentAt(), endings.get(event.type())));
    }

    /** The notice kept the limit from receipt once another limit of the stage runs from the complete reply. */
    private static boolean isTakenOver(Limit limit, List<Limit> limits, Milestones milestones) {
        return limit.from() == LimitStart.RECEIPT
                && milestones.has(NOTICE_ISSUED)
                && milestones.has(REPLY_COMPLETE)
                && limits.stream()
                        .anyMatch(other -> other.stage() == limit.stage() && other.from() == LimitStart.REPLY_COMPLETE);
    }
}
