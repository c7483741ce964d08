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

    void nextWakeBrings(String effect) {
        wake = effect;
    }

    /** Whether the commitment of the next case is chosen for verification. */
    void verifies(boolean chosen) {
        verified = chosen;
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
        return Map.of(
                "armClockDelegate", execution -> ProcessVariable.WAKE_AT.to(execution, FAR),
                "askClockDelegate", this::askClock,
                "recordAcceptanceDelegate", execution -> ProcessVariable.ACCEPTANCE.to(execution, "ACCEPTED"),
                "recordNonAcceptanceDelegate", execution -> ProcessVariable.ACCEPTANCE.to(execution, "NOT_ACCEPTED"),
                "issueNoticeDelegate", execution -> ProcessVariable.REPLY_STATE.to(execution, "AWAITED"),
                "recordLapseDelegate", this::recordLapse,
                "recordDecisionDelegate", StubDelegates::recordDecision,
                "recordDeliveryDelegate", execution -> {},
                "recordExplanationDelegate", execution -> {},
                "recordWithdrawalDelegate", execution -> {});
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
