package cn.zhiban.commitment.deferral;

import cn.zhiban.casefile.CaseClock.ClocksMoved;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.casefile.Transition.Recorded;
import cn.zhiban.casefile.WakingCase.Woken;
import cn.zhiban.commitment.deferral.Deferral.State;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.deadline.Stage;
import cn.zhiban.deadline.StageReading;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.shared.OfficeClock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was promised follows its case: it begins with acceptance, ends with a case that needs it no more, moves with the fold. */
@Component
class FollowingCase {

    private static final String REFUSED = "REFUSED";

    private final Deferrals deferrals;
    private final BeginningDeferral beginning;
    private final CaseMaterials materials;
    private final CaseSteering steering;
    private final OfficeClock clock;

    FollowingCase(
            Deferrals deferrals,
            BeginningDeferral beginning,
            CaseMaterials materials,
            CaseSteering steering,
            OfficeClock clock) {
        this.deferrals = deferrals;
        this.beginning = beginning;
        this.materials = materials;
        this.steering = steering;
        this.clock = clock;
    }

    @EventListener
    void follow(Recorded recorded) {
        var act = recorded.act();
        switch (act.type()) {
            case ACCEPTED -> beginning.begin(recorded.caseFile(), act.effectiveAt());
            case DEEMED_ACCEPTED -> beginning.begin(recorded.caseFile(), clock.instant());
            case WITHDRAWN, NOT_ACCEPTED, REVOKED -> lift(recorded.caseFile());
            // Before acceptance nobody watches; afterwards it is the watch that records it, and goes on by itself.
            case LAPSED -> settle(recorded.caseFile());
            case DECIDED -> {
                if (REFUSED.equals(act.details().get("decision"))) {
                    lift(recorded.caseFile());
                }
            }
            default -> {
                return;
            }
        }
    }

    /** Whoever watches has nothing more to do, also where all has come and the review is still to be concluded. */
    private void lift(CaseFile locked) {
        if (!deferrals.of(locked.id()).isEmpty()) {
            settle(locked);
            steering.deferralLifted(locked.id());
        }
    }

    private void settle(CaseFile locked) {
        deferrals.of(locked.id()).stream()
                .filter(one -> one.state().isOpen())
                .forEach(one -> deferrals.move(one, State.LIFTED));
    }

    /** Lists and materials show the day of the fold. */
    @EventListener
    void follow(ClocksMoved moved) {
        var readings = moved.of(any -> true);
        deferrals.unsettledOf(readings.keySet()).stream()
                .collect(Collectors.groupingBy(Deferral::caseId))
                .forEach((caseId, unsettled) -> show(readings.get(caseId), unsettled));
    }

    /** A colour changes by time alone. */
    @EventListener
    void follow(Woken woken) {
        if (woken.reading().stages().stream().anyMatch(stage -> stage.stage() == Stage.DEFERRED_REVIEW)) {
            show(woken.reading(), deferrals.unsettledOf(List.of(woken.caseFile().id())));
        }
    }

    private void show(ClockReading reading, List<Deferral> unsettled) {
        for (var one : unsettled) {
            if (one.state().isOpen()) {
                showPromised(reading, one);
            }
            showOffice(reading, one);
        }
    }

    private void showPromised(ClockReading reading, Deferral one) {
        reading.deferred(one.material())
                .map(StageReading::statutoryDue)
                .filter(due -> !due.equals(one.dueOn()))
                .ifPresent(due -> {
                    deferrals.dueOn(one, due);
                    materials.postpone(one.caseId(), one.material(), due);
                });
    }

    private void showOffice(ClockReading reading, Deferral one) {
        var inHand = reading.deferredReview(one.material())
                .filter(stage -> stage.state().isOpen());
        var due = inHand.map(StageReading::due).orElse(null);
        var colour = inHand.map(StageReading::colour).orElse(null);
        if (one.showsOther(due, colour)) {
            deferrals.officeDue(one, due, colour);
        }
    }
}
