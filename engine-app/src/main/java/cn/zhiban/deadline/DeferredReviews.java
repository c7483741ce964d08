package cn.zhiban.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The limits within which the office looks at deferred materials that came, and says what follows from those that did not:
 * one for each material that lies before it, from the arrival or, where a person must handle the lapse, from the moment at
 * which nothing else is awaited. No special stage of the case stops it.
 */
final class DeferredReviews {

    private final Limit limit;
    private final List<String> materials;
    private final List<ClockEvent> recorded;
    private final List<WorkingCalendar> calendars;

    private DeferredReviews(
            Limit limit, List<String> materials, List<ClockEvent> recorded, List<WorkingCalendar> calendars) {
        this.limit = limit;
        this.materials = materials;
        this.recorded = recorded;
        this.calendars = calendars;
    }

    static List<Track> of(List<Limit> limits, Milestones milestones, List<WorkingCalendar> calendars) {
        List<String> materials = DeferredTracks.materials(milestones);
        if (materials.isEmpty()) {
            return List.of();
        }
        // A lapse counts from midnight but is recorded after what may still have been judged since then.
        List<ClockEvent> recorded = milestones.inLegalOrder().stream()
                .sorted(Comparator.comparingInt(ClockEvent::seq))
                .toList();
        return limits.stream()
                .filter(limit -> limit.stage() == Stage.DEFERRED_REVIEW)
                .flatMap(limit -> new DeferredReviews(limit, materials, recorded, calendars).tracks())
                .toList();
    }

    private Stream<Track> tracks() {
        return materials.stream().flatMap(material -> track(material).stream());
    }

    private Optional<Track> track(String material) {
        Turn turn = Turn.NONE;
        for (ClockEvent event : recorded) {
            turn = turn.after(event, material);
        }
        Optional<Ending> ending = turn.ending();
        return from(turn).map(start -> Track.ofMaterial(limit, material, start, StandStills.NONE, calendars, ending));
    }

    private Optional<Instant> from(Turn turn) {
        if (turn.opened() == null) {
            return Optional.empty();
        }
        return turn.isOfLapse() ? allSettled() : Optional.of(turn.opened().effectiveAt());
    }

    /** Whoever handles a lapse does so when all materials have come or lapsed. */
    private Optional<Instant> allSettled() {
        List<Optional<Instant>> settled =
                materials.stream().map(this::settledAt).toList();
        return settled.stream().allMatch(Optional::isPresent)
                ? settled.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private Optional<Instant> settledAt(String material) {
        return recorded.stream()
                .filter(event -> DeferredTracks.isAbout(event, material))
                .filter(event -> event.type() == ClockEventType.DEFERRED_VERIFIED
                        || event.type() == ClockEventType.DEFERRAL_LAPSED)
                .map(ClockEvent::effectiveAt)
                .findFirst();
    }
}
