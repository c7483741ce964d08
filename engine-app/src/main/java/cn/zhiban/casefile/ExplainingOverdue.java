package cn.zhiban.casefile;

import cn.zhiban.shared.RefusedRequest;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The person in charge says why a limit was missed and when the case will be done. */
@Component
public class ExplainingOverdue {

    private final Transition transition;
    private final Judgements judgements;
    private final Supervisions supervisions;

    ExplainingOverdue(Transition transition, Judgements judgements, Supervisions supervisions) {
        this.transition = transition;
        this.judgements = judgements;
        this.supervisions = supervisions;
    }

    /** Records the explanation; the applicant is told where the statutory limit has passed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordExplanation(long caseId) {
        var locked = transition.lock(caseId);
        var judgement = judgements.latest(caseId);
        var open = supervisions.openOf(caseId);
        if (open.isEmpty()) {
            throw RefusedRequest.conflict("nothing-overdue", "办件" + locked.caseNo() + "没有超期的环节，督办已经解除");
        }
        var expectedOn = LocalDate.parse(judgement.text("expectedOn"));
        open.forEach(one -> supervisions.explain(
                one,
                judgement.actor(),
                judgement.text("publicExplanation"),
                expectedOn,
                judgement.text("overdueCause")));
        supervisions.openOf(caseId).forEach(one -> {
            if (one.publicSince() == null) {
                transition.note(locked, judgement.actor(), "OVERDUE_EXPLAINED", "已写明超期说明：" + one.explanation());
            } else {
                transition.tell(locked, judgement.actor(), "OVERDUE_EXPLAINED", OverdueWords.of(one));
            }
        });
    }
}
