package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockCase.limit;
import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.DECIDED;
import static cn.zhiban.deadline.ClockEventType.DEFERRAL_HANDLED;
import static cn.zhiban.deadline.ClockEventType.DEFERRAL_LAPSED;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_COMPLETE;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_REJECTED;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_REVIEWED;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_SUPPLIED;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_VERIFIED;
import static cn.zhiban.deadline.ClockEventType.DELIVERED;
import static cn.zhiban.deadline.ClockEventType.MATERIALS_DEFERRED;
import static cn.zhiban.deadline.ClockEventType.RECEIVED;
import static cn.zhiban.deadline.ClockEventType.REVOKED;
import static cn.zhiban.deadline.ClockEventType.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever came, or lapsed, lies before the office with a last day. */
class DeferredReviewsTest {

    private static final String REPORT = "report";
    private static final String LICENCE = "licence";
    private static final String TO_A_PERSON = "RETURN_TO_PERSON";

    /** Delivered on Tuesday 2026-03-03; the report is due on Friday 6, the licence on Tuesday 10; the office has three days. */
    private static ClockCase delivered() {
        return accepted().then(DECIDED, "2026-03-03", "decision", "APPROVED").then(DELIVERED, "2026-03-03");
    }

    private static ClockCase accepted() {
        var limits = new ArrayList<>(ClockCase.pledgeRegistration());
        limits.add(limit(Stage.DEFERRED_REVIEW, 3, LimitStart.DEFERRED_IN_HAND)
                .warn(1)
                .build());
        var deferrals = Stream.of(Map.entry(REPORT, 3), Map.entry(LICENCE, 5))
                .map(one -> Map.of("material", one.getKey(), "days", one.getValue(), "legalBasis", "条例第三十二条"))
                .toList();
        return ClockCase.of(limits)
                .then(RECEIVED, "2026-03-02")
                .then(ACCEPTED, "2026-03-03")
                .then(MATERIALS_DEFERRED, "2026-03-03", "deferrals", deferrals);
    }

    private static StageReading of(ClockCase one, String material, String when) {
        return one.read(when).deferredReview(material).orElseThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void whatCameIsLookedAtWithinTheLimitFromItsArrival() {
        assertThat(delivered().read("2026-03-04").deferredReview(REPORT)).isEmpty();
        assertThat(delivered().read("2026-03-04").dueDate()).isEmpty();

        var came = delivered().then(DEFERRED_SUPPLIED, "2026-03-04T10:00", "material", REPORT);
        assertThat(of(came, REPORT, "2026-03-04T10:00").statutoryDue()).isEqualTo(day("2026-03-09"));
        assertThat(came.read("2026-03-05").dueDate()).contains(day("2026-03-09"));
        assertThat(came.read("2026-03-05").colour()).isEqualTo(Colour.GREEN);
        assertThat(came.read("2026-03-06").colour()).isEqualTo(Colour.YELLOW);
        assertThat(came.read("2026-03-09").colour()).isEqualTo(Colour.RED);
        assertThat(of(came, REPORT, "2026-03-09T23:59").overdue()).isFalse();
        assertThat(of(came, REPORT, "2026-03-10T00:00").overdueByLaw()).isTrue();
    }

    @Test
    void theClockWakesForEachOfItsMoments() {
        var came = delivered()
                .then(DEFERRED_SUPPLIED, "2026-03-04", "material", REPORT)
                .then(DEFERRED_SUPPLIED, "2026-03-04", "material", LICENCE);

        assertThat(came.read("2026-03-05").nextWake()).isEqualTo(ClockCase.at("2026-03-06T00:00"));
        assertThat(came.read("2026-03-06").nextWake()).isEqualTo(ClockCase.at("2026-03-09T00:00"));
        assertThat(came.read("2026-03-09").nextWake()).isEqualTo(ClockCase.at("2026-03-10T00:00"));
        assertThat(came.read("2026-03-10").nextWake()).isEqualTo(ClockReading.FAR);
    }

    @Test
    void whatIsRightStaysInHandUntilTheReviewIsConcluded() {
        var verified = delivered()
                .then(DEFERRED_SUPPLIED, "2026-03-04", "material", REPORT)
                .then(DEFERRED_VERIFIED, "2026-03-05", "material", REPORT);
        assertThat(of(verified, REPORT, "2026-03-05").state()).isEqualTo(StageState.RUNNING);

        for (var end : Stream.of(
                        verified.then(DEFERRED_REVIEWED, "2026-03-06"),
                        verified.then(DEFERRED_COMPLETE, "2026-03-06"),
                        verified.then(DEFERRAL_LAPSED, "2026-03-06", "material", LICENCE))
                .toList()) {
            assertThat(of(end, REPORT, "2026-03-20").state()).isEqualTo(StageState.KEPT);
            assertThat(of(end, REPORT, "2026-03-20").overdue()).isFalse();
        }
        assertThat(verified.then(DEFERRED_REVIEWED, "2026-03-06")
                        .read("2026-03-06")
                        .dueDate())
                .isEmpty();
    }

    @Test
    void aRejectionGivesItBackAndTheNextArrivalHasTheWholeLimit() {
        var rejected = delivered()
                .then(DEFERRED_SUPPLIED, "2026-03-04", "material", REPORT)
                .then(DEFERRED_REJECTED, "2026-03-05", "material", REPORT);
        assertThat(of(rejected, REPORT, "2026-03-05").state()).isEqualTo(StageState.KEPT);

        var again = rejected.then(DEFERRED_SUPPLIED, "2026-03-06", "material", REPORT);
        assertThat(of(again, REPORT, "2026-03-06").statutoryDue()).isEqualTo(day("2026-03-11"));
        assertThat(of(again, REPORT, "2026-03-06").state()).isEqualTo(StageState.RUNNING);
    }

    @Test
    void whatIsNotJudgedStaysInHandWhateverElseEnds() {
        var came = delivered()
                .then(DEFERRED_SUPPLIED, "2026-03-06", "material", REPORT)
                .then(DEFERRAL_LAPSED, "2026-03-11T00:00", "material", LICENCE, "late", "BREACH_ONLY");

        assertThat(of(came, REPORT, "2026-03-11").statutoryDue()).isEqualTo(day("2026-03-11"));
        assertThat(of(came, REPORT, "2026-03-12").overdue()).isTrue();
        assertThat(came.read("2026-03-12").deferredReview(LICENCE))
                .as("nobody has to say anything")
                .isEmpty();
    }

    @Test
    void whoHandlesALapseHasTheLimitFromTheMomentAtWhichNothingElseIsAwaited() {
        var first = delivered().then(DEFERRAL_LAPSED, "2026-03-07T00:00", "material", REPORT, "late", TO_A_PERSON);
        assertThat(first.read("2026-03-09").deferredReview(REPORT))
                .as("the licence is awaited")
                .isEmpty();

        var both = first.then(DEFERRAL_LAPSED, "2026-03-11T00:00", "material", LICENCE, "late", "BREACH_ONLY");
        assertThat(of(both, REPORT, "2026-03-11").statutoryDue()).isEqualTo(day("2026-03-16"));
        assertThat(of(both, REPORT, "2026-03-17").overdue()).isTrue();

        var handled = both.then(DEFERRAL_HANDLED, "2026-03-16");
        assertThat(of(handled, REPORT, "2026-03-17").state()).isEqualTo(StageState.KEPT);
        assertThat(handled.read("2026-03-17").runs()).isFalse();
    }

    @Test
    void aVerdictBetweenMidnightAndTheRecordOfALapseIsConcludedByIt() {
        var both = delivered()
                .then(DEFERRED_SUPPLIED, "2026-03-10", "material", REPORT)
                .then(DEFERRED_VERIFIED, "2026-03-11T00:01", "material", REPORT)
                .then(DEFERRAL_LAPSED, "2026-03-11T00:00", "material", LICENCE, "late", "BREACH_ONLY");

        assertThat(both.read("2026-03-12").runs()).isFalse();
    }

    @Test
    void aSpecialStageOfTheCaseNeitherStopsItNorIsKeptBackByIt() {
        var came = accepted()
                .then(DEFERRED_SUPPLIED, "2026-03-04", "material", REPORT)
                .then(SUSPENDED, "2026-03-05", "plannedDays", 10);
        assertThat(of(came, REPORT, "2026-03-05").statutoryDue()).isEqualTo(day("2026-03-09"));

        var late = accepted().then(DEFERRED_SUPPLIED, "2026-03-03", "material", REPORT);
        assertThat(of(late, REPORT, "2026-03-07").overdue()).isTrue();
        assertThat(late.refusal(SUSPENDED, "2026-03-07", "plannedDays", 10)).isEmpty();
    }

    @Test
    void aRevocationEndsIt() {
        var revoked = delivered()
                .then(DEFERRED_SUPPLIED, "2026-03-04", "material", REPORT)
                .then(REVOKED, "2026-03-05");

        assertThat(of(revoked, REPORT, "2026-03-20").state()).isEqualTo(StageState.ENDED);
        assertThat(revoked.read("2026-03-20").runs()).isFalse();
    }

    @Test
    void anItemWithoutThisLimitHasNone() {
        var limits = ClockCase.pledgeRegistration();
        var came = ClockCase.of(limits)
                .then(RECEIVED, "2026-03-02")
                .then(ACCEPTED, "2026-03-03")
                .then(
                        MATERIALS_DEFERRED,
                        "2026-03-03",
                        "deferrals",
                        List.of(Map.of("material", REPORT, "days", 3, "legalBasis", "条例第三十二条")))
                .then(DEFERRED_SUPPLIED, "2026-03-04", "material", REPORT);

        assertThat(came.read("2026-03-04").deferredReview(REPORT)).isEmpty();
    }
}
