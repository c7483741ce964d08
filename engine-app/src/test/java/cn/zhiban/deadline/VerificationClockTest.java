package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockEventType.COMMITMENT_FULFILLED;
import static cn.zhiban.deadline.ClockEventType.RECTIFICATION_ORDERED;
import static cn.zhiban.deadline.ClockEventType.RECTIFICATION_REPORTED;
import static cn.zhiban.deadline.ClockEventType.REVOCATION_DROPPED;
import static cn.zhiban.deadline.ClockEventType.REVOCATION_PROPOSED;
import static cn.zhiban.deadline.ClockEventType.REVOKED;
import static cn.zhiban.deadline.ClockEventType.STATEMENT_MADE;
import static cn.zhiban.deadline.ClockEventType.VERIFICATION_PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The clock of a verification after delivery: the office's own time, and the applicant's to rectify and to be heard. */
class VerificationClockTest {

    private static ClockCase delivered() {
        return ClockCase.of(ClockCase.withVerification())
                .then(ClockEventType.RECEIVED, "2026-03-02")
                .then(ClockEventType.ACCEPTED, "2026-03-03")
                .then(ClockEventType.DECIDED, "2026-03-05")
                .then(ClockEventType.DELIVERED, "2026-03-06");
    }

    /** Friday; twenty working days end on Friday 2026-04-03. */
    private static ClockCase planned() {
        return delivered().then(VERIFICATION_PLANNED, "2026-03-06");
    }

    private static ClockCase ordered() {
        return planned().then(RECTIFICATION_ORDERED, "2026-03-10");
    }

    private static ClockCase proposed() {
        return planned().then(REVOCATION_PROPOSED, "2026-03-10");
    }

    private static StageReading stage(ClockReading reading, Stage stage) {
        return reading.stages().stream()
                .filter(one -> one.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOfficeHasItsLimitFromTheChoiceAndIsWarnedAndLateAsAnywhere() {
        assertThat(planned().read("2026-03-09").dueDate()).contains(LocalDate.parse("2026-04-03"));
        assertThat(planned().read("2026-03-30").colour()).isEqualTo(Colour.YELLOW);
        assertThat(stage(planned().read("2026-04-07"), Stage.VERIFICATION).overdueByLaw())
                .isTrue();
        assertThat(planned().read("2026-04-07").lapse())
                .as("overdue decides nothing")
                .isEmpty();
    }

    @Test
    void itsTimeStandsStillWhileTheApplicantRectifiesAndGoesOnByItself() {
        var waiting = ordered().read("2026-03-12");

        assertThat(stage(waiting, Stage.RECTIFICATION).statutoryDue()).isEqualTo(LocalDate.parse("2026-03-24"));
        assertThat(stage(waiting, Stage.VERIFICATION).state()).isEqualTo(StageState.STANDING_STILL);
        assertThat(waiting.dueDate()).as("it is the applicant who must act").isEmpty();
        assertThat(waiting.colour()).isEqualTo(Colour.GREY);
        assertThat(ordered().read("2026-03-25").dueDate())
                .as("ten working days later than without the order")
                .contains(LocalDate.parse("2026-04-20"));
    }

    @Test
    void aReportEndsTheWaitOnItsDay() {
        var reported = ordered().then(RECTIFICATION_REPORTED, "2026-03-12").read("2026-03-13");

        assertThat(stage(reported, Stage.RECTIFICATION).state()).isEqualTo(StageState.KEPT);
        assertThat(reported.dueDate()).contains(LocalDate.parse("2026-04-08"));
    }

    @Test
    void thePhaseWakesWhenTheApplicantsTimeIsOver() {
        assertThat(proposed().read("2026-03-17T12:00").nextWake()).isEqualTo(ClockCase.at("2026-03-18T00:00"));
    }

    @Test
    void nobodyIsRevokedUnheard() {
        assertThat(planned().refusal(REVOKED, "2026-03-12")).contains("applicant-not-heard");
        assertThat(proposed().refusal(REVOKED, "2026-03-17T23:59")).contains("hearing-not-over");
        assertThat(proposed().refusal(REVOKED, "2026-03-18T00:00")).isEmpty();
        assertThat(proposed().then(STATEMENT_MADE, "2026-03-11").refusal(REVOKED, "2026-03-11T11:00"))
                .isEmpty();
        assertThat(proposed().refusal(REVOCATION_DROPPED, "2026-03-11"))
                .as("in its favour at any time")
                .isEmpty();
    }

    @Test
    void whoMayRectifyHasItsTimeForIt() {
        assertThat(ordered().refusal(REVOCATION_PROPOSED, "2026-03-24")).contains("rectification-not-over");
        assertThat(ordered().refusal(REVOCATION_PROPOSED, "2026-03-25")).isEmpty();
        assertThat(ordered()
                        .then(RECTIFICATION_REPORTED, "2026-03-12")
                        .refusal(REVOCATION_PROPOSED, "2026-03-12T11:00"))
                .isEmpty();
        assertThat(ordered().refusal(COMMITMENT_FULFILLED, "2026-03-11")).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var fulfilled = planned().then(COMMITMENT_FULFILLED, "2026-03-10");
        var heard = proposed().then(STATEMENT_MADE, "2026-03-11");

        assertThat(ClockCase.received("2026-03-02").refusal(VERIFICATION_PLANNED, "2026-03-03"))
                .contains("not-delivered");
        assertThat(planned().refusal(VERIFICATION_PLANNED, "2026-03-10")).contains("already-planned");
        assertThat(delivered().refusal(COMMITMENT_FULFILLED, "2026-03-10")).contains("not-verified");
        assertThat(fulfilled.refusal(RECTIFICATION_ORDERED, "2026-03-11")).contains("verification-concluded");
        assertThat(fulfilled.read("2026-03-11").dueDate()).isEmpty();
        assertThat(ordered().refusal(RECTIFICATION_ORDERED, "2026-03-11")).contains("already-ordered");
        assertThat(planned().refusal(RECTIFICATION_REPORTED, "2026-03-11")).contains("nothing-to-rectify");
        assertThat(ordered().then(RECTIFICATION_REPORTED, "2026-03-11").refusal(RECTIFICATION_REPORTED, "2026-03-12"))
                .contains("already-reported");
        assertThat(planned().refusal(STATEMENT_MADE, "2026-03-11")).contains("applicant-not-heard");
        assertThat(heard.refusal(STATEMENT_MADE, "2026-03-12")).contains("already-heard");
        assertThat(proposed().refusal(REVOCATION_PROPOSED, "2026-03-11")).contains("revocation-already-proposed");
        assertThat(heard.then(REVOKED, "2026-03-12").refusal(REVOCATION_DROPPED, "2026-03-13"))
                .contains("verification-concluded");
        assertThat(heard.refusal(REVOKED, "2026-03-10T09:00")).contains("undoes-effective");
    }
}
