package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.worklist.OpenTask;
import cn.zhiban.worklist.OpenTasks;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may touch the materials of a case: those whose review waits, and nobody else while one of them holds it. */
@Component
class Reviewers {

    private final OpenTasks tasks;

    Reviewers(OpenTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * As {@link #require}, for the work of one process, whoever holds other work of the same case.
     *
     * @throws RefusedRequest {@code task-not-yours}, {@code task-claimed}
     */
    void require(Actor clerk, CaseFile locked, String process) {
        require(
                clerk,
                tasks.ofCase(locked.id()).stream()
                        .filter(task -> task.isOf(process))
                        .toList());
    }

    /** @throws RefusedRequest {@code task-not-yours}, {@code task-claimed} */
    void require(Actor clerk, CaseFile locked) {
        require(clerk, tasks.ofCase(locked.id()));
    }

    private static void require(Actor clerk, List<OpenTask> open) {
        if (open.stream().noneMatch(task -> task.isFor(clerk))) {
            throw new RefusedRequest(RefusedRequest.Kind.FORBIDDEN, "task-not-yours", "这个办件的材料不由您的岗位核对");
        }
        open.stream()
                .filter(task -> task.isClaimed() && !task.isClaimedBy(clerk))
                .findFirst()
                .ifPresent(task -> {
                    throw RefusedRequest.conflict("task-claimed", "这个办件已由" + task.assigneeName() + "签收，由其核对材料");
                });
    }
}
