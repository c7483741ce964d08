package cn.zhiban.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Delegates that say what a scenario wants to hear, so that models can be walked without the application. */
final class StubDelegates {

    private static final Date FAR = Date.from(Instant.parse("2999-12-31T00:00:00Z"));

    /** What the next wake of the clock brings: NOTHING, or a lapse. */
    private String wake = "NOTHING";

    void nextWakeBrings(String effect) {
        wake = effect;
    }

    Map<String, JavaDelegate> byName() {
        return Map.ofEntries(
                Map.entry("armClockDelegate", execution -> ProcessVariable.WAKE_AT.to(execution, FAR)),
                Map.entry("askClockDelegate", this::askClock),
                Map.entry(
                        "recordAcceptanceDelegate", execution -> ProcessVariable.ACCEPTANCE.to(execution, "ACCEPTED")),
                Map.entry(
                        "recordNonAcceptanceDelegate",
                        execution -> ProcessVariable.ACCEPTANCE.to(execution, "NOT_ACCEPTED")),
                Map.entry("issueNoticeDelegate", execution -> ProcessVariable.REPLY_STATE.to(execution, "AWAITED")),
                Map.entry("recordLapseDelegate", this::recordLapse),
                Map.entry("recordDecisionDelegate", StubDelegates::recordDecision),
                Map.entry("readDeferralDelegate", StubDelegates::readDeferral),
                Map.entry("recordDeferralReviewDelegate", StubDelegates::recordDeferralReview),
                Map.entry("recordDeferralLapseDelegate", this::recordDeferralLapse),
                Map.entry("recordLapseHandlingDelegate", execution -> {}),
                Map.entry("recordDeliveryDelegate", execution -> {}),
                Map.entry("recordExplanationDelegate", execution -> {}),
                Map.entry("recordWithdrawalDelegate", execution -> {}));
    }

    private static void readDeferral(DelegateExecution execution) {
        if (ProcessVariable.DEFERRAL_STATE.from(execution) == null) {
            ProcessVariable.DEFERRAL_STATE.to(execution, "AWAITED");
        }
    }

    /** What lay beside a material that lapsed is judged first, and another is still awaited. */
    private static void recordDeferralReview(DelegateExecution execution) {
        boolean more = ProcessVariable.DEFERRAL_STATE.from(execution).equals("SUPPLIED");
        ProcessVariable.DEFERRAL_STATE.to(execution, "AWAITED");
        ProcessVariable.DEFERRAL_LEFT.to(execution, more ? "DEFERRAL_OPEN" : "DEFERRAL_CLOSED");
    }

    /** The first that lapses leaves another one to be judged, the second goes to a person. */
    private void recordDeferralLapse(DelegateExecution execution) {
        ProcessVariable.DEFERRAL_LEFT.to(execution, wake);
        boolean second = "SUPPLIED".equals(ProcessVariable.DEFERRAL_STATE.from(execution));
        ProcessVariable.DEFERRAL_STATE.to(execution, second ? "RETURNED" : "SUPPLIED");
    }

    private void askClock(DelegateExecution execution) {
        ProcessVariable.CLOCK_VERDICT.to(execution, wake.equals("NOTHING") ? "NOTHING" : "LAPSED");
        ProcessVariable.WAKE_AT.to(execution, FAR);
    }

    private void recordLapse(DelegateExecution execution) {
        ProcessVariable.LAPSE.to(execution, wake);
        ProcessVariable.ACCEPTANCE.to(execution, wake.equals("DEEMED_ACCEPTED") ? "ACCEPTED" : "WITHDRAWN");
        ProcessVariable.REPLY_STATE.to(execution, wake.equals("DEEMED_ACCEPTED") ? "COMPLETE" : "OVERDUE");
    }

    private static void recordDecision(DelegateExecution execution) {
        boolean approved = ProcessVariable.OUTCOME.from(execution).equals("APPROVE");
        ProcessVariable.DECISION.to(execution, approved ? "APPROVED" : "REFUSED");
    }
}
