package cn.zhiban.modelcheck;

import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tries every act in every state, depth first: mark, act, go on from a new state, back to the mark. */
final class Walk {

    private final BranchingDataSource trunk;
    private final OfficeClock clock;
    private final ReadingState reading;
    private final long caseId;
    private final Function<CaseState, List<Act>> choices;

    private final Graph graph = new Graph();
    private final List<String> findings = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private Supplier<List<String>> projections = List::of;
    private boolean hasty;
    private int tried;
    private int refused;
    private int deepest;

    Walk(
            BranchingDataSource trunk,
            OfficeClock clock,
            ReadingState reading,
            long caseId,
            Function<CaseState, List<Act>> choices) {
        this.trunk = trunk;
        this.clock = clock;
        this.reading = reading;
        this.caseId = caseId;
        this.choices = choices;
    }

    /** Compares in each state what is shown with what is true. */
    Walk comparing(Supplier<List<String>> differences) {
        projections = differences;
        return this;
    }

    /** Ends at the first finding. */
    Walk hasty() {
        hasty = true;
        return this;
    }

    Walk go() throws SQLException {
        var begun = System.nanoTime();
        visit(reading.of(caseId));
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("model check: %s, %.0f s, %.0f acts/s%n", summary(), seconds, tried / seconds);
        return this;
    }

    Graph graph() {
        return graph;
    }

    /** What was seen on the way that must never be, with the acts that led there. */
    List<String> findings() {
        return findings;
    }

    private String summary() {
        return "%d states, %d steps, %d acts tried, %d refused, %d deep"
                .formatted(graph.states().size(), graph.steps().size(), tried, refused, deepest);
    }

    private void visit(CaseState state) throws SQLException {
        graph.add(state);
        report(StateRules.broken(state));
        report(PromiseRules.broken(state));
        report(projections.get());
        deepest = Math.max(deepest, path.size());
        for (var act : choices.apply(state)) {
            if (hasty && !findings.isEmpty()) {
                return;
            }
            var mark = trunk.mark();
            var moment = clock.instant();
            path.addLast(act.name());
            attempt(state, act);
            path.removeLast();
            clock.set(moment);
            trunk.backTo(mark);
        }
    }

    private void attempt(CaseState state, Act act) throws SQLException {
        tried++;
        try {
            act.doing().in(state);
        } catch (RefusedRequest refusal) {
            refused(state, refusal);
            return;
        } catch (RuntimeException failed) {
            findings.add(path + " failed: " + failed);
            return;
        }
        follow(state, act, reading.of(caseId));
    }

    private void follow(CaseState from, Act act, CaseState to) throws SQLException {
        report(StepRules.broken(from, act, to));
        graph.add(from, act, to);
        if (!graph.knows(to)) {
            visit(to);
        }
    }

    private void refused(CaseState state, RefusedRequest refusal) {
        refused++;
        if (!reading.rows(caseId).equals(state.rows())) {
            findings.add(path + " was refused (" + refusal.code() + ") and changed the case");
        }
    }

    private void report(List<String> broken) {
        broken.forEach(one -> findings.add(path + ": " + one));
    }
}
