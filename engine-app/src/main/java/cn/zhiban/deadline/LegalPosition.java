package cn.zhiban.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case as the law sees it at a moment, whether or not any timer has run: what has taken effect by then, what silence
 * has brought about, and every limit that has begun.
 *
 * @param calendar the one in force at that moment, with every revision so far
 * @param lapse what silence has brought about and the ledger does not show; the position already reckons with it
 */
record LegalPosition(
        Instant asOf, WorkingCalendar calendar, Milestones milestones, List<Track> tracks, Optional<DueLapse> lapse) {

    /** @param events in any order; those effective after {@code asOf} are left out */
    static LegalPosition at(List<ClockEvent> events, List<Limit> limits, WorkingCalendar calendar, Instant asOf) {
        List<ClockEvent> effective = events.stream()
                .filter(event -> !event.effectiveAt().isAfter(asOf))
                .toList();
        LegalPosition recorded = of(effective, limits, calendar, asOf, Optional.empty());
        Optional<DueLapse> lapse = recorded.tracks.stream()
                .flatMap(track -> track.lapseAt(asOf).stream())
                .min(Comparator.comparing(DueLapse::occurredAt));
        return lapse.map(due -> of(with(effective, due), limits, calendar, asOf, lapse))
                .orElse(recorded);
    }

    private static List<ClockEvent> with(List<ClockEvent> events, DueLapse lapse) {
        return Stream.concat(events.stream(), Stream.of(lapse.asEvent())).toList();
    }

    private static LegalPosition of(
            List<ClockEvent> events,
            List<Limit> limits,
            WorkingCalendar calendar,
            Instant asOf,
            Optional<DueLapse> lapse) {
        Milestones milestones = new Milestones(events);
        List<WorkingCalendar> calendars = RevisedCalendar.history(calendar, milestones);
        List<Track> tracks = Stream.of(
                        limits.stream().flatMap(limit -> Track.of(limit, limits, milestones, calendars).stream()),
                        DeferredTracks.of(milestones, calendars).stream(),
                        DeferredReviews.of(limits, milestones, calendars).stream())
                .flatMap(each -> each)
                .toList();
        return new LegalPosition(asOf, calendars.get(calendars.size() - 1), milestones, tracks, lapse);
    }

    /** The limits of a stage that have begun, the latest start last. */
    List<Track> of(Stage stage) {
        return tracks.stream()
                .filter(track -> track.limit().stage() == stage)
                .sorted(Comparator.comparing(Track::start))
                .toList();
    }

    /** The limit of a deferred material, while it is open. */
    Optional<Track> deferred(String material) {
        return tracks.stream()
                .filter(track -> track.isPromise() && track.subject().equals(material) && track.isOpen())
                .findFirst();
    }

    boolean isAccepted() {
        return milestones.startOf(LimitStart.ACCEPTANCE) != null;
    }

    /**
     * The limits of the office that are open and whose end is in sight: not those that wait for a reply, nor those of a
     * single material, which no special stage of the case stops.
     */
    List<Track> officeTracksInSight() {
        return tracks.stream()
                .filter(track -> track.limit().stage().isOffice() && track.subject() == null && track.isOpen())
                .filter(track -> track.statutory().end().isPresent())
                .toList();
    }
}
