package cn.zhiban.bench;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Delegates that do nothing but set the routing facts that the models need on the way that a life takes. */
final class BareDelegates {

    private static final Date FAR = Date.from(Instant.parse("2999-12-31T00:00:00Z"));

    private BareDelegates() {}

    /** As the platform does: the verdict and the next moment. */
    private static void ask(DelegateExecution execution) {
        execution.setVariable("clockVerdict", "NOTHING");
        execution.setVariable("wakeAt", FAR);
    }

    static Map<Object, Object> byName() {
        Map<String, JavaDelegate> delegates = Map.of(
                "armClockDelegate", execution -> execution.setVariable("wakeAt", FAR),
                "askClockDelegate", BareDelegates::ask,
                "recordAcceptanceDelegate", execution -> execution.setVariable("acceptance", "ACCEPTED"),
                "recordNonAcceptanceDelegate", execution -> execution.setVariable("acceptance", "NOT_ACCEPTED"),
                "issueNoticeDelegate", execution -> execution.setVariable("replyState", "AWAITED"),
                "recordLapseDelegate", execution -> execution.setVariable("acceptance", "ACCEPTED"),
                "recordDecisionDelegate", execution -> execution.setVariable("decision", "APPROVED"),
                "recordDeliveryDelegate", execution -> {},
                "recordExplanationDelegate", execution -> {},
                "recordWithdrawalDelegate", execution -> {});
        JavaDelegate chooseNone = execution -> execution.setVariable("verification", "NOT_REQUIRED");
        var byName = new HashMap<Object, Object>(delegates);
        byName.put("planVerificationDelegate", chooseNone);
        return byName;
    }
}
