package cn.zhiban.worklist;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.Cases;
import cn.zhiban.casefile.EnteringCase;
import cn.zhiban.casefile.Judgements;
import cn.zhiban.casefile.Transition;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a task of one's roles for oneself, or gives it back. Repeating either changes nothing. */
@Component
public class ClaimingTask {

    private final OpenTasks tasks;
    private final BindingTasks binding;
    private final TaskEngine engine;
    private final Cases cases;
    private final EnteringCase entering;
    private final Judgements judgements;
    private final Transition transition;
    private final TaskDrafts drafts;
    private final AuditTrail audit;

    ClaimingTask(
            OpenTasks tasks,
            BindingTasks binding,
            TaskEngine engine,
            Cases cases,
            EnteringCase entering,
            Judgements judgements,
            Transition transition,
            TaskDrafts drafts,
            AuditTrail audit) {
        this.tasks = tasks;
        this.binding = binding;
        this.engine = engine;
        this.cases = cases;
        this.entering = entering;
        this.judgements = judgements;
        this.transition = transition;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** @throws RefusedRequest {@code task-claimed} when a colleague was faster */
    @Transactional
    public OpenTask claim(Actor actor, String taskId) {
        var task = locked(actor, taskId);
        if (task.isClaimed() && !task.isClaimedBy(actor)) {
            throw claimedByOther(task);
        }
        if (task.isClaimed()) {
            return task;
        }
        begin(actor, task);
        audit.record(actor, "task.claim", "case", task.caseNo(), Map.of("task", task.taskKey()));
        return tasks.assign(taskId, actor);
    }

    private void begin(Actor actor, OpenTask task) {
        if (engine.duty(task).isPresent()) {
            transition.begin(cases.lock(task.caseId()), actor);
        }
        if (binding.isBinding(task)) {
            var words = "首问负责：由" + actor.name() + "负责到底，同事写明原因才能接手";
            transition.note(cases.lock(task.caseId()), actor, "FIRST_ASKED", words);
        }
    }

    /**
     * @throws RefusedRequest {@code task-claimed} when a colleague holds it, {@code task-binding} when it binds who holds
     *     it until a colleague takes it over
     */
    @Transactional
    public OpenTask release(Actor actor, String taskId) {
        var task = locked(actor, taskId);
        if (task.isClaimed() && !task.isClaimedBy(actor)) {
            throw claimedByOther(task);
        }
        if (!task.isClaimed()) {
            return task;
        }
        if (binding.isBinding(task)) {
            throw RefusedRequest.conflict("task-binding", "首问负责：这项任务由您负责到底，不能退回；需要换人的，请同事写明原因接手");
        }
        audit.record(actor, "task.release", "case", task.caseNo(), Map.of("task", task.taskKey()));
        drafts.drop(taskId);
        return tasks.unassign(taskId);
    }

    /** The task, read again under the lock of its case; a task that is over is told apart from one that never was. */
    OpenTask locked(Actor actor, String taskId) {
        var seen = readable(actor, taskId);
        if (!seen.isFor(actor)) {
            throw notYours();
        }
        entering.enter(seen.caseId());
        return tasks.find(taskId).orElseThrow(() -> over(taskId));
    }

    /** @throws RefusedRequest {@code task-not-found}, {@code task-over} or {@code task-not-yours} */
    @Transactional(readOnly = true)
    public OpenTask readable(Actor actor, String taskId) {
        var task = tasks.find(taskId).orElseThrow(() -> over(taskId));
        if (!task.isShownTo(actor)) {
            throw notYours();
        }
        return task;
    }

    private static RefusedRequest notYours() {
        return new RefusedRequest(RefusedRequest.Kind.FORBIDDEN, "task-not-yours", "这项任务不由您的岗位办理");
    }

    static RefusedRequest claimedByOther(OpenTask task) {
        return RefusedRequest.conflict("task-claimed", "这项任务已由" + task.assigneeName() + "签收");
    }

    private RefusedRequest over(String taskId) {
        return judgements
                .ofTask(taskId)
                .map(done -> RefusedRequest.conflict(
                        "task-over", "这项任务已由" + done.actor().name() + "办结，请刷新列表"))
                .orElseGet(() -> RefusedRequest.notFound("task-not-found", "没有这项任务，或者申请、承诺已经撤回，或者已按时限转出"));
    }
}
