package cn.zhiban.commitment.deferral;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.casefile.Transition;
import cn.zhiban.commitment.deferral.Deferral.State;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.deadline.StageReading;
import cn.zhiban.form.ChineseText;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.CaseMaterials.Change;
import cn.zhiban.material.MaterialState;
import cn.zhiban.shared.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The window looks at a promised material that arrived. What does not do may be brought again until the promised day,
 * which moves by the days for which the window looked at it.
 */
@Component
public class JudgingDeferred {

    private final Deferrals deferrals;
    private final CaseMaterials materials;
    private final Transition transition;
    private final CaseClock caseClock;
    private final CaseSteering steering;

    JudgingDeferred(
            Deferrals deferrals,
            CaseMaterials materials,
            Transition transition,
            CaseClock caseClock,
            CaseSteering steering) {
        this.deferrals = deferrals;
        this.materials = materials;
        this.transition = transition;
        this.caseClock = caseClock;
        this.steering = steering;
    }

    /** Whether the material has arrived after it was promised, and nobody has judged it. */
    @Transactional(readOnly = true)
    public boolean waits(long caseId, String material) {
        return deferrals
                .of(caseId, material)
                .filter(one -> one.state() == State.SUPPLIED)
                .isPresent();
    }

    /** @param verdict VERIFIED, or REJECTED with the reason in words */
    @Transactional(propagation = Propagation.MANDATORY)
    public void judge(Actor clerk, CaseFile locked, String material, Change verdict) {
        var arrived = deferrals.of(locked.id(), material).orElseThrow();
        materials.change(locked.id(), material, verdict, clerk);
        var reading = verdict.state() == MaterialState.VERIFIED
                ? verified(clerk, locked, arrived)
                : rejected(clerk, locked, arrived, verdict);
        steering.wakeAt(locked.id(), reading.nextWake());
    }

    private ClockReading verified(Actor clerk, CaseFile locked, Deferral arrived) {
        deferrals.move(arrived, State.KEPT);
        return record(
                clerk, locked, ClockEventType.DEFERRED_VERIFIED, arrived, "补交的“%s”核对合格".formatted(arrived.name()));
    }

    private ClockReading rejected(Actor clerk, CaseFile locked, Deferral arrived, Change verdict) {
        deferrals.move(arrived, State.AWAITED);
        var reading = record(
                clerk,
                locked,
                ClockEventType.DEFERRED_REJECTED,
                arrived,
                "补交的“%s”不合格：%s。请在补交期限内再次补交，核对的时间不算在内".formatted(arrived.name(), verdict.reasonWords()));
        var until = reading.deferred(arrived.material())
                .map(StageReading::statutoryDue)
                .orElseThrow();
        materials.change(
                locked.id(),
                arrived.material(),
                Change.deferred(until, "补交的不合格：%s。请在 %s前再次补交".formatted(verdict.reasonWords(), ChineseText.day(until))),
                Actor.SYSTEM);
        return reading;
    }

    private ClockReading record(Actor clerk, CaseFile locked, ClockEventType type, Deferral arrived, String words) {
        return transition.record(
                locked,
                clerk,
                new Act(type, caseClock.actedAt(locked), null, words, Map.of("material", arrived.material())));
    }
}
