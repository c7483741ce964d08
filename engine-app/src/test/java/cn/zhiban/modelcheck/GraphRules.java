package cn.zhiban.modelcheck;

import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.modelcheck.Graph.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is true of all that can happen to a case, taken together. */
final class GraphRules {

    /** Whatever else happens by the law alone. */
    private static final Set<String> BY_TIME = Set.of("RECEIVED>ACCEPTED", "SUPPLEMENTING>ACCEPTED");

    private GraphRules() {}

    /** @param lapses whether the item has a basis on which silence withdraws an application */
    static List<String> broken(Graph graph, boolean lapses) {
        return broken(graph, expected(lapses));
    }

    /** @param steps of the status that must be taken, by a person or by time */
    static List<String> broken(Graph graph, Set<String> steps) {
        var broken = new ArrayList<String>();
        endsAreReached(graph, broken);
        timeGoesOn(graph, broken);
        var missing = new TreeSet<>(steps);
        missing.removeAll(taken(graph));
        missing.forEach(step -> broken.add("never taken: " + step));
        return broken;
    }

    private static void endsAreReached(Graph graph, List<String> broken) {
        var leading = graph.leadingTo(state -> state.isOver() && !state.awaitsService());
        graph.states().keySet().stream()
                .filter(state -> !leading.contains(state))
                .forEach(state -> broken.add("no end is reached from " + state));
    }

    /** As long as there is a next moment, it brings the case on; where there is none, people alone do. */
    private static void timeGoesOn(Graph graph, List<String> broken) {
        var moving = graph.steps().stream()
                .filter(step -> step.act().equals(Act.TIME) && !step.to().equals(step.from()))
                .map(Step::from)
                .collect(Collectors.toSet());
        graph.states().forEach((name, state) -> {
            if (!state.isOver() && !state.clock().nextWake().equals(ClockReading.FAR) && !moving.contains(name)) {
                broken.add("time does nothing to " + name);
            }
        });
    }

    /** Steps of the status, by a person ({@code *}) or by time. */
    private static Set<String> taken(Graph graph) {
        var taken = new HashSet<String>();
        for (var step : graph.steps()) {
            var from = graph.state(step.from()).status();
            var to = graph.state(step.to()).status();
            taken.add(from + ">" + to + (step.act().equals(Act.TIME) ? " by time" : " by a person"));
        }
        return taken;
    }

    private static Set<String> expected(boolean lapses) {
        var expected = new HashSet<String>();
        for (var from : CaseStatus.values()) {
            for (var to : from.successors()) {
                if (to != CaseStatus.REVOKED && to != CaseStatus.LAPSED) {
                    expected.add(from + ">" + to + " by a person");
                }
            }
        }
        BY_TIME.forEach(step -> expected.add(step + " by time"));
        if (lapses) {
            expected.add("SUPPLEMENTING>LAPSED by time");
        }
        return expected;
    }
}
