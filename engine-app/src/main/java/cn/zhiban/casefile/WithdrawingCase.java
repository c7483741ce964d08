package cn.zhiban.casefile;

import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The applicant takes the application back, until it is decided; the loser of a race is told what happened. */
@Component
public class WithdrawingCase {

    private static final int LONGEST_REASON = 500;

    private final EnteringCase entering;
    private final Transition transition;
    private final CaseSteering steering;
    private final Timeline timeline;
    private final CaseClock caseClock;

    WithdrawingCase(
            EnteringCase entering,
            Transition transition,
            CaseSteering steering,
            Timeline timeline,
            CaseClock caseClock) {
        this.entering = entering;
        this.transition = transition;
        this.steering = steering;
        this.timeline = timeline;
        this.caseClock = caseClock;
    }

    /**
     * @param reason in the applicant's words, at most 500 characters
     * @throws RefusedRequest {@code not-withdrawable} once the case is decided or closed; {@code
     *     withdrawal-by-applicant} when the window would end an application that was sent online
     */
    @Transactional
    public CaseFile withdraw(Actor actor, String caseNo, String reason) {
        var words = checked(reason);
        var locked = entering.enter(actor, caseNo);
        if (actor.isStaff() && locked.channel() == Channel.ONLINE) {
            throw new RefusedRequest(RefusedRequest.Kind.FORBIDDEN, "withdrawal-by-applicant", "网上提交的申请由申请人本人撤回");
        }
        if (!locked.status().isWithdrawable()) {
            throw RefusedRequest.conflict(
                    "not-withdrawable",
                    "办件%s目前是“%s”，不能再撤回".formatted(caseNo, locked.status().label()));
        }
        transition.take(
                locked,
                CaseStatus.WITHDRAWN,
                actor,
                CaseClock.Act.of(
                        ClockEventType.WITHDRAWN,
                        caseClock.actedAt(locked),
                        null,
                        (actor.isStaff() ? "窗口代申请人登记撤回：" : "申请人撤回申请：") + words));
        steering.withdraw(locked.id());
        return locked;
    }

    /** The process has left the item's work; nothing is open any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordWithdrawal(long caseId) {
        var locked = transition.lock(caseId);
        timeline.note(locked, Actor.SYSTEM, "CLOSED", "流程已随撤回结束，待办已全部取消");
    }

    private static String checked(String reason) {
        var words = reason == null ? "" : reason.strip();
        if (words.isEmpty()) {
            throw RefusedRequest.invalid("请改正撤回原因", Map.of("reason", "请写明撤回原因"));
        }
        FreeText.check("reason", words, LONGEST_REASON);
        return words;
    }
}
