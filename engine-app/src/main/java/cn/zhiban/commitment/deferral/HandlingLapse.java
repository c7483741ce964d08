package cn.zhiban.commitment.deferral;

import cn.zhiban.casefile.Judgements;
import cn.zhiban.casefile.Transition;
import cn.zhiban.commitment.deferral.Deferral.Handling;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A person says with reasons how a case goes on whose promised material did not come; the applicant is told. */
@Component
public class HandlingLapse {

    private final Deferrals deferrals;
    private final Transition transition;
    private final Judgements judgements;

    HandlingLapse(Deferrals deferrals, Transition transition, Judgements judgements) {
        this.deferrals = deferrals;
        this.transition = transition;
        this.judgements = judgements;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(long caseId) {
        var locked = transition.lock(caseId);
        var judgement = judgements.latest(caseId);
        var handling = Handling.valueOf(judgement.outcome());
        var late =
                deferrals.of(caseId).stream().filter(Deferral::waitsForPerson).toList();
        late.forEach(one -> deferrals.handle(one, handling, judgement.text("reason")));
        var names = late.stream().map(Deferral::name).collect(Collectors.joining("、"));
        var effect = handling == Handling.PROCEED ? "不影响办理" : "影响办理";
        transition.tell(
                locked,
                judgement.actor(),
                "DEFERRAL_HANDLED",
                "“%s”逾期没有补交，%s：%s".formatted(names, effect, judgement.text("reason")));
    }
}
