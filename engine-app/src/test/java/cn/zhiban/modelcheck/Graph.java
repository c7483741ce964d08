package cn.zhiban.modelcheck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a walk has seen: states by their canonical form, and the acts that led from one to another. */
final class Graph {

    /** An act that was granted. */
    record Step(String from, String act, String to) {}

    private final Map<String, CaseState> states = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> flows = new TreeSet<>();

    boolean knows(CaseState state) {
        return states.containsKey(state.canonical());
    }

    void add(CaseState state) {
        states.put(state.canonical(), state);
        flows.addAll(state.flows());
    }

    void add(CaseState from, Act act, CaseState to) {
        steps.add(new Step(from.canonical(), act.name(), to.canonical()));
        flows.addAll(to.flows());
    }

    Graph without(Predicate<Step> removed) {
        var rest = new Graph();
        rest.states.putAll(states);
        rest.flows.addAll(flows);
        steps.stream().filter(removed.negate()).forEach(rest.steps::add);
        return rest;
    }

    boolean changesStatus(Step step) {
        return states.get(step.from()).status() != states.get(step.to()).status();
    }

    /** Steps of persons that change the status as this one does. */
    Predicate<Step> sameStatusAs(Step step) {
        return other -> !other.act().equals(Act.TIME)
                && states.get(other.from()).status() == states.get(step.from()).status()
                && states.get(other.to()).status() == states.get(step.to()).status();
    }

    CaseState state(String canonical) {
        return states.get(canonical);
    }

    Map<String, CaseState> states() {
        return states;
    }

    List<Step> steps() {
        return steps;
    }

    /** Sequence flows of the models, as {@code process#flow}. */
    Set<String> flows() {
        return flows;
    }

    /** States from which some of the wanted ones are reached. */
    Set<String> leadingTo(Predicate<CaseState> wanted) {
        var before = new HashMap<String, Set<String>>();
        steps.forEach(
                step -> before.computeIfAbsent(step.to(), to -> new HashSet<>()).add(step.from()));
        var reached = new HashSet<String>();
        var open = new ArrayDeque<String>();
        states.forEach((name, state) -> {
            if (wanted.test(state) && reached.add(name)) {
                open.add(name);
            }
        });
        while (!open.isEmpty()) {
            before.getOrDefault(open.poll(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }
}
