package cn.zhiban.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Delegates that say what a scenario wants to hear, so that models can be walked without the application. */
final class StubDelegates {

    private static final Date FAR = Date.from(Instant.parse("2999-12-31T00:00:00Z"));

    /** What the next wake of the clock brings: NOTHING, or a lapse. */
    private String wake = "NOTHING";

    private boolean verified;

    private String reviewMode = "BEFORE";

    void nextWakeBrings(String effect) {
        wake = effect;
    }

    /** Whether the commitment of the next case is chosen for verification. */
    void verifies(boolean chosen) {
        verified = chosen;
    }

    /** When the substance of the next case is examined. */
    void reviews(String mode) {
        reviewMode = mode;
    }

    Map<String, JavaDelegate> byName() {
        var byName = new HashMap<String, JavaDelegate>(verification());
        byName.putAll(handling());
        return byName;
    }

    private Map<String, JavaDelegate> verification() {
        return Map.of(
                "planVerificationDelegate",
                execution -> ProcessVariable.VERIFICATION.to(execution, verified ? "REQUIRED" : "NOT_REQUIRED"),
                "recordFulfilmentDelegate",
                execution -> {},
                "orderRectificationDelegate",
                execution -> {},
                "proposeRevocationDelegate",
                execution -> {},
                "recordRevocationDelegate",
                execution -> {},
                "dropRevocationDelegate",
                execution -> {});
    }

    private Map<String, JavaDelegate> handling() {
        return Map.ofEntries(
                entry("armClockDelegate", execution -> ProcessVariable.WAKE_AT.to(execution, FAR)),
                entry("askClockDelegate", this::askClock),
                entry("recordAcceptanceDelegate", execution -> ProcessVariable.ACCEPTANCE.to(execution, "ACCEPTED")),
                entry(
                        "recordNonAcceptanceDelegate",
                        execution -> ProcessVariable.ACCEPTANCE.to(execution, "NOT_ACCEPTED")),
                entry("issueNoticeDelegate", execution -> ProcessVariable.REPLY_STATE.to(execution, "AWAITED")),
                entry("recordLapseDelegate", this::recordLapse),
                entry("chooseReviewDelegate", execution -> ProcessVariable.REVIEW_MODE.to(execution, reviewMode)),
                entry("recordReviewDelegate", execution -> {}),
                entry("recordDecisionDelegate", StubDelegates::recordDecision),
                entry("recordDeliveryDelegate", execution -> {}),
                entry("recordExplanationDelegate", execution -> {}),
                entry("recordWithdrawalDelegate", execution -> {}),
                entry("acceptOnReceiptDelegate", execution -> {}),
                entry("recordAnswerDelegate", execution -> {}),
                entry("readDeferralDelegate", StubDelegates::readDeferral),
                entry("recordDeferralReviewDelegate", StubDelegates::recordDeferralReview),
                entry("recordDeferralLapseDelegate", this::recordDeferralLapse),
                entry("recordLapseHandlingDelegate", execution -> {}));
    }

    private static Map.Entry<String, JavaDelegate> entry(String name, JavaDelegate delegate) {
        return Map.entry(name, delegate);
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
