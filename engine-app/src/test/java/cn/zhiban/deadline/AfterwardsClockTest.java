package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockCase.limit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deferred materials and the follow-up of a bad rating: their limits run beside, or after, the case's own. */
class AfterwardsClockTest {

    private static ClockCase decided() {
        List<Limit> limits = new ArrayList<>(ClockCase.pledgeRegistration());
        limits.add(limit(Stage.DEFERRED, 10, LimitStart.DEFERRAL).warn(3).build());
        limits.add(limit(Stage.RATING, 5, LimitStart.RATING).warn(1).build());
        return ClockCase.of(limits)
                .then(ClockEventType.RECEIVED, "2026-03-02")
                .then(ClockEventType.ACCEPTED, "2026-03-03")
                .then(ClockEventType.MATERIALS_DEFERRED, "2026-03-03")
                .then(ClockEventType.DECIDED, "2026-03-05")
                .then(ClockEventType.DELIVERED, "2026-03-06");
    }

    private static StageReading stage(ClockReading reading, Stage stage) {
        return reading.stages().stream()
                .filter(one -> one.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void deferredMaterialsHaveTheirOwnLimitFromTheDeferralAlsoAfterDelivery() {
        var reading = decided().read("2026-03-09");

        assertThat(stage(reading, Stage.DEFERRED).statutoryDue()).isEqualTo(LocalDate.parse("2026-03-17"));
        assertThat(stage(reading, Stage.DEFERRED).state()).isEqualTo(StageState.RUNNING);
        assertThat(reading.dueDate()).as("it is the applicant who must act").isEmpty();
        assertThat(decided()
                        .then(ClockEventType.DEFERRED_COMPLETE, "2026-03-10")
                        .read("2026-03-20")
                        .stages())
                .filteredOn(one -> one.stage() == Stage.DEFERRED)
                .allMatch(one -> one.state() == StageState.KEPT && !one.overdue());
    }

    @Test
    void aSuspensionNeverTouchesTheApplicantsDeferredMaterials() {
        var limits = new ArrayList<>(ClockCase.pledgeRegistration());
        limits.add(limit(Stage.DEFERRED, 10, LimitStart.DEFERRAL).build());
        var suspended = ClockCase.of(limits)
                .then(ClockEventType.RECEIVED, "2026-03-02")
                .then(ClockEventType.ACCEPTED, "2026-03-03")
                .then(ClockEventType.MATERIALS_DEFERRED, "2026-03-03")
                .then(ClockEventType.SUSPENDED, "2026-03-04", "plannedDays", 20)
                .read("2026-03-05");

        assertThat(stage(suspended, Stage.DEFERRED).statutoryDue()).isEqualTo(LocalDate.parse("2026-03-17"));
    }

    @Test
    void aBadRatingOfADeliveredCaseIsTheOfficesAgain() {
        var rated = decided().then(ClockEventType.BADLY_RATED, "2026-03-16");

        assertThat(rated.read("2026-03-17").dueDate()).contains(LocalDate.parse("2026-03-23"));
        assertThat(rated.read("2026-03-24").colour()).isEqualTo(Colour.RED);
        assertThat(rated.then(ClockEventType.RECTIFIED, "2026-03-20")
                        .read("2026-03-30")
                        .dueDate())
                .isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThat(decided().refusal(ClockEventType.RECTIFIED, "2026-03-10")).contains("not-rated");
        assertThat(decided().refusal(ClockEventType.BADLY_RATED, "2026-03-10")).isEmpty();
        assertThat(decided().refusal(ClockEventType.MATERIALS_DEFERRED, "2026-03-10"))
                .contains("already-delivered");
        assertThat(decided()
                        .then(ClockEventType.DEFERRED_COMPLETE, "2026-03-10")
                        .refusal(ClockEventType.DEFERRED_COMPLETE, "2026-03-11"))
                .contains("deferred-already-complete");
        assertThat(ClockCase.received("2026-03-02").refusal(ClockEventType.MATERIALS_DEFERRED, "2026-03-03"))
                .contains("not-accepted");
        assertThat(ClockCase.received("2026-03-02").refusal(ClockEventType.DEFERRED_COMPLETE, "2026-03-03"))
                .contains("nothing-deferred");
    }
}
