package cn.zhiban.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Remembers at which end event each process has arrived last. */
final class LastEnd extends AbstractBpmnParseListener {

    private final Map<String, String> last = new HashMap<>();

    @Override
    public void parseEndEvent(Element endEvent, ScopeImpl scope, ActivityImpl activity) {
        var process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
        activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                execution -> last.put(process, execution.getCurrentActivityId()));
    }

    String of(String process) {
        return last.get(process);
    }
}
