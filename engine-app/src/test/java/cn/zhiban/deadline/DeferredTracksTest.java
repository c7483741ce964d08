package cn.zhiban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each deferred material has its own days, which stand still while the office looks at what came. */
class DeferredTracksTest {

    private static final String REPORT = "report";
    private static final String LICENCE = "licence";

    /** Accepted on Tuesday 2026-03-03; the report is due on Friday 6, the licence on Tuesday 10. */
    private static ClockCase deferred() {
        var deferrals = Stream.of(Map.entry(REPORT, 3), Map.entry(LICENCE, 5))
                .map(one -> Map.of("material", one.getKey(), "days", one.getValue(), "legalBasis", "条例第三十二条"))
                .toList();
        return ClockCase.received("2026-03-02")
                .then(ClockEventType.ACCEPTED, "2026-03-03")
                .then(ClockEventType.MATERIALS_DEFERRED, "2026-03-03", "deferrals", deferrals);
    }

    private static StageReading of(ClockCase one, String material, String when) {
        return one.read(when).deferred(material).orElseThrow();
    }

    @Test
    void eachMaterialHasItsOwnDay() {
        assertThat(of(deferred(), REPORT, "2026-03-03").statutoryDue()).isEqualTo(LocalDate.parse("2026-03-06"));
        assertThat(of(deferred(), LICENCE, "2026-03-03").statutoryDue()).isEqualTo(LocalDate.parse("2026-03-10"));
        assertThat(deferred().read("2026-03-06T23:59").deferralsOver()).isEmpty();
        assertThat(deferred().read("2026-03-07T00:01").deferralsOver()).isEmpty();
        assertThat(deferred().read("2026-03-07T00:02").deferralsOver()).containsExactly(REPORT);
        assertThat(deferred().read("2026-03-11T00:02").deferralsOver()).containsExactly(REPORT, LICENCE);
        assertThat(deferred().read("2026-03-11T00:02").lapse())
                .as("it ends no phase of the case")
                .isEmpty();
    }

    @Test
    void theClockWakesForTheReminderAndTwoMinutesAfterTheEnd() {
        var before = deferred().then(ClockEventType.DECIDED, "2026-03-03", "decision", "APPROVED");

        assertThat(of(before, REPORT, "2026-03-04").colour()).isEqualTo(Colour.YELLOW);
        assertThat(of(before, LICENCE, "2026-03-04").colour()).isEqualTo(Colour.GREEN);
        assertThat(before.read("2026-03-06T12:00").nextWake()).isEqualTo(ClockCase.at("2026-03-07T00:02"));
    }

    @Test
    void aRejectionNeverCostsTheDaysForWhichTheOfficeLooked() {
        var supplied = deferred().then(ClockEventType.DEFERRED_SUPPLIED, "2026-03-06T20:00", "material", REPORT);
        assertThat(of(supplied, REPORT, "2026-03-09").state()).isEqualTo(StageState.STANDING_STILL);
        assertThat(supplied.read("2026-03-09").deferralsOver()).isEmpty();

        var rejected = supplied.then(ClockEventType.DEFERRED_REJECTED, "2026-03-10", "material", REPORT);
        assertThat(of(rejected, REPORT, "2026-03-10").statutoryDue()).isEqualTo(LocalDate.parse("2026-03-11"));
        assertThat(rejected.read("2026-03-12T00:02").deferralsOver()).contains(REPORT);
    }

    @Test
    void whatCameInTimeIsInTimeHoweverLateItIsJudged() {
        var verified = deferred()
                .then(ClockEventType.DEFERRED_SUPPLIED, "2026-03-06", "material", REPORT)
                .then(ClockEventType.DEFERRED_VERIFIED, "2026-03-20", "material", REPORT);

        assertThat(of(verified, REPORT, "2026-03-25").state()).isEqualTo(StageState.KEPT);
        assertThat(of(verified, REPORT, "2026-03-25").overdue()).isFalse();
    }

    @Test
    void forceMajeureMovesTheDay() {
        var extended = deferred().then(ClockEventType.DEFERRAL_EXTENDED, "2026-03-06", "material", REPORT, "days", 4);

        assertThat(of(extended, REPORT, "2026-03-06").statutoryDue()).isEqualTo(LocalDate.parse("2026-03-12"));
        assertThat(of(extended, LICENCE, "2026-03-06").statutoryDue()).isEqualTo(LocalDate.parse("2026-03-10"));
    }

    @Test
    void forceMajeureMovesTheDayByTwentyWorkingDaysInAll() {
        var once = deferred().then(ClockEventType.DEFERRAL_EXTENDED, "2026-03-06", "material", REPORT, "days", 15);

        assertThat(extending(once, REPORT, 5)).isEmpty();
        assertThat(extending(once, REPORT, 6)).contains("deferral-extended-enough");
        assertThat(extending(once, LICENCE, 6)).as("another material").isEmpty();
        assertThat(extending(deferred(), REPORT, 21)).contains("deferral-extended-enough");
    }

    @Test
    void aLapseIsRecordedAsOfTheEndAndOnce() {
        assertThat(lapse(deferred(), "2026-03-06T23:00", "2026-03-06T23:00")).contains("nothing-lapsed");
        assertThat(lapse(deferred(), "2026-03-09", "2026-03-08T00:00"))
                .as("another moment")
                .contains("nothing-lapsed");
        assertThat(lapse(deferred(), "2026-03-09", "2026-03-07T00:00")).isEmpty();

        var lapsed = deferred().then(ClockEventType.DEFERRAL_LAPSED, "2026-03-07T00:00", "material", REPORT);
        assertThat(lapsed.read("2026-03-09").deferralsOver()).isEmpty();
        assertThat(of(lapsed, REPORT, "2026-03-09").state()).isEqualTo(StageState.LAPSED);
        assertThat(lapse(lapsed, "2026-03-09", "2026-03-07T00:00")).contains("nothing-lapsed");
        assertThat(lapsed.refusalAsked("2026-03-09", ClockEventType.LAPSED, "2026-03-07T00:00", "material", REPORT))
                .as("the item may withdraw an undecided case")
                .isEmpty();
        assertThat(lapsed.refusalAsked("2026-03-09", ClockEventType.LAPSED, "2026-03-07T00:00", "material", LICENCE))
                .contains("nothing-lapsed");
    }

    @Test
    void whatComesTooLateIsRefused() {
        assertThat(deferred().refusal(ClockEventType.DEFERRED_SUPPLIED, "2026-03-06T23:59", "material", REPORT))
                .isEmpty();
        assertThat(deferred().refusal(ClockEventType.DEFERRED_SUPPLIED, "2026-03-07T00:00", "material", REPORT))
                .contains("deferral-over");
        assertThat(deferred().refusal(ClockEventType.DEFERRED_SUPPLIED, "2026-03-06", "material", "another"))
                .contains("not-deferred");
        assertThat(deferred()
                        .refusal(ClockEventType.DEFERRAL_EXTENDED, "2026-03-07T09:00", "material", REPORT, "days", 4))
                .contains("deferral-over");
        assertThat(deferred().refusal(ClockEventType.DEFERRAL_EXTENDED, "2026-03-06", "material", REPORT))
                .contains("detail-missing");
    }

    @Test
    void aCaseThatEndsNeedsNothingMore() {
        for (var end : List.of(
                deferred().then(ClockEventType.WITHDRAWN, "2026-03-04"),
                deferred().then(ClockEventType.DECIDED, "2026-03-04", "decision", "REFUSED"))) {
            assertThat(of(end, REPORT, "2026-03-20").state()).isEqualTo(StageState.ENDED);
            assertThat(end.read("2026-03-20").deferralsOver()).isEmpty();
        }
    }

    private static Optional<String> extending(ClockCase one, String material, int days) {
        return one.refusal(ClockEventType.DEFERRAL_EXTENDED, "2026-03-06T10:00", "material", material, "days", days);
    }

    private static Optional<String> lapse(ClockCase one, String now, String when) {
        return one.refusalAsked(now, ClockEventType.DEFERRAL_LAPSED, when, "material", REPORT);
    }
}
