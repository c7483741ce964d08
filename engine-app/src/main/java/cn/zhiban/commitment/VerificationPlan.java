package cn.zhiban.commitment;

import cn.zhiban.catalogue.VerificationTable;
import cn.zhiban.commitment.Verification.Method;
import cn.zhiban.commitment.Verification.Mode;
import cn.zhiban.credit.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How a commitment is to be verified, as the item's table says.
 *
 * @param sharePercent of a hundred cases, 0 to 100
 */
record VerificationPlan(Mode mode, int sharePercent, List<Method> methods, Severity severity) {

    /** Whatever the table does not spare is verified. */
    static final VerificationPlan UNSAID = new VerificationPlan(Mode.ALL, 100, List.of(Method.WRITTEN), Severity.GRAVE);

    /** @param rules the outputs of the rule that holds, as the only one; empty where none does */
    static VerificationPlan of(List<Map<String, Object>> rules) {
        return rules.isEmpty() ? UNSAID : of(rules.get(0));
    }

    private static VerificationPlan of(Map<String, Object> rule) {
        var mode = Mode.valueOf(text(rule, VerificationTable.MODE));
        int share = ((Number) rule.get(VerificationTable.SHARE_PERCENT)).intValue();
        var methods = Arrays.stream(text(rule, VerificationTable.METHODS).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Method::valueOf)
                .toList();
        return new VerificationPlan(mode, share, methods, Severity.valueOf(text(rule, VerificationTable.SEVERITY)));
    }

    private static String text(Map<String, Object> rule, String output) {
        return String.valueOf(rule.get(output));
    }

    /** The same for a review that was only postponed: it takes place, whatever the table spares. */
    VerificationPlan ofAll() {
        return mode == Mode.ALL
                ? this
                : new VerificationPlan(Mode.ALL, 100, methods.isEmpty() ? UNSAID.methods() : methods, severity);
    }

    boolean chooses(int ticket) {
        return mode.chooses(ticket, sharePercent);
    }
}
