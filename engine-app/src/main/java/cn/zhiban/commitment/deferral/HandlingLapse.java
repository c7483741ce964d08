package cn.zhiban.commitment.deferral;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.casefile.Judgements;
import cn.zhiban.casefile.Transition;
import cn.zhiban.commitment.deferral.Deferral.Handling;
import cn.zhiban.deadline.ClockEventType;
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
    private final CaseClock caseClock;
    private final CaseSteering steering;

    HandlingLapse(
            Deferrals deferrals,
            Transition transition,
            Judgements judgements,
            CaseClock caseClock,
            CaseSteering steering) {
        this.deferrals = deferrals;
        this.transition = transition;
        this.judgements = judgements;
        this.caseClock = caseClock;
        this.steering = steering;
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
        var reading = transition.record(
                locked,
                judgement.actor(),
                Act.of(
                        ClockEventType.DEFERRAL_HANDLED,
                        caseClock.actedAt(locked),
                        null,
                        "“%s”逾期没有补交，%s：%s".formatted(names, effect, judgement.text("reason"))));
        steering.wakeAt(caseId, reading.nextWake());
    }
}
