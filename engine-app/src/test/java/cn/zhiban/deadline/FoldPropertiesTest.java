package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.CALENDAR_REVISED;
import static cn.zhiban.deadline.ClockEventType.DEEMED_ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.EXTENDED;
import static cn.zhiban.deadline.ClockEventType.LAPSED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_ISSUED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_SERVED;
import static cn.zhiban.deadline.ClockEventType.RECEIVED;
import static cn.zhiban.deadline.ClockEventType.REPLY_COMPLETE;
import static cn.zhiban.deadline.ClockEventType.RESUMED;
import static cn.zhiban.deadline.ClockEventType.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FoldPropertiesTest {

    private static final WorkingCalendar CALENDAR = SomeCalendar.FIRST;
    private static final Instant START = ClockCase.at("2025-12-01T09:00");

    /** A life in the making: what is proposed, and how many hours after the event before. */
    private record Step(ClockEventType type, int hours, int number) {

        Map<String, Object> details() {
            return Map.of("plannedDays", number, "days", number, "calendarVersion", "v" + number);
        }
    }

    /** By chance alone no life would come as far as a verification. */
    @Provide
    Arbitrary<List<Step>> lives() {
        var asItMayBe = someSteps(ClockEventType.values());
        var verified = someSteps(VerificationRules.TYPES.toArray(ClockEventType[]::new))
                .map(steps -> Stream.concat(DELIVERED_AND_CHOSEN.stream(), steps.stream())
                        .toList());
        return Arbitraries.oneOf(asItMayBe, verified);
    }

    private static final List<Step> DELIVERED_AND_CHOSEN = Stream.of(
                    ACCEPTED, ClockEventType.DECIDED, ClockEventType.DELIVERED, ClockEventType.VERIFICATION_PLANNED)
            .map(type -> new Step(type, 1, 1))
            .toList();

    private static Arbitrary<List<Step>> someSteps(ClockEventType... types) {
        return Combinators.combine(
                        Arbitraries.of(types),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 8))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<List<Limit>> items() {
        return Arbitraries.of(ClockCase.pledgeRegistration(), ClockCase.withReplyLapse(), ClockCase.withVerification());
    }

    /** Lets in what the fold admits; a lapse is written down before the next act, as the application does. */
    private static List<ClockEvent> live(List<Step> steps, List<Limit> limits) {
        List<ClockEvent> events = new ArrayList<>();
        events.add(event(1, RECEIVED, START, Map.of()));
        Instant now = START;
        for (Step step : steps) {
            now = now.plus(Duration.ofHours(step.hours()));
            record(events, Fold.read(events, limits, CALENDAR, now).lapse());
            ClockEvent candidate = event(0, step.type(), now, step.details());
            if (Fold.refusal(events, limits, CALENDAR, candidate, now).isEmpty()) {
                events.add(event(events.size() + 1, candidate.type(), now, candidate.details()));
            }
        }
        return events;
    }

    private static void record(List<ClockEvent> events, Optional<DueLapse> lapse) {
        lapse.ifPresent(due -> events.add(event(events.size() + 1, due.lapse().event(), due.effectiveAt(), Map.of())));
    }

    private static ClockEvent event(int seq, ClockEventType type, Instant when, Map<String, Object> details) {
        return new ClockEvent(seq, type, when, when, "clerk", null, null, details);
    }

    private static Instant last(List<ClockEvent> events) {
        return events.stream()
                .map(ClockEvent::effectiveAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static List<Object> told(ClockReading reading) {
        List<Object> told = new ArrayList<>(
                List.of(reading.stages(), reading.colour(), reading.dueDate(), reading.lapse(), reading.nextWake()));
        for (Stage stage : Stage.values()) {
            told.add(reading.explanation(stage));
        }
        return told;
    }

    @Property(seed = "2026")
    void theOrderOfTheListDoesNotMatterAndTheAnswerIsAlwaysTheSame(
            @ForAll("lives") List<Step> steps,
            @ForAll("items") List<Limit> limits,
            @ForAll @IntRange(max = 1500) int hoursLater,
            @ForAll Random random) {
        List<ClockEvent> events = live(steps, limits);
        List<ClockEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        Instant asOf = START.plus(Duration.ofHours(hoursLater));
        assertThat(told(Fold.read(shuffled, limits, CALENDAR, asOf)))
                .isEqualTo(told(Fold.read(events, limits, CALENDAR, asOf)));
    }

    @Property(seed = "2026")
    void replayingALedgerLetsEachEventInAgain(@ForAll("lives") List<Step> steps, @ForAll("items") List<Limit> limits) {
        List<ClockEvent> events = live(steps, limits);
        List<ClockEvent> replayed = new ArrayList<>();
        for (ClockEvent event : events) {
            Instant recorded = recorded(event, events);
            assertThat(Fold.refusal(replayed, limits, CALENDAR, event, recorded))
                    .as("%s after %s", event, replayed)
                    .isEmpty();
            replayed.add(event);
        }
    }

    /** A lapse is written down when the next act comes, or at any time after it. */
    private static Instant recorded(ClockEvent event, List<ClockEvent> events) {
        boolean isLapse = event.type() == DEEMED_ACCEPTED || event.type() == LAPSED;
        return isLapse ? last(events).plus(Duration.ofDays(60)) : event.effectiveAt();
    }

    @Property(seed = "2026")
    void whatComesLaterChangesNothingBeforeIt(
            @ForAll("lives") List<Step> steps,
            @ForAll("items") List<Limit> limits,
            @ForAll @IntRange(min = 1, max = 15) int prefix) {
        List<ClockEvent> events = live(steps, limits);
        List<ClockEvent> first = events.subList(0, Math.min(prefix, events.size()));
        boolean reachesBack = events.subList(first.size(), events.size()).stream()
                .anyMatch(event -> !event.effectiveAt().isAfter(last(first)));
        if (!reachesBack) {
            assertThat(told(Fold.read(events, limits, CALENDAR, last(first))))
                    .isEqualTo(told(Fold.read(first, limits, CALENDAR, last(first))));
        }
    }

    @Property(seed = "2026")
    void writingALapseDownChangesNothingElse(
            @ForAll("lives") List<Step> steps,
            @ForAll("items") List<Limit> limits,
            @ForAll @IntRange(max = 1500) int hoursLater) {
        List<ClockEvent> events = live(steps, limits);
        Instant asOf = last(events).plus(Duration.ofHours(hoursLater));
        ClockReading before = Fold.read(events, limits, CALENDAR, asOf);
        before.lapse().ifPresent(due -> {
            assertThat(Fold.refusal(events, limits, CALENDAR, due.asEvent(), asOf))
                    .isEmpty();
            List<ClockEvent> recorded = new ArrayList<>(events);
            record(recorded, before.lapse());
            ClockReading after = Fold.read(recorded, limits, CALENDAR, asOf);
            assertThat(after.stages()).isEqualTo(before.stages());
            assertThat(after.lapse()).isEmpty();
        });
    }

    @Property(seed = "2026")
    void aReadingChangesByItselfOnlyAtItsWake(
            @ForAll("lives") List<Step> steps,
            @ForAll("items") List<Limit> limits,
            @ForAll @IntRange(max = 900) int hoursLater,
            @ForAll @IntRange(max = 400) int then) {
        List<ClockEvent> events = live(steps, limits);
        Instant asOf = last(events).plus(Duration.ofHours(hoursLater));
        ClockReading now = Fold.read(events, limits, CALENDAR, asOf);
        Instant later = asOf.plus(Duration.ofHours(then));
        if (later.isBefore(now.nextWake().minus(Track.GRACE))) {
            ClockReading next = Fold.read(events, limits, CALENDAR, later);
            assertThat(next.colour()).isEqualTo(now.colour());
            assertThat(next.dueDate()).isEqualTo(now.dueDate());
            assertThat(next.lapse()).isEqualTo(now.lapse());
            assertThat(next.replyOverdue()).isEqualTo(now.replyOverdue());
        }
    }

    @Property(seed = "2026")
    void theExplanationCountsExactlyTheDaysOfTheLimit(
            @ForAll("lives") List<Step> steps, @ForAll("items") List<Limit> limits) {
        List<ClockEvent> events = live(steps, limits);
        ClockReading reading = Fold.read(events, limits, CALENDAR, START.plus(Duration.ofDays(200)));
        for (StageReading stage : reading.stages()) {
            List<DayLine> lines = reading.explanation(stage.stage(), stage.start());
            if (stage.statutoryDue() != null) {
                assertThat(lines.get(lines.size() - 1).date()).isEqualTo(stage.statutoryDue());
                assertThat(lines.stream().filter(DayLine::counted).count())
                        .isGreaterThanOrEqualTo(stage.limit().days());
            }
            assertThat(lines).allMatch(line -> !line.reason().isBlank());
        }
    }

    @Property(seed = "2026")
    void moreDaysNeverEndEarlier(
            @ForAll @IntRange(max = 400) int startDay,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll LimitUnit unit) {
        Instant start = START.plus(Duration.ofDays(startDay));
        assertThat(due(start, days + 1, unit, List.of())).isAfterOrEqualTo(due(start, days, unit, List.of()));
    }

    @Property(seed = "2026")
    void suspendingLongerNeverEndsEarlier(
            @ForAll @IntRange(max = 300) int startDay,
            @ForAll @IntRange(min = 1, max = 48) int after,
            @ForAll @IntRange(max = 400) int hours,
            @ForAll LimitUnit unit) {
        Instant start = START.plus(Duration.ofDays(startDay));
        Instant from = start.plus(Duration.ofHours(after));
        assertThat(due(start, 10, unit, suspension(from, from.plus(Duration.ofHours(hours + 7)))))
                .isAfterOrEqualTo(due(start, 10, unit, suspension(from, from.plus(Duration.ofHours(hours)))))
                .isAfterOrEqualTo(due(start, 10, unit, List.of()));
    }

    @Property(seed = "2026")
    void splitAndJoinedSuspensionsAreEqual(
            @ForAll @IntRange(max = 300) int startDay,
            @ForAll @IntRange(min = 1, max = 48) int after,
            @ForAll @IntRange(max = 200) int first,
            @ForAll @IntRange(max = 200) int second,
            @ForAll LimitUnit unit) {
        Instant start = START.plus(Duration.ofDays(startDay));
        Instant from = start.plus(Duration.ofHours(after));
        Instant middle = from.plus(Duration.ofHours(first));
        Instant until = middle.plus(Duration.ofHours(second));
        List<ClockEvent> split = new ArrayList<>(suspension(from, middle));
        split.addAll(suspension(middle, until).stream()
                .map(event -> event(event.seq() + 2, event.type(), event.effectiveAt(), event.details()))
                .toList());
        assertThat(due(start, 10, unit, split)).isEqualTo(due(start, 10, unit, suspension(from, until)));
    }

    @Property(seed = "2026")
    void anExtensionAddsExactlyItsDays(
            @ForAll @IntRange(max = 300) int startDay, @ForAll @IntRange(min = 1, max = 30) int more) {
        Instant start = START.plus(Duration.ofDays(startDay));
        List<ClockEvent> extension = List.of(event(2, EXTENDED, start, Map.of("days", more)));
        assertThat(due(start, 10, LimitUnit.WORKING_DAYS, extension))
                .isEqualTo(due(start, 10 + more, LimitUnit.WORKING_DAYS, List.of()));
    }

    @Property(seed = "2026")
    void announcingMoreDaysNeverEndsEarlier(
            @ForAll @IntRange(max = 300) int startDay,
            @ForAll @IntRange(max = 48) int after,
            @ForAll @IntRange(min = 1, max = 40) int planned,
            @ForAll LimitUnit unit) {
        Instant start = START.plus(Duration.ofDays(startDay));
        Instant from = start.plus(Duration.ofHours(after));
        assertThat(due(start, 10, unit, List.of(event(2, SUSPENDED, from, Map.of("plannedDays", planned + 1)))))
                .isAfterOrEqualTo(
                        due(start, 10, unit, List.of(event(2, SUSPENDED, from, Map.of("plannedDays", planned)))));
    }

    @Property(seed = "2026")
    void extendingLongerNeverEndsEarlierSuspendedOrNot(
            @ForAll @IntRange(max = 300) int startDay,
            @ForAll @IntRange(min = 1, max = 30) int more,
            @ForAll @IntRange(max = 200) int suspendedHours,
            @ForAll LimitUnit unit) {
        Instant start = START.plus(Duration.ofDays(startDay));
        Instant from = start.plus(Duration.ofHours(1));
        List<ClockEvent> suspended = suspension(from, from.plus(Duration.ofHours(suspendedHours)));
        assertThat(due(start, 10, unit, extended(suspended, from, more + 1)))
                .isAfterOrEqualTo(due(start, 10, unit, extended(suspended, from, more)))
                .isAfterOrEqualTo(due(start, 10, unit, suspended));
        assertThat(due(start, 10, unit, extended(List.of(), from, more)))
                .isEqualTo(due(start, 10 + more, unit, List.of()));
    }

    private static List<ClockEvent> extended(List<ClockEvent> events, Instant when, int more) {
        List<ClockEvent> result = new ArrayList<>(events);
        result.add(event(4, EXTENDED, when, Map.of("days", more)));
        return result;
    }

    private static List<ClockEvent> suspension(Instant from, Instant until) {
        return List.of(event(2, SUSPENDED, from, Map.of("plannedDays", 60)), event(3, RESUMED, until, Map.of()));
    }

    /** The statutory end of a decision from receipt, seen a long time later. */
    private static LocalDate due(Instant start, int days, LimitUnit unit, List<ClockEvent> more) {
        List<ClockEvent> events = new ArrayList<>(more);
        events.add(event(1, RECEIVED, start, Map.of()));
        Limit limit = ClockCase.limit(Stage.DECISION, days, LimitStart.RECEIPT)
                .in(unit)
                .build();
        return Fold.read(events, List.of(limit), CALENDAR, start.plus(Duration.ofDays(400)))
                .stages()
                .get(0)
                .statutoryDue();
    }

    @Property(seed = "2026")
    void theApplicantsTimeIsUntouchedByTheOffice(
            @ForAll @IntRange(max = 300) int startDay,
            @ForAll @IntRange(min = 1, max = 20) int planned,
            @ForAll @IntRange(min = 1, max = 20) int more) {
        Instant start = START.plus(Duration.ofDays(startDay));
        List<ClockEvent> served = List.of(
                event(1, RECEIVED, start, Map.of()),
                event(2, NOTICE_ISSUED, start, Map.of()),
                event(3, NOTICE_SERVED, start, Map.of()));
        List<ClockEvent> disturbed = new ArrayList<>(served);
        disturbed.add(event(4, SUSPENDED, start, Map.of("plannedDays", planned)));
        disturbed.add(event(5, EXTENDED, start, Map.of("days", more, "stage", "ACCEPTANCE")));
        assertThat(replyDue(disturbed, start)).isEqualTo(replyDue(served, start));
    }

    @Property(seed = "2026")
    void aNoticeInTimeIsNeverFollowedBySilence(
            @ForAll @IntRange(max = 300) int startDay,
            @ForAll @IntRange(max = 300) int hoursToNotice,
            @ForAll @IntRange(max = 2000) int hoursAfter,
            @ForAll("items") List<Limit> limits) {
        Instant start = START.plus(Duration.ofDays(startDay));
        Instant noticed = start.plus(Duration.ofHours(hoursToNotice));
        List<ClockEvent> events = new ArrayList<>(List.of(event(1, RECEIVED, start, Map.of())));
        ClockEvent notice = event(2, NOTICE_ISSUED, noticed, Map.of());
        boolean inTime = Fold.refusal(events, limits, CALENDAR, notice, noticed).isEmpty();
        events.add(notice);
        if (inTime) {
            assertThat(Fold.read(events, limits, CALENDAR, noticed.plus(Duration.ofHours(hoursAfter)))
                            .lapse())
                    .isEmpty();
        }
    }

    @Property(seed = "2026")
    void aRevisionOfTheCalendarNeverShortensTheApplicantsTime(
            @ForAll @IntRange(max = 300) int startDay,
            @ForAll @IntRange(min = 1, max = 12) int length,
            @ForAll @IntRange(max = 400) int first,
            @ForAll @IntRange(max = 400) int second,
            @ForAll @IntRange(min = 1, max = 9) int version,
            @ForAll LimitUnit unit) {
        Limit reply = ClockCase.limit(Stage.REPLY, length, LimitStart.SERVICE)
                .in(unit)
                .lapse(Lapse.DEEMED_WITHDRAWN)
                .build();
        Instant start = START.plus(Duration.ofDays(startDay));
        List<ClockEvent> events = new ArrayList<>(List.of(
                event(1, RECEIVED, start, Map.of()),
                event(2, NOTICE_ISSUED, start, Map.of()),
                event(3, NOTICE_SERVED, start, Map.of())));
        Instant given = replyOver(events, reply);
        Instant asOf = start.plus(Duration.ofHours(first));
        events.add(event(4, CALENDAR_REVISED, asOf, Map.of("calendarVersion", "v" + version)));
        Instant revised = replyOver(events, reply);
        Instant again = asOf.plus(Duration.ofHours(second));
        events.add(event(5, CALENDAR_REVISED, again, Map.of("calendarVersion", "v0")));
        Instant revisedAgain = replyOver(events, reply);
        assertThat(revised).isAfterOrEqualTo(given);
        assertThat(revisedAgain).isAfterOrEqualTo(revised);
        if (!given.isAfter(asOf)) {
            assertThat(revisedAgain).as("nothing that has lapsed is revived").isEqualTo(given);
        }
    }

    /** When silence is withdrawal, seen a long time later. */
    private static Instant replyOver(List<ClockEvent> events, Limit reply) {
        return Fold.read(events, List.of(reply), CALENDAR, last(events).plus(Duration.ofDays(600)))
                .lapse()
                .orElseThrow()
                .occurredAt();
    }

    @Property(seed = "2026")
    void aRevisionOfTheCalendarNeverChangesWhatIsOver(
            @ForAll @IntRange(max = 300) int startDay,
            @ForAll @IntRange(max = 900) int hours,
            @ForAll @IntRange(min = 1, max = 9) int version,
            @ForAll LimitUnit unit) {
        Instant start = START.plus(Duration.ofDays(startDay));
        Instant revisedAt = start.plus(Duration.ofHours(hours));
        LocalDate before = due(start, 10, unit, List.of());
        LocalDate after = due(
                start,
                10,
                unit,
                List.of(event(2, CALENDAR_REVISED, revisedAt, Map.of("calendarVersion", "v" + version))));
        if (!before.isAfter(Days.of(revisedAt))) {
            assertThat(after).isEqualTo(before);
        } else {
            assertThat(after).isAfter(Days.of(revisedAt));
        }
    }

    @Property(seed = "2026")
    void countingBackFromTheEndComesToTheStart(
            @ForAll @IntRange(max = 300) int startDay, @ForAll @IntRange(min = 1, max = 40) int length) {
        Instant start = Days.begin(CALENDAR.workdayFrom(Days.of(START).plusDays(startDay)))
                .plus(Duration.ofHours(9));
        Period days = Period.of(start, length, LimitUnit.WORKING_DAYS, StandStills.NONE, CALENDAR);
        Period hours = Period.of(start, length, LimitUnit.HOURS, StandStills.NONE, CALENDAR);
        Period open = Period.of(start, length, LimitUnit.WORKING_HOURS, StandStills.NONE, CALENDAR);
        assertThat(Days.of(days.leaves(length))).isEqualTo(Days.of(start));
        assertThat(CALENDAR.subtractWorkdays(days.end().orElseThrow().day(), length))
                .isEqualTo(Days.of(start));
        assertThat(hours.leaves(length)).isEqualTo(start);
        assertThat(open.leaves(length)).isEqualTo(start);
        for (Period period : List.of(days, hours, open)) {
            assertThat(period.remaining(start)).isEqualTo(length);
            assertThat(period.remaining(period.leaves(length / 2))).isEqualTo(length / 2);
            assertThat(period.remaining(period.leaves(0))).isZero();
        }
    }

    private static Object replyDue(List<ClockEvent> events, Instant asOf) {
        return Fold.read(events, ClockCase.pledgeRegistration(), CALENDAR, asOf).replyDue();
    }

    @Property(seed = "2026")
    void acceptanceAfterAReplyAlwaysCountsFromTheReply(
            @ForAll @IntRange(min = 1, max = 100) int replyAfter, @ForAll @IntRange(max = 100) int acceptAfter) {
        Instant reply = START.plus(Duration.ofHours(replyAfter));
        List<ClockEvent> events = List.of(
                event(1, RECEIVED, START, Map.of()),
                event(2, NOTICE_ISSUED, START, Map.of()),
                event(3, REPLY_COMPLETE, reply, Map.of()),
                event(4, ACCEPTED, reply.plus(Duration.ofHours(acceptAfter)), Map.of()));
        ClockReading reading =
                Fold.read(events, ClockCase.pledgeRegistration(), CALENDAR, reply.plus(Duration.ofHours(acceptAfter)));
        assertThat(reading.running().orElseThrow().startedOn()).isEqualTo(Days.of(reply));
    }
}
