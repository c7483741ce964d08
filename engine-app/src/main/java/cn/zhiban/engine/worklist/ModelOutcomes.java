package cn.zhiban.engine.worklist;

import cn.zhiban.worklist.Duty;
import cn.zhiban.worklist.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** What a model says of a user task: its outcomes are the flows of the exclusive gateway directly behind it. */
final class ModelOutcomes {

    private static final Pattern CONDITION = Pattern.compile("\\$\\{\\s*outcome\\s*==\\s*'([A-Z_]+)'\\s*}");

    private ModelOutcomes() {}

    static List<Outcome> behind(BpmnModelInstance model, String taskKey) {
        UserTask task = model.getModelElementById(taskKey);
        return task.getSucceedingNodes().filterByType(ExclusiveGateway.class).singleResult().getOutgoing().stream()
                .map(ModelOutcomes::outcome)
                .toList();
    }

    /** The form that the task itself names, to be read before an outcome is chosen. */
    static Optional<String> formOf(BpmnModelInstance model, String taskKey) {
        UserTask task = model.getModelElementById(taskKey);
        return Optional.ofNullable(task.getCamundaFormRef());
    }

    static Optional<Duty> dutyOf(BpmnModelInstance model, String taskKey) {
        return Optional.ofNullable(property(model.getModelElementById(taskKey), "duty"))
                .map(Duty::valueOf);
    }

    /** A lone flow carries no condition, which the engine refuses; its key stands in a property. */
    private static Outcome outcome(SequenceFlow flow) {
        var condition = flow.getConditionExpression();
        var key = condition == null ? property(flow, "outcome") : compared(condition.getTextContent());
        return new Outcome(key, flow.getName(), property(flow, "form"));
    }

    private static String compared(String condition) {
        var matcher = CONDITION.matcher(condition);
        if (!matcher.find()) {
            throw new IllegalStateException("not an outcome: " + condition);
        }
        return matcher.group(1);
    }

    private static String property(BaseElement element, String name) {
        var extensions = element.getExtensionElements();
        if (extensions == null) {
            return null;
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst()
                .orElse(null);
    }
}
