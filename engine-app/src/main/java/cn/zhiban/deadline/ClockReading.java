package cn.zhiban.deadline;

import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the clock of a case says at a moment: the stages that have begun, what runs, what is due, what the law has made
 * of silence, and when to look again. A reading is a value; it never changes.
 */
public final class ClockReading {

    /** What {@link #nextWake()} says when nothing changes by itself any more. Never null, which would mean now. */
    public static final Instant FAR =
            ZonedDateTime.of(2999, 12, 31, 0, 0, 0, 0, OfficeClock.ZONE).toInstant();

    private final LegalPosition position;
    private final List<StageReading> stages;

    ClockReading(LegalPosition position) {
        TrackReader reader = new TrackReader(position.calendar(), position.asOf());
        this.position = position;
        this.stages = position.tracks().stream().map(reader::read).toList();
    }

    public Instant asOf() {
        return position.asOf();
    }

    /** One for each limit that has begun, in the order of the item's limits. */
    public List<StageReading> stages() {
        return stages;
    }

    /** The stage of the office whose clock runs now, of several the one due first; empty while it stands still. */
    public Optional<StageReading> running() {
        return running(any -> true);
    }

    /** The same for the case itself: what is due for one material counts only where nothing else of the office is open. */
    public Optional<StageReading> runningOfCase() {
        boolean caseIsOpen = stages.stream()
                .anyMatch(stage -> stage.stage().isOffice()
                        && !stage.stage().isOfMaterial()
                        && stage.state().isOpen());
        return running(stage -> !caseIsOpen || !stage.stage().isOfMaterial());
    }

    private Optional<StageReading> running(Predicate<StageReading> wanted) {
        return stages.stream()
                .filter(stage -> stage.stage().isOffice() && stage.state() == StageState.RUNNING)
                .filter(wanted)
                .min(Comparator.comparing(StageReading::due).thenComparing(StageReading::stage));
    }

    /** Whether a limit is open, of whomever, also while it stands still. */
    public boolean runs() {
        return stages.stream().anyMatch(stage -> stage.state().isOpen());
    }

    /** The end of the running stage of the office: promised if the item promises, else statutory. */
    public Optional<LocalDate> dueDate() {
        return running().map(StageReading::due);
    }

    /** The most urgent colour of the office's running stages; grey when none runs. */
    public Colour colour() {
        return stages.stream()
                .filter(stage -> stage.stage().isOffice() && stage.state() == StageState.RUNNING)
                .map(StageReading::colour)
                .max(Comparator.naturalOrder())
                .orElse(Colour.GREY);
    }

    /** The last day for the applicant's reply; empty when no served notice awaits one. */
    public Optional<LocalDate> replyDue() {
        return openReply().map(StageReading::statutoryDue);
    }

    /** Whether the reply is late and the item has no basis for a lapse, so that a person must close the case. */
    public boolean replyOverdue() {
        return openReply().filter(StageReading::overdueByLaw).isPresent();
    }

    private Optional<StageReading> openReply() {
        return stages.stream()
                .filter(stage -> stage.stage() == Stage.REPLY && stage.state().isOpen())
                .findFirst();
    }

    /** What silence has brought about and the ledger does not show yet; the stages already reckon with it. */
    public Optional<DueLapse> lapse() {
        return position.lapse();
    }

    /** The limit within which a deferred material is promised; empty where the ledger does not defer it. */
    public Optional<StageReading> deferred(String material) {
        return of(material).filter(stage -> !stage.stage().isOffice()).findFirst();
    }

    /** The office's limit for what came, or lapsed, of a deferred material; empty while nothing of it was ever in hand. */
    public Optional<StageReading> deferredReview(String material) {
        return of(material).filter(stage -> stage.stage().isOffice()).findFirst();
    }

    private Stream<StageReading> of(String material) {
        return stages.stream().filter(stage -> material.equals(stage.subject()));
    }

    /** Keys of the deferred materials whose promised day has passed without them, where the ledger does not show it yet. */
    public List<String> deferralsOver() {
        return position.tracks().stream()
                .filter(track -> track.isDeferralOver(asOf()))
                .map(Track::subject)
                .toList();
    }

    /**
     * The next moment at which the reading changes by itself: a warning, the last day, the end of a limit or of an
     * announced suspension; a lapse or a late reply two minutes after 24:00. In the past only if an unrecorded lapse
     * waits; {@link #FAR} if there is none.
     */
    public Instant nextWake() {
        return lapse().map(due -> due.occurredAt().plus(Track.GRACE))
                .orElseGet(() -> position.tracks().stream()
                        .flatMap(Track::moments)
                        .filter(moment -> moment.isAfter(asOf()))
                        .min(Comparator.naturalOrder())
                        .orElse(FAR));
    }

    /** Why the stage ends when it does, day by day, under the limit that began last; empty if none has begun. */
    public List<DayLine> explanation(Stage stage) {
        List<Track> tracks = position.of(stage);
        return tracks.isEmpty() ? List.of() : new Explanation(tracks.get(tracks.size() - 1), asOf()).lines();
    }

    /** As {@link #explanation(Stage)}, under the limit with the given start. */
    public List<DayLine> explanation(Stage stage, LimitStart start) {
        return position.of(stage).stream()
                .filter(track -> track.limit().from() == start)
                .findFirst()
                .map(track -> new Explanation(track, asOf()).lines())
                .orElse(List.of());
    }

    /** As {@link #explanation(Stage)}, under the limit of that reading. */
    public List<DayLine> explanation(StageReading one) {
        return position.of(one.stage()).stream()
                .filter(track -> track.limit().from() == one.start())
                .filter(track -> Objects.equals(track.subject(), one.subject()))
                .findFirst()
                .map(track -> new Explanation(track, asOf()).lines())
                .orElse(List.of());
    }
}
