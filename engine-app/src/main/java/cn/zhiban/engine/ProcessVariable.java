package cn.zhiban.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The variables of the processes, typed and declared in one place: the number of the case and a few routing facts.
 * Their names stand in {@code docs/glossary.md}.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static final ProcessVariable<Long> CASE_ID = new ProcessVariable<>("caseId", Long.class);
    public static final ProcessVariable<Date> WAKE_AT = new ProcessVariable<>("wakeAt", Date.class);
    public static final ProcessVariable<String> OUTCOME = new ProcessVariable<>("outcome", String.class);
    public static final ProcessVariable<String> CLOCK_VERDICT = new ProcessVariable<>("clockVerdict", String.class);
    public static final ProcessVariable<String> ACCEPTANCE = new ProcessVariable<>("acceptance", String.class);
    public static final ProcessVariable<String> REPLY_STATE = new ProcessVariable<>("replyState", String.class);
    public static final ProcessVariable<String> LAPSE = new ProcessVariable<>("lapse", String.class);
    public static final ProcessVariable<String> DEFERRAL_STATE = new ProcessVariable<>("deferralState", String.class);
    public static final ProcessVariable<String> DEFERRAL_LEFT = new ProcessVariable<>("deferralLeft", String.class);
    public static final ProcessVariable<String> DECISION = new ProcessVariable<>("decision", String.class);
    public static final ProcessVariable<String> REVIEW_MODE = new ProcessVariable<>("reviewMode", String.class);
    public static final ProcessVariable<String> VERIFICATION = new ProcessVariable<>("verification", String.class);

    public T from(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    public void to(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
