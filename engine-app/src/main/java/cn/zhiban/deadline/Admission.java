package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.DEEMED_ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_ISSUED;
import static cn.zhiban.deadline.ClockEventType.REPLY_COMPLETE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An event that asks to enter the ledger, with all that its judge may look at.
 *
 * @param candidate the event
 * @param recorded everything in the ledger
 * @param law the case at the moment from which the event would count
 * @param asOf now
 */
record Admission(
        ClockEvent candidate,
        Milestones recorded,
        LegalPosition law,
        List<Limit> limits,
        WorkingCalendar calendar,
        Instant asOf) {

    /** How long a request may wait for the row of its case and still count from when it was received. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    boolean has(ClockEventType type) {
        return recorded.has(type);
    }

    /** Whether the ledger has an event of the type about the same thing, as the detail names it. */
    boolean hasAbout(ClockEventType type, String detail) {
        return recorded.inLegalOrder().stream()
                .anyMatch(event -> event.type() == type && Objects.equals(event.text(detail), candidate.text(detail)));
    }

    /** Whether the event would count before the first of the type that the ledger has. */
    boolean isBefore(ClockEventType other) {
        return has(other) && candidate.effectiveAt().isBefore(recorded.at(other));
    }

    boolean isInFuture() {
        return candidate.effectiveAt().isAfter(asOf);
    }

    boolean isBackDated() {
        return candidate.effectiveAt().isBefore(asOf.minus(LONGEST_WAIT));
    }

    /** Whether something else has taken effect after the moment from which the event would count. */
    boolean undoesTheEffective() {
        return recorded.inLegalOrder().stream()
                .anyMatch(event -> event.effectiveAt().isAfter(candidate.effectiveAt()));
    }

    boolean isAccepted() {
        return has(ACCEPTED) || has(DEEMED_ACCEPTED) || law.isAccepted();
    }

    boolean isNotAccepted() {
        return limits.stream().anyMatch(limit -> limit.stage() == Stage.ACCEPTANCE) && !law.isAccepted();
    }

    /** Whether the limit from receipt, within which the notice must be issued, is over. */
    boolean isAfterNoticeLimit() {
        return has(DEEMED_ACCEPTED)
                || law.of(Stage.ACCEPTANCE).stream()
                        .filter(track -> track.limit().from() == LimitStart.RECEIPT)
                        .anyMatch(this::isTooLateFor);
    }

    /** Whether the applicant still has time to reply, or has not even been served. */
    boolean isReplyAwaited() {
        return has(NOTICE_ISSUED)
                && !has(REPLY_COMPLETE)
                && hasReplyLimit()
                && law.of(Stage.REPLY).stream()
                        .noneMatch(track -> track.statutory().isOver(candidate.effectiveAt()));
    }

    private boolean hasReplyLimit() {
        return limits.stream().anyMatch(limit -> limit.stage() == Stage.REPLY);
    }

    /** Whether the reply comes after a limit that lapses; a posted one counts by its postmark. */
    boolean isAfterReplyLapse() {
        return law.of(Stage.REPLY).stream()
                .filter(track -> track.limit().lapse() != null)
                .anyMatch(this::isTooLateFor);
    }

    /** Whether the postmark tells of a day on which there was no notice to reply to. */
    boolean isPostedBeforeNotice() {
        return has(NOTICE_ISSUED)
                && candidate
                        .sentAt()
                        .isBefore(Days.begin(recorded.first(NOTICE_ISSUED).day()));
    }

    /** Whether silence has by law ended the case, though the ledger does not show it. */
    boolean isDeemedWithdrawn() {
        return law.lapse().filter(due -> due.lapse() == Lapse.DEEMED_WITHDRAWN).isPresent();
    }

    /** Whether the event records exactly what silence has brought about by now. */
    boolean isTheDueLapse() {
        return LegalPosition.at(recorded.inLegalOrder(), limits, calendar, asOf)
                .lapse()
                .filter(due -> due.lapse().event() == candidate.type())
                .filter(due -> due.effectiveAt().equals(candidate.effectiveAt()))
                .isPresent();
    }

    /** The open limit of the deferred material that the event names. */
    Optional<Track> promised() {
        return law.deferred(candidate.text(DeferredTracks.MATERIAL));
    }

    /** By how many working days the deferral of the material would have been extended, with the event. */
    int deferralExtendedInAll() {
        return candidate.number(DeferredTracks.DAYS)
                + DeferredTracks.extended(recorded, candidate.text(DeferredTracks.MATERIAL));
    }

    boolean isAfterPromisedDay() {
        return promised().filter(this::isTooLateFor).isPresent();
    }

    /** Whether the event records exactly that the promised day of a material has passed. */
    boolean isTheDueDeferralLapse() {
        return LegalPosition.at(recorded.inLegalOrder(), limits, calendar, asOf)
                .deferred(candidate.text(DeferredTracks.MATERIAL))
                .filter(track -> track.isDeferralOver(asOf))
                .flatMap(track -> track.statutory().end())
                .filter(end -> end.over().equals(candidate.effectiveAt()))
                .isPresent();
    }

    /** Whether a deferred material has just lapsed and the case is still undecided, so that the item may end it. */
    boolean followsFromDeferral() {
        return !has(ClockEventType.DECIDED)
                && recorded.inLegalOrder().stream()
                        .filter(event -> event.type() == ClockEventType.DEFERRAL_LAPSED)
                        .filter(event -> event.effectiveAt().equals(candidate.effectiveAt()))
                        .anyMatch(event -> DeferredTracks.isAbout(event, candidate.text(DeferredTracks.MATERIAL)));
    }

    boolean isSuspended() {
        return law.tracks().stream()
                .filter(Track::isOpen)
                .flatMap(track -> track.still().at(candidate.effectiveAt()).stream())
                .anyMatch(still -> !still.isEndless());
    }

    boolean nothingRuns() {
        return law.officeTracksInSight().isEmpty();
    }

    boolean nothingToExtend() {
        return extendable().isEmpty();
    }

    boolean isAfterAnyOfficeLimit() {
        return law.officeTracksInSight().stream().anyMatch(this::isTooLateFor);
    }

    boolean isAfterExtendableLimit() {
        return extendable().stream().anyMatch(this::isTooLateFor);
    }

    private List<Track> extendable() {
        Stage stage = Milestones.extendedStage(candidate);
        return law.officeTracksInSight().stream()
                .filter(track -> track.limit().stage() == stage)
                .toList();
    }

    /** Online acts count until 24:00 of the last day, acts at the counter until it closes. */
    private boolean isTooLateFor(Track track) {
        if (track.statutory().end().isEmpty()) {
            return false;
        }
        Period.End end = track.statutory().end().orElseThrow();
        return track.statutory().isOver(candidate.sentAt()) || (isAtCounter() && isAfterClosing(end));
    }

    private boolean isAtCounter() {
        return "COUNTER".equals(candidate.text("channel"));
    }

    private boolean isAfterClosing(Period.End end) {
        List<Opening> openings = law.calendar().openings(end.day());
        if (openings.isEmpty()) {
            return false;
        }
        Opening last = openings.get(openings.size() - 1);
        return !candidate.sentAt().isBefore(Stretch.moment(end.day(), last.to()));
    }
}
