package cn.zhiban.commitment.deferral;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.Transition;
import cn.zhiban.casefile.WakingCase.Woken;
import cn.zhiban.commitment.deferral.Deferral.State;
import cn.zhiban.deadline.Colour;
import cn.zhiban.deadline.Stage;
import cn.zhiban.deadline.StageReading;
import cn.zhiban.deadline.StageState;
import cn.zhiban.form.ChineseText;
import cn.zhiban.shared.Actor;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Two working days before the end the applicant is reminded of what it promised, once for each end. */
@Component
class RemindingOfDeferral {

    private final Deferrals deferrals;
    private final Transition transition;

    RemindingOfDeferral(Deferrals deferrals, Transition transition) {
        this.deferrals = deferrals;
        this.transition = transition;
    }

    @EventListener
    void remind(Woken woken) {
        var near = woken.reading().stages().stream()
                .filter(stage -> stage.stage() == Stage.DEFERRED && stage.state() == StageState.RUNNING)
                .filter(stage -> stage.colour() != Colour.GREEN)
                .toList();
        if (!near.isEmpty()) {
            var open = deferrals.unsettledOf(List.of(woken.caseFile().id()));
            near.forEach(stage -> open.stream()
                    .filter(one -> one.material().equals(stage.subject()) && one.state() == State.AWAITED)
                    .filter(one -> !stage.statutoryDue().equals(one.remindedFor()))
                    .forEach(one -> remind(woken.caseFile(), one, stage)));
        }
    }

    private void remind(CaseFile locked, Deferral one, StageReading stage) {
        deferrals.remindedFor(one, stage.statutoryDue());
        transition.tell(
                locked,
                Actor.SYSTEM,
                "DEFERRAL_REMINDER",
                "您承诺后补的“%s”请在 %s 24:00 前补交；邮寄的须在此以前送到窗口，不以邮戳为准。有不可抗力等原因不能按时补交的，请在此以前告诉窗口并提供证明"
                        .formatted(one.name(), ChineseText.day(stage.statutoryDue())));
    }
}
