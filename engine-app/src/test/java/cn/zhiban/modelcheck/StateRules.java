package cn.zhiban.modelcheck;

import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.deadline.ClockReading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is true of a case in every state. */
final class StateRules {

    private static final Map<CaseStatus, List<String>> PAPERS = Map.of(
            CaseStatus.NOT_ACCEPTED, List.of("NON_ACCEPTANCE"),
            CaseStatus.DECIDED_REFUSED, List.of("REFUSAL"),
            CaseStatus.DELIVERED, List.of("SERVICE_RECORD"),
            CaseStatus.REVOKED, List.of("SERVICE_RECORD", "REVOCATION"));

    private static final Set<String> SERVICES = Set.of("NOTICE_SERVED", "NON_ACCEPTANCE_SERVED", "DELIVERED");
    private static final Set<String> WITHOUT_FILES = Set.of("REQUIRED", "WAIVED", "REVOKED", "DEFERRED", "LAPSED");

    private final CaseState state;
    private final List<String> broken = new ArrayList<>();

    private StateRules(CaseState state) {
        this.state = state;
    }

    static List<String> broken(CaseState state) {
        var rules = new StateRules(state);
        rules.onceAlone();
        rules.materials();
        rules.papers();
        if (state.isOver()) {
            rules.nothingIsOpen();
        } else {
            rules.somethingWakes();
        }
        return rules.broken;
    }

    private void onceAlone() {
        for (var once : List.of(
                "NOTICE_ISSUED",
                "NOTICE_SERVED",
                "REPLY_COMPLETE",
                "ACCEPTED",
                "DEEMED_ACCEPTED",
                "NON_ACCEPTANCE_SERVED")) {
            require(Collections.frequency(state.events(), once) <= 1, once + " twice");
        }
        boolean issued = state.events().contains("NOTICE_ISSUED");
        require(issued != state.notice().equals("none"), "ledger and notice disagree");
        require(
                Collections.frequency(state.written().documents(), "ONE_TIME_NOTICE") == (issued ? 1 : 0),
                "not one document for the notice");
    }

    private void materials() {
        for (var one : state.materials()) {
            require(!one.required() || !one.state().equals("NOT_NEEDED"), one.key() + " is required and not needed");
            require(
                    WITHOUT_FILES.contains(one.state()) || !one.required() || one.files() > 0,
                    one.key() + " has lost its files");
            require(!one.notified() || !state.notice().equals("none"), one.key() + " is notified by no notice");
        }
    }

    private void papers() {
        require(
                state.written().documents().containsAll(PAPERS.getOrDefault(state.status(), List.of())),
                state.status() + " without its document");
        require(
                Collections.frequency(state.written().documents(), "SERVICE_RECORD")
                        == state.events().stream().filter(SERVICES::contains).count(),
                "not one record for each service");
        if (state.status() == CaseStatus.NOT_ACCEPTED || state.status() == CaseStatus.LAPSED) {
            require(
                    !blank(state.written().lastWords())
                            && !blank(state.written().lastBasis()),
                    "an end without reason or basis");
        }
    }

    private void nothingIsOpen() {
        require(state.tasks().isEmpty(), "over with an open task");
        require(state.elements().isEmpty(), "over with a process that runs: " + state.elements());
        require(state.timers().isEmpty(), "over with a timer");
        require(
                state.status() != CaseStatus.NOT_ACCEPTED || state.awaitsService() == state.servable(),
                "a refusal neither served nor shown as awaiting its service");
    }

    /**
     * One timer for whatever runs. It is at the moment that the fold names; where another process woke at the same moment
     * and changed what is due, it may be before it, when nothing is found and it is set anew.
     */
    private void somethingWakes() {
        var next = state.clock().nextWake();
        int running = (state.isWatched() ? 1 : 0) + (state.isHandled() ? 1 : 0);
        require(state.timers().size() == running, "not %d timers: %s".formatted(running, state.timers()));
        require(
                state.promises().isEmpty()
                        ? state.timers().contains(next)
                        : state.timers().stream().anyMatch(timer -> !timer.isAfter(next)),
                "the timer is not at " + next + ": " + state.timers());
        require(!next.equals(ClockReading.FAR) || isEscalated(state), "waits for ever, and nobody was told");
    }

    /** What is late lies before a person, and the one who waits for it knows. */
    static boolean isEscalated(CaseState state) {
        boolean told =
                state.written().reminders() > 0 || state.supervisions().stream().anyMatch(one -> one.contains("true"));
        return told && (!state.tasks().isEmpty() || isAtTheCounter(state));
    }

    /** A notice waits for its service to be recorded: once its limit has passed a chief was told and has explained it. */
    private static boolean isAtTheCounter(CaseState state) {
        return state.notice().equals("issued") && !state.events().contains("REPLY_COMPLETE");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }
}
