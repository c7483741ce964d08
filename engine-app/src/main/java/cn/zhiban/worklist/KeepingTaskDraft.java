package cn.zhiban.worklist;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Jsonb;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the assignee has typed for an outcome, without judging it. */
@Component
public class KeepingTaskDraft {

    private static final int MOST_CHARACTERS = 65_536;

    private final ClaimingTask claiming;
    private final TaskDrafts drafts;
    private final TaskEngine engine;
    private final Jsonb json;
    private final AuditTrail audit;

    KeepingTaskDraft(ClaimingTask claiming, TaskDrafts drafts, TaskEngine engine, Jsonb json, AuditTrail audit) {
        this.claiming = claiming;
        this.drafts = drafts;
        this.engine = engine;
        this.json = json;
        this.audit = audit;
    }

    /**
     * @param seen version of the draft from which the page was drawn, 0 for none
     * @throws RefusedRequest {@code task-not-claimed}, {@code task-claimed}, {@code outcome-unknown}, {@code
     *     draft-too-large}, {@code draft-changed} when another page has kept a later one
     */
    @Transactional
    public void keep(Actor actor, String taskId, String outcome, Map<String, Object> values, int seen) {
        var task = claiming.locked(actor, taskId);
        if (!task.isClaimed()) {
            throw RefusedRequest.conflict("task-not-claimed", "请先签收这项任务");
        }
        if (!task.isClaimedBy(actor)) {
            throw ClaimingTask.claimedByOther(task);
        }
        if (engine.outcomes(task).stream().noneMatch(one -> one.key().equals(outcome))) {
            throw RefusedRequest.invalid("outcome-unknown", "这项任务没有这个结果，请重新选择");
        }
        if (json.write(values).length() > MOST_CHARACTERS) {
            throw RefusedRequest.invalid("draft-too-large", "内容太长，草稿没有保存；请缩短后再保存");
        }
        check(actor, task, outcome, seen);
        drafts.put(task, outcome, actor, values);
        audit.record(
                actor, "task.keep-draft", "case", task.caseNo(), Map.of("task", task.taskKey(), "outcome", outcome));
    }

    /** @throws RefusedRequest {@code draft-changed} when another page has kept a later one than was seen */
    public void check(Actor actor, OpenTask task, String outcome, int seen) {
        int now = drafts.find(task, outcome, actor).map(TaskDraft::version).orElse(0);
        if (now != seen && now > 0) {
            throw RefusedRequest.conflict("draft-changed", "您在另一个页面保存过这份草稿。这里填写的还没有生效；核对后再按一次，以这里的为准");
        }
    }
}
