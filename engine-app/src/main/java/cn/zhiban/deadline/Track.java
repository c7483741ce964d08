package cn.zhiban.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A limit that has begun to run in a case, by law and by the office's promise.
 *
 * @param subject key of the deferred material whose limit it is; null for a limit of the case
 */
record Track(
        Limit limit,
        String subject,
        Instant start,
        StandStills still,
        Period promised,
        Period statutory,
        Optional<Ending> ending) {

    /** After midnight the clock waits this long for acts received before it. */
    static final Duration GRACE = Duration.ofMinutes(2);

    /** Empty while the fact from which the limit runs has not happened. */
    static Optional<Track> of(Limit limit, List<Limit> limits, Milestones milestones, List<WorkingCalendar> calendars) {
        Instant start = milestones.startOf(limit.from());
        if (start == null) {
            return Optional.empty();
        }
        Optional<Ending> ending = Ending.of(limit, limits, milestones);
        StandStills all = StandStills.of(limit, milestones, calendars.get(calendars.size() - 1))
                .and(AwaitedApplicant.during(limit, limits, milestones, calendars));
        StandStills still = ending.filter(end -> end.state() != StageState.LAPSED)
                .map(end -> all.begunBefore(end.at()))
                .orElse(all);
        int extension = milestones.extensionOf(limit.stage());
        Period statutory = period(limit, start, limit.days() + extension, still, calendars);
        Period promised = limit.promisedDays() == null
                ? statutory
                : period(limit, start, limit.promisedDays() + extension, still, calendars);
        return Optional.of(new Track(limit, null, start, still, promised, statutory, ending));
    }

    /** A limit of one deferred material, see {@link DeferredTracks} and {@link DeferredReviews}. */
    static Track ofMaterial(
            Limit limit,
            String material,
            Instant start,
            StandStills still,
            List<WorkingCalendar> calendars,
            Optional<Ending> ending) {
        Period statutory = period(limit, start, limit.days(), still, calendars);
        Period promised =
                limit.promisedDays() == null ? statutory : period(limit, start, limit.promisedDays(), still, calendars);
        return new Track(limit, material, start, still, promised, statutory, ending);
    }

    /** The office follows the calendar now in force; the applicant keeps the longest time it was ever given. */
    static Period period(Limit limit, Instant start, int length, StandStills still, List<WorkingCalendar> calendars) {
        int from = limit.stage().isOffice() ? calendars.size() - 1 : 0;
        return calendars.subList(from, calendars.size()).stream()
                .map(calendar -> Period.of(start, length, limit.unit(), still, calendar))
                .max(Comparator.comparing(
                        period -> period.end().map(Period.End::over).orElse(Instant.MAX)))
                .orElseThrow();
    }

    StageState stateAt(Instant asOf) {
        return ending.map(Ending::state)
                .orElseGet(() -> still.at(asOf).isPresent() ? StageState.STANDING_STILL : StageState.RUNNING);
    }

    boolean isOpen() {
        return ending.isEmpty();
    }

    /** The moment at which the stage is judged: now, or when it was closed. */
    Instant judgedAt(Instant asOf) {
        return ending.map(end -> end.state() == StageState.LAPSED
                        ? statutory.end().map(Period.End::over).orElse(end.at())
                        : end.at())
                .orElse(asOf);
    }

    /** What silence has brought about at the moment, if the item says so and nobody has acted. */
    Optional<DueLapse> lapseAt(Instant asOf) {
        if (limit.lapse() == null || !isOpen() || !statutory.isOver(asOf)) {
            return Optional.empty();
        }
        Instant over = statutory.end().orElseThrow().over();
        Instant effectiveAt = limit.lapse() == Lapse.DEEMED_ACCEPTED ? start : over;
        return Optional.of(new DueLapse(limit.lapse(), limit.stage(), effectiveAt, over, limit.lapseBasis()));
    }

    /**
     * Whether the promised day of a deferred material has passed without it, and the ledger does not show it yet; what was
     * received before midnight may still come.
     */
    boolean isDeferralOver(Instant asOf) {
        return isPromise() && isOpen() && statutory.isOver(asOf.minus(GRACE));
    }

    /** The moments at which something about this stage changes by itself, past and future. */
    Stream<Instant> moments() {
        if (!isOpen()) {
            return Stream.empty();
        }
        Stream<Instant> resumptions =
                still.all().stream().filter(one -> !one.isEndless()).map(StandStill::until);
        Stream<Instant> ends = statutory.end().isEmpty()
                ? Stream.empty()
                : Stream.concat(byThePromise(), byTheLaw(statutory.end().orElseThrow()));
        return Stream.concat(resumptions, ends);
    }

    private Stream<Instant> byThePromise() {
        Period.End end = promised.end().orElseThrow();
        Stream<Instant> warning =
                limit.warnDays() == null ? Stream.empty() : Stream.of(promised.leaves(limit.warnDays()));
        Stream<Instant> over = Stream.of(end.over())
                .filter(moment -> moment.isBefore(statutory.end().orElseThrow().over()));
        return Stream.of(warning, Stream.of(end.red()), over).flatMap(moments -> moments);
    }

    private Stream<Instant> byTheLaw(Period.End end) {
        return Stream.of(interrupts() ? end.over().plus(GRACE) : end.over());
    }

    /** Whether its end interrupts the phase: a lapse, or a reply that a person must now close. */
    private boolean interrupts() {
        return limit.lapse() != null || limit.stage() == Stage.REPLY || isPromise();
    }

    /** Whether it is the time within which the applicant promised a material. */
    boolean isPromise() {
        return subject != null && !limit.stage().isOffice();
    }
}
