package cn.zhiban.worklist;

import cn.zhiban.deadline.Colour;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A task that waits for a person, as the queues show it.
 *
 * @param itemVersionId the version that the case keeps for life
 * @param candidateGroup the role whose holders may claim it, as the model names it
 * @param department null when the whole office works on it; likewise {@code district}
 * @param applicantName masked where the applicant is a person
 * @param dueDate null when no limit of the office runs
 * @param assigneeId null while nobody has claimed it
 */
public record OpenTask(
        String id,
        long caseId,
        String caseNo,
        String itemKey,
        long itemVersionId,
        String itemName,
        String processDefinitionId,
        String taskKey,
        String taskName,
        String candidateGroup,
        String department,
        String district,
        String applicantName,
        LocalDate dueDate,
        Colour colour,
        Long assigneeId,
        String assigneeName,
        Instant openedAt) {

    /** Sorts tasks without a limit behind all others. */
    static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

    public boolean isClaimedBy(Actor actor) {
        return assigneeId != null && assigneeId == actor.accountId();
    }

    public boolean isClaimed() {
        return assigneeId != null;
    }

    /** Whether the actor may read it: who works on it, and who supervises. */
    public boolean isShownTo(Actor actor) {
        return (isFor(actor) || actor.has(Role.SUPERVISOR)) && actor.covers(department, district);
    }

    /** Whether it is work of the process of that key. */
    public boolean isOf(String process) {
        return processDefinitionId.startsWith(process + ":");
    }

    /** Whether the actor's role allows this work. */
    public boolean isFor(Actor actor) {
        return actor.roles().stream().map(Role::group).anyMatch(candidateGroup::equals);
    }
}
