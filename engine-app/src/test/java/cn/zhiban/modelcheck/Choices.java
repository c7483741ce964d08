package cn.zhiban.modelcheck;

import cn.zhiban.acceptance.CorrectingOnTheSpot;
import cn.zhiban.acceptance.IssuingNotice;
import cn.zhiban.acceptance.JudgingMaterial;
import cn.zhiban.acceptance.JudgingMaterial.Verdict;
import cn.zhiban.acceptance.Notice.Channel;
import cn.zhiban.acceptance.ServingNonAcceptance;
import cn.zhiban.acceptance.ServingNotice;
import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.acceptance.SupplyingMaterials;
import cn.zhiban.acceptance.SupplyingMaterials.Supplement;
import cn.zhiban.casefile.Cases;
import cn.zhiban.casefile.WithdrawingCase;
import cn.zhiban.commitment.MakingStatement;
import cn.zhiban.commitment.WithdrawingLetter;
import cn.zhiban.material.MaterialState;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.worklist.ClaimingTask;
import cn.zhiban.worklist.CompletingTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Everything that anybody can try to do to a case with two materials that may be wrong, and what time does. */
final class Choices {

    /** Also what is refused by the status alone; otherwise the tests of each act see to that. */
    private static final boolean HOPELESS_TOO = Boolean.getBoolean("zhiban.deep");

    private final ApplicationContext context;
    private final Desk desk;

    Choices(ApplicationContext context, Desk desk) {
        this.context = context;
        this.desk = desk;
    }

    List<Act> in(CaseState state) {
        var acts = new ArrayList<Act>();
        acts.add(new Act(Act.TIME, desk::letTimePass));
        acts.add(new Act("withdraw", now -> bean(WithdrawingCase.class).withdraw(desk.firm(), desk.caseNo(), "改日再办")));
        if (state.isBeforeAcceptance()) {
            desk.materials().forEach(key -> materials(acts, key));
            desk.doubtfulAnswers()
                    .forEach((field, other) -> acts.addAll(new MarkedAnswer(context, desk, field, other).acts()));
            replies(acts);
            acts.removeIf(act -> !HOPELESS_TOO && act.isHopeless(state.status()));
        }
        state.tasks().forEach(task -> outcomes(acts, task));
        if (state.awaitsService()) {
            return List.of(new Act("serve the refusal", now -> serveRefusal()));
        }
        return state.isOver() ? List.of() : acts;
    }

    private void serveRefusal() {
        var serving = bean(ServingNonAcceptance.class);
        var number = serving.of(bean(Cases.class).byId(desk.caseId()))
                .orElseThrow(() -> RefusedRequest.notFound("document-not-found", "没有通知书"))
                .number();
        var now = bean(OfficeClock.class).instant();
        serving.serve(desk.clerk(), desk.caseNo(), number, Channel.COUNTER, now, desk.paperOf(desk.clerk()));
    }

    /** What can be tried while the commitment of that applicant is verified. */
    List<Act> afterwards(Actor applicant, CaseState state) {
        var acts = new ArrayList<Act>();
        acts.add(new Act(Act.TIME, desk::letTimePass));
        acts.add(new Act(
                "withdraw the letter",
                now -> bean(WithdrawingLetter.class).withdraw(applicant, desk.caseNo(), "改为提交材料")));
        acts.add(new Act("withdraw", now -> bean(WithdrawingCase.class).withdraw(applicant, desk.caseNo(), "改日再办")));
        acts.add(
                new Act("state", now -> bean(MakingStatement.class).make(applicant, desk.caseNo(), "情况说明", List.of())));
        state.tasks().forEach(task -> outcomes(acts, task));
        return state.isOver() ? List.of() : acts;
    }

    private void materials(List<Act> acts, String key) {
        acts.add(new Act("verify " + key, now -> judge(key, new Verdict(MaterialState.VERIFIED, null, "可以辨认"))));
        acts.add(new Act("reject " + key, now -> judge(key, new Verdict(MaterialState.REJECTED, "ILLEGIBLE", ""))));
        acts.add(new Act(
                "correct " + key,
                now -> bean(CorrectingOnTheSpot.class)
                        .correct(desk.clerk(), desk.caseNo(), List.of(sent(key, desk.clerk())), Map.of())));
        acts.add(new Act("supply " + key, now -> supply(List.of(sent(key, desk.firm())), false)));
    }

    private void replies(List<Act> acts) {
        acts.add(new Act("complete the reply", now -> supply(List.of(), true)));
        acts.add(new Act(
                "serve",
                now -> bean(ServingNotice.class)
                        .serve(
                                desk.clerk(),
                                desk.caseNo(),
                                number(),
                                context.getBean(OfficeClock.class).instant(),
                                desk.paperOf(desk.clerk()))));
    }

    private void outcomes(List<Act> acts, CaseState.Task task) {
        var worker = desk.worker(task.key());
        acts.add(new Act("claim " + task.key(), now -> bean(ClaimingTask.class).claim(worker, task.id())));
        acts.add(
                new Act("release " + task.key(), now -> bean(ClaimingTask.class).release(worker, task.id())));
        Outcomes.of(task.key(), desk.today())
                .forEach(one -> acts.add(new Act(
                        task.key() + " " + one.name(),
                        now -> bean(CompletingTask.class).complete(worker, task.id(), one.key(), one.form()))));
    }

    private void judge(String key, Verdict verdict) {
        bean(JudgingMaterial.class).judge(desk.clerk(), desk.caseNo(), key, verdict);
    }

    private void supply(List<SentMaterial> sent, boolean complete) {
        bean(SupplyingMaterials.class)
                .supply(desk.firm(), desk.caseNo(), new Supplement(sent, Map.of(), complete, null, null));
    }

    private SentMaterial sent(String key, Actor by) {
        return new SentMaterial(key, List.of(desk.paperOf(by)));
    }

    private String number() {
        return bean(IssuingNotice.class)
                .ofCase(desk.caseId())
                .orElseThrow(() -> RefusedRequest.notFound("notice-not-found", "没有告知书"))
                .number();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
