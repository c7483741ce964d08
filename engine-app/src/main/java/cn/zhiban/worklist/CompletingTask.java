package cn.zhiban.worklist;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.Cases;
import cn.zhiban.casefile.Judgements;
import cn.zhiban.casefile.Judgements.Judgement;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a task with one of the outcomes that its model offers, and with the form of that outcome. */
@Component
public class CompletingTask {

    private final ClaimingTask claiming;
    private final OpenTasks tasks;
    private final TaskEngine engine;
    private final OutcomeForms forms;
    private final Judgements judgements;
    private final Cases cases;
    private final AuditTrail audit;

    CompletingTask(
            ClaimingTask claiming,
            OpenTasks tasks,
            TaskEngine engine,
            OutcomeForms forms,
            Judgements judgements,
            Cases cases,
            AuditTrail audit) {
        this.claiming = claiming;
        this.tasks = tasks;
        this.engine = engine;
        this.forms = forms;
        this.judgements = judgements;
        this.cases = cases;
        this.audit = audit;
    }

    /**
     * @param form what was filled in, validated here by the form of the outcome
     * @throws RefusedRequest {@code task-not-claimed}, {@code task-claimed}, {@code outcome-unknown}, or by field
     */
    @Transactional
    public CaseFile complete(Actor actor, String taskId, String outcome, Map<String, Object> form) {
        var task = claiming.locked(actor, taskId);
        if (!task.isClaimed()) {
            throw RefusedRequest.conflict("task-not-claimed", "请先签收这项任务");
        }
        return finish(actor, task, outcome, form);
    }

    /**
     * Ends the open task of a case that offers the outcome, for acts that name the case and not the task.
     *
     * @throws RefusedRequest {@code outcome-not-open} when no open task of the case offers it now
     */
    @Transactional
    public CaseFile completeOpen(Actor actor, CaseFile locked, String outcome, Map<String, Object> form) {
        var task = tasks.ofCase(locked.id()).stream()
                .filter(open -> engine.outcomes(open).stream()
                        .anyMatch(offered -> offered.key().equals(outcome)))
                .findFirst()
                .orElseThrow(() -> notOpen(locked));
        return finish(actor, claiming.readable(actor, task.id()), outcome, form);
    }

    /**
     * Ends the open task of a case that binds whoever was asked first; it ends in one way, the answer.
     *
     * @throws RefusedRequest {@code outcome-not-open} when no such task of the case is open now
     */
    @Transactional
    public CaseFile completeFirstAsked(Actor actor, CaseFile locked, Map<String, Object> form) {
        var task = tasks.ofCase(locked.id()).stream()
                .filter(open ->
                        engine.duty(open).filter(Duty.FIRST_ASKED::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> notOpen(locked));
        return finish(
                actor,
                claiming.readable(actor, task.id()),
                engine.outcomes(task).get(0).key(),
                form);
    }

    private static RefusedRequest notOpen(CaseFile locked) {
        return RefusedRequest.conflict(
                "outcome-not-open",
                "办件%s目前是“%s”，不能这样办理".formatted(locked.caseNo(), locked.status().label()));
    }

    private CaseFile finish(Actor actor, OpenTask task, String outcome, Map<String, Object> form) {
        if (task.isClaimed() && !task.isClaimedBy(actor)) {
            throw ClaimingTask.claimedByOther(task);
        }
        var values = forms.validated(task, offered(task, outcome), form);
        judgements.record(task.caseId(), task.id(), new Judgement(task.taskKey(), outcome, values, actor));
        audit.record(actor, "task.complete", "case", task.caseNo(), Map.of("task", task.taskKey(), "outcome", outcome));
        engine.complete(task, outcome);
        return cases.lock(task.caseId());
    }

    private Outcome offered(OpenTask task, String outcome) {
        var offered = engine.outcomes(task);
        return offered.stream()
                .filter(one -> one.key().equals(outcome))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.invalid(
                        "outcome-unknown",
                        "%s，可选：%s"
                                .formatted(
                                        outcome == null ? "请选择办理结论" : "这项任务没有结果“" + outcome + "”",
                                        offered.stream().map(Outcome::key).collect(Collectors.joining("、")))));
    }
}
