package cn.zhiban.modelcheck;

import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is true in every state of a case some of whose materials were promised for later. */
final class PromiseRules {

    /** What the list of materials says of one that was promised. */
    private static final Map<String, String> SHOWN = Map.of(
            "PROMISED",
            "DEFERRED",
            "AWAITED",
            "DEFERRED",
            "SUPPLIED",
            "SUPPLIED",
            "KEPT",
            "VERIFIED",
            "LAPSED",
            "LAPSED");

    private static final Set<CaseStatus> UNDECIDED = Set.of(CaseStatus.ACCEPTED, CaseStatus.DECIDING);
    private static final Set<CaseStatus> WITHOUT_RESULT = Set.of(
            CaseStatus.WITHDRAWN,
            CaseStatus.LAPSED,
            CaseStatus.NOT_ACCEPTED,
            CaseStatus.DECIDED_REFUSED,
            CaseStatus.REVOKED);

    private final CaseState state;
    private final List<String> broken = new ArrayList<>();

    private PromiseRules(CaseState state) {
        this.state = state;
    }

    static List<String> broken(CaseState state) {
        var rules = new PromiseRules(state);
        if (!state.promises().isEmpty()) {
            state.promises().forEach(rules::isShownAsItIs);
            state.promises().forEach(rules::hasItsConsequence);
            rules.theResultWaits();
            rules.somebodyWaits();
        }
        return rules.broken;
    }

    /** No promise is forgotten, and the result is issued when nothing keeps it back. */
    static List<String> brokenBy(CaseState from, CaseState to) {
        var broken = new ArrayList<String>();
        for (int n = 0; n < from.promises().size(); n++) {
            var before = from.promises().get(n);
            if (to.promises().size() <= n
                    || !to.promises().get(n).material().equals(before.material())
                    || !before.isOpen() && !to.promises().get(n).is(before.state())) {
                broken.add("the promise of " + before.material() + " was lost");
            }
        }
        if (from.status() != to.status() && to.status() == CaseStatus.DECIDED_APPROVED) {
            from.promises().stream()
                    .filter(PromiseRules::keepsBack)
                    .forEach(one -> broken.add("approved in spite of " + one));
        }
        return broken;
    }

    private static boolean keepsBack(Promised one) {
        boolean before = one.terms().gate().equals("BEFORE");
        return before && (one.isOpen() || one.isReturned()) || one.handling().equals("OBJECT");
    }

    private void isShownAsItIs(Promised one) {
        var material = state.materials().stream()
                .filter(any -> any.key().equals(one.material()))
                .findFirst()
                .orElseThrow();
        require(
                one.is("LIFTED") || material.state().equals(SHOWN.get(one.state())),
                one + " is shown as " + material.state());
        require(!one.is("SUPPLIED") && !one.is("KEPT") || material.files() > 0, one + " has no file");
        var inHand = state.clock()
                .deferredReview(one.material())
                .filter(stage -> stage.state().isOpen())
                .map(stage -> stage.due() + "/" + stage.colour())
                .orElse("-");
        require(one.office().equals(inHand), one + " lies before the office until " + inHand);
        if (one.is("AWAITED")) {
            var folded = state.clock().deferred(one.material()).map(stage -> stage.statutoryDue() + "");
            require(
                    folded.filter(one.day()::equals).isPresent()
                            && one.shownDay().equals(one.day()),
                    one + " is due " + folded);
        }
    }

    /** Kept; or late, on record, with what the item says; or lifted since there is no result that needs it. */
    private void hasItsConsequence(Promised one) {
        int late = one.is("LAPSED") ? 1 : 0;
        require(one.records() == late, one + " has " + one.records() + " records of credit");
        require(one.times("DEFERRAL_LAPSED") == late, one + " is not in the ledger once");
        require(one.is("KEPT") == (one.times("DEFERRED_VERIFIED") == 1), one + " was not verified once");
        boolean withdraws = one.is("LAPSED") && one.terms().late().equals("WITHDRAWN");
        require(!withdraws || !UNDECIDED.contains(state.status()), one + " did not end the case");
        if (one.is("LIFTED")) {
            require(isWithoutResult() || one.events().equals(List.of("-")), one + " was lifted for no reason");
        }
        if (state.isOver()) {
            require(!one.isOpen(), one + " is waited for when the case is over");
            require(!one.isReturned() || isWithoutResult(), one + " was not handled");
        }
    }

    private boolean isWithoutResult() {
        return WITHOUT_RESULT.contains(state.status())
                || state.written().documents().contains("REFUSAL");
    }

    private void theResultWaits() {
        if (state.written().documents().contains("RESULT")) {
            state.promises().stream()
                    .filter(one -> one.terms().gate().equals("BEFORE") && one.isOpen())
                    .forEach(one -> broken.add("a result was issued before " + one));
        }
    }

    /** The applicant until a moment that comes, or somebody of the office with a task. */
    private void somebodyWaits() {
        boolean accepted = state.events().contains("MATERIALS_DEFERRED");
        boolean supplied = state.promises().stream().anyMatch(one -> one.is("SUPPLIED"));
        boolean open = accepted && state.promises().stream().anyMatch(Promised::isOpen);
        boolean returned = !isWithoutResult() && state.promises().stream().anyMatch(Promised::isReturned);
        require(accepted || !state.isWatched(), "watches what was never deferred");
        require(!open && !returned || state.isWatched(), "nobody watches " + state.promises());
        require(!accepted || !supplied || hasTask("userTask_reviewDeferred"), "nobody looks at what came");
        require(
                !returned || open || hasTask("userTask_handleLapse") || hasTask("userTask_reviewDeferred"),
                "nobody handles what is late");
        require(!state.isWatched() || !isWithoutResult(), "watches what nobody needs");
        state.promises().stream().filter(one -> one.is("AWAITED")).forEach(one -> {
            var over = LocalDate.parse(one.day()).plusDays(1).atTime(0, 2).atZone(OfficeClock.ZONE);
            require(
                    state.timers().stream().noneMatch(timer -> timer.isAfter(over.toInstant())),
                    "nobody wakes when " + one + " is late: " + state.timers());
        });
    }

    private boolean hasTask(String key) {
        return state.tasks().stream().anyMatch(task -> task.key().equals(key));
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }
}
