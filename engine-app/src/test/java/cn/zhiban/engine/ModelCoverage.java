package cn.zhiban.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Counts which elements and flows of the models a test has taken. */
final class ModelCoverage extends AbstractBpmnParseListener {

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

    String summary() {
        return "%d of %d elements and flows taken".formatted(taken.size(), all.size());
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
        var name = process + " · " + element;
        all.add(name);
        where.accept(execution -> taken.add(name));
    }
}
