package cn.zhiban.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Counts which elements and flows of the models a test has taken. */
final class ModelCoverage extends AbstractBpmnParseListener {

    private static final String BETWEEN = " · ";

    private final Set<String> all = new TreeSet<>();
    private final Set<String> taken = new TreeSet<>();

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        definitions.forEach(definition -> follow(definition.getKey(), definition));
    }

    Set<String> missed() {
        var missed = new TreeSet<>(all);
        missed.removeAll(taken);
        return missed;
    }

    /** Of all models together, and of each process by itself. */
    String summary() {
        var each = new TreeMap<String, List<String>>();
        all.forEach(name -> each.computeIfAbsent(name.substring(0, name.indexOf(BETWEEN)), process -> new ArrayList<>())
                .add(name));
        return "%d of %d elements and flows taken".formatted(taken.size(), all.size())
                + each.entrySet().stream()
                        .map(process -> "%n  %s: %d of %d"
                                .formatted(
                                        process.getKey(),
                                        process.getValue().stream()
                                                .filter(taken::contains)
                                                .count(),
                                        process.getValue().size()))
                        .collect(Collectors.joining());
    }

    private void follow(String process, ScopeImpl scope) {
        for (var activity : scope.getActivities()) {
            watch(
                    process,
                    activity.getId(),
                    listener -> activity.addListener(ExecutionListener.EVENTNAME_START, listener));
            for (var flow : activity.getOutgoingTransitions()) {
                watch(process, flow.getId(), ((TransitionImpl) flow)::addExecutionListener);
            }
            follow(process, activity);
        }
    }

    private void watch(String process, String element, java.util.function.Consumer<ExecutionListener> where) {
        var name = process + BETWEEN + element;
        all.add(name);
        where.accept(execution -> taken.add(name));
    }
}
