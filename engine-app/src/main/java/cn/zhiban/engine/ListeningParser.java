package cn.zhiban.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Lets the worklist and the step visits follow every model, without a listener in any of them. */
@Component
class ListeningParser extends AbstractBpmnParseListener {

    private final StepListener steps;
    private final TaskRows taskRows;

    ListeningParser(StepListener steps, TaskRows taskRows) {
        this.steps = steps;
        this.taskRows = taskRows;
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        definitions.forEach(this::follow);
    }

    private void follow(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, steps);
            activity.addListener(ExecutionListener.EVENTNAME_END, steps);
            for (PvmTransition flow : activity.getOutgoingTransitions()) {
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, steps);
            }
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
                task.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, taskRows);
                task.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, taskRows);
                task.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, taskRows);
            }
            follow(activity);
        }
    }
}
