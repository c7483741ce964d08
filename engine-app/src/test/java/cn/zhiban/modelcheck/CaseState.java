package cn.zhiban.modelcheck;

import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.deadline.StageReading;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A case as it stands.
 *
 * @param rows all that is known of it, to the letter
 * @param events types of its ledger in their order
 * @param materials key, state, whether notified, number of its files, by the order of the list
 * @param notice whether there is one, and whether it was served: {@code none}, {@code issued} or {@code served}
 * @param supervisions open ones, with whether they are public and explained
 * @param elements where the process stands
 * @param timers of its processes, by the moment at which they are due
 * @param promises materials that were promised for later, in the order of the list
 * @param flows taken so far
 */
record CaseState(
        CaseStatus status,
        String rows,
        List<String> events,
        List<Material> materials,
        String notice,
        List<String> supervisions,
        List<Task> tasks,
        List<String> elements,
        List<Instant> timers,
        List<Promised> promises,
        Written written,
        Set<String> flows,
        ClockReading clock) {

    private static final List<String> VERIFIED = List.of("COMMITMENT_FULFILLED", "REVOCATION_DROPPED", "REVOKED");

    /** Where the process that waits for promised materials stands. */
    static final List<String> WATCH =
            List.of("receiveTask_awaitDeferred", "userTask_reviewDeferred", "userTask_handleLapse");

    record Material(String key, boolean required, String state, boolean notified, int files, int everFiles) {}

    record Task(String id, String key, long assignee) {}

    /** What went out: kinds of documents, and whether the last word of the ledger gave reason and basis. */
    record Written(List<String> documents, int reminders, String lastWords, String lastBasis) {}

    /** A delivered case goes on while its commitment is being verified, or a material that was promised is waited for. */
    boolean isOver() {
        return status.isClosed() && !isBeingVerified() && (status != CaseStatus.DELIVERED || !isWatched());
    }

    /** Whether the process that waits for promised materials runs. */
    boolean isWatched() {
        return !Collections.disjoint(elements, WATCH);
    }

    int times(String event) {
        return Collections.frequency(events, event);
    }

    /** Whether its own process runs. */
    boolean isHandled() {
        return !status.isClosed() || isBeingVerified();
    }

    boolean isBeingVerified() {
        return events.contains("VERIFICATION_PLANNED") && Collections.disjoint(events, VERIFIED);
    }

    boolean isBeforeAcceptance() {
        return status == CaseStatus.RECEIVED || status == CaseStatus.SUPPLEMENTING;
    }

    /** States that nobody can tell apart, but for their dates and the history that nothing depends on any more. */
    String canonical() {
        var now = List.of(status, notice, supervisions, shown(tasks), elements, openStages(), awaited());
        return isBeforeAcceptance()
                ? now + " " + judged() + Set.copyOf(events).stream().sorted().toList()
                : now.toString();
    }

    /** Materials are treated alike, so that it does not matter which of them is in which state. */
    private List<String> judged() {
        return materials.stream()
                .map(one -> one.state() + (one.notified() ? "*" : ""))
                .sorted()
                .toList();
    }

    private static List<String> shown(List<Task> tasks) {
        return tasks.stream()
                .map(task -> task.key() + (task.assignee() > 0 ? "!" : ""))
                .toList();
    }

    private String openStages() {
        return clock.stages().stream()
                .filter(stage -> stage.state().isOpen())
                .map(stage -> stage.stage() + " " + stage.state() + " " + stage.colour() + " " + stage.overdue() + " "
                        + stage.overdueByLaw())
                .collect(Collectors.joining(", "));
    }

    /** Of promised materials it matters which one is in which state, and which of the limits ends first. */
    private String awaited() {
        if (promises.isEmpty()) {
            return "";
        }
        var tries = promises.stream().anyMatch(Promised::isOpen)
                ? times("DEFERRED_SUPPLIED") + " " + times("DEFERRAL_EXTENDED")
                : "";
        return promises.stream().map(Promised::canonical).toList() + tries + inOrder() + isEarly();
    }

    private List<String> inOrder() {
        return clock.stages().stream()
                .filter(stage -> stage.state().isOpen() && stage.statutoryDue() != null)
                .sorted(Comparator.comparing(StageReading::due))
                .map(stage -> stage.stage() + "/" + stage.subject())
                .toList();
    }

    /** Whether somebody is woken before anything changes. */
    private boolean isEarly() {
        return timers.stream().anyMatch(timer -> timer.isBefore(clock.nextWake()));
    }
}
