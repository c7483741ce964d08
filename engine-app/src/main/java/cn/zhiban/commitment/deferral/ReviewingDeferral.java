package cn.zhiban.commitment.deferral;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.casefile.Judgements;
import cn.zhiban.casefile.Transition;
import cn.zhiban.commitment.deferral.Deferral.State;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nothing that arrived is left unjudged, and what is still promised is awaited. */
@Component
public class ReviewingDeferral {

    private final Deferrals deferrals;
    private final Transition transition;
    private final Judgements judgements;
    private final CaseClock caseClock;
    private final CaseSteering steering;

    ReviewingDeferral(
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
    public DeferralState read(long caseId) {
        transition.lock(caseId);
        return DeferralState.of(deferrals.of(caseId));
    }

    /** @throws RefusedRequest {@code deferral-unjudged} */
    @Transactional(propagation = Propagation.MANDATORY)
    public DeferralState conclude(long caseId) {
        var locked = transition.lock(caseId);
        var all = deferrals.of(caseId);
        var unjudged = all.stream()
                .filter(one -> one.state() == State.SUPPLIED)
                .map(Deferral::name)
                .collect(Collectors.joining("、"));
        if (!unjudged.isEmpty()) {
            throw RefusedRequest.conflict("deferral-unjudged", "补交的材料还没有核对：" + unjudged);
        }
        boolean complete = all.stream().allMatch(one -> one.state() == State.KEPT || one.state() == State.LIFTED);
        var reading = complete ? complete(locked, all) : reviewed(locked);
        steering.wakeAt(caseId, reading.nextWake());
        return DeferralState.of(all);
    }

    /** The applicant was told of each material when it was judged. */
    private ClockReading reviewed(CaseFile locked) {
        var actor = judgements.latest(locked.id()).actor();
        var act = Act.of(ClockEventType.DEFERRED_REVIEWED, caseClock.actedAt(locked), null, "已经补交的容缺材料核对完毕，其余的另行处理");
        var reading = caseClock.record(locked, actor, act);
        transition.follow(locked, reading);
        transition.note(locked, actor, act.type().name(), act.words());
        return reading;
    }

    private ClockReading complete(CaseFile locked, List<Deferral> all) {
        var judgement = judgements.latest(locked.id());
        var names = all.stream()
                .filter(one -> one.state() == State.KEPT)
                .map(Deferral::name)
                .collect(Collectors.joining("、"));
        return transition.record(
                locked,
                judgement.actor(),
                Act.of(
                        ClockEventType.DEFERRED_COMPLETE,
                        caseClock.actedAt(locked),
                        null,
                        "容缺材料已经补齐：%s。%s".formatted(names, judgement.text("words"))));
    }
}
