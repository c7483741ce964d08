package cn.zhiban.modelcheck;

import cn.zhiban.commitment.VerifiedCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The ways to end each task of the pledge's models, with a form that is filled in. */
final class Outcomes {

    record Outcome(String name, String key, Map<String, Object> form) {}

    static final String STILL_INCOMPLETE = "STILL_INCOMPLETE";

    private static final Outcome ACCEPT = new Outcome("ACCEPT", "ACCEPT", Map.of());

    private Outcomes() {}

    static List<Outcome> of(String task, LocalDate today) {
        return switch (task) {
            case "userTask_reviewMaterials" -> List.of(ACCEPT, notify("INBOX"), notify("COUNTER"), refuse("NOT_JOINT"));
            case "userTask_reviewReply" -> List.of(ACCEPT, refuse(STILL_INCOMPLETE), refuse("REPLY_OVERDUE"));
            case "userTask_decide" ->
                List.of(
                        new Outcome("APPROVE", "APPROVE", Map.of()),
                        new Outcome("REFUSE", "REFUSE", Map.of("grounds", List.of("FEES_UNPAID"), "words", "未缴年费")));
            case "userTask_deliverResult" -> List.of(deliver("INBOX"), deliver("COUNTER"));
            case "userTask_explainOverdue" -> List.of(new Outcome("EXPLAIN", "EXPLAIN", explanation(today)));
            case "userTask_reviewDeferred" -> List.of(new Outcome("CONCLUDE", "CONCLUDE", Map.of()));
            case "userTask_handleLapse" -> List.of(handle("PROCEED"), handle("OBJECT"));
            case "userTask_verifyCommitment" ->
                List.of(
                        new Outcome("FULFILLED", "FULFILLED", VerifiedCase.fulfilled()),
                        new Outcome("RECTIFY", "RECTIFY", VerifiedCase.rectification()),
                        new Outcome("REVOKE", "REVOKE", VerifiedCase.falsehood()));
            case "userTask_judgeRectification" ->
                List.of(
                        new Outcome("FULFILLED", "FULFILLED", VerifiedCase.fulfilled()),
                        new Outcome("REVOKE", "REVOKE", VerifiedCase.falsehood()));
            case "userTask_decideRevocation" ->
                List.of(
                        new Outcome("REVOKE", "REVOKE", VerifiedCase.revocation()),
                        new Outcome("UPHOLD", "UPHOLD", Map.of("words", "差异不影响登记")));
            default -> throw new AssertionError("no outcome is known of " + task);
        };
    }

    private static Outcome notify(String channel) {
        return new Outcome("NOTIFY " + channel, "NOTIFY", Map.of("channel", channel));
    }

    private static Outcome deliver(String method) {
        return new Outcome("DELIVER " + method, "DELIVER", Map.of("method", method));
    }

    private static Outcome handle(String opinion) {
        return new Outcome(opinion, opinion, Map.of("reason", "窗口已经核实"));
    }

    private static Outcome refuse(String ground) {
        return new Outcome("REFUSE " + ground, "REFUSE", Map.of("ground", ground, "words", "说明理由"));
    }

    private static Map<String, Object> explanation(LocalDate today) {
        return Map.of(
                "publicExplanation", "核实用时较长",
                "expectedOn", today.plusDays(7).toString(),
                "overdueCause", "回函迟延");
    }
}
