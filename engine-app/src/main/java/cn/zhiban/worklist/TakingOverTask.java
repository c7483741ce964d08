package cn.zhiban.worklist;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.Transition;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a binding task over from the colleague who holds it; from whom, by whom and why stays with the case. */
@Component
public class TakingOverTask {

    private static final int LONGEST_REASON = 200;

    private final ClaimingTask claiming;
    private final BindingTasks binding;
    private final OpenTasks tasks;
    private final Transition transition;
    private final TaskDrafts drafts;
    private final AuditTrail audit;

    TakingOverTask(
            ClaimingTask claiming,
            BindingTasks binding,
            OpenTasks tasks,
            Transition transition,
            TaskDrafts drafts,
            AuditTrail audit) {
        this.claiming = claiming;
        this.binding = binding;
        this.tasks = tasks;
        this.transition = transition;
        this.drafts = drafts;
        this.audit = audit;
    }

    /**
     * Taking over what is one's own already changes nothing.
     *
     * @param reason at most 200 characters
     * @throws RefusedRequest {@code task-not-claimed} where nobody holds it, {@code task-not-binding} where it is given
     *     back by who holds it, {@code invalid-input} without a reason
     */
    @Transactional
    public OpenTask takeOver(Actor colleague, String taskId, String reason) {
        var words = checked(reason);
        var task = claiming.locked(colleague, taskId);
        if (task.isClaimedBy(colleague)) {
            return task;
        }
        if (!task.isClaimed()) {
            throw RefusedRequest.conflict("task-not-claimed", "这项任务还没有人签收，直接签收就可以");
        }
        if (!binding.isBinding(task)) {
            throw RefusedRequest.conflict("task-not-binding", "这项任务不能接手，请" + task.assigneeName() + "退回本组之后再签收");
        }
        drafts.drop(taskId);
        transition.note(
                transition.lock(task.caseId()),
                colleague,
                "TAKEN_OVER",
                "负责人由%s改为%s。原因：%s".formatted(task.assigneeName(), colleague.name(), words));
        audit.record(colleague, "task.take-over", "case", task.caseNo(), Map.of("task", task.taskKey()));
        return tasks.assign(taskId, colleague);
    }

    private static String checked(String reason) {
        var words = reason == null ? "" : reason.strip();
        if (words.isEmpty()) {
            throw RefusedRequest.invalid("有 1 处需要改正", Map.of("reason", "请写明接手的原因"));
        }
        FreeText.check("reason", words, LONGEST_REASON);
        return words;
    }
}
