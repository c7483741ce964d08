package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The user tasks of an item and of all that it calls, with the form of each outcome. */
final class TaskOutcomes {

    private final Map<String, Map<String, String>> forms = new HashMap<>();

    TaskOutcomes(List<Model> models) {
        for (Model model : models) {
            for (Element task : model.all("userTask")) {
                UserTasks.gatewayBehind(model, task)
                        .ifPresent(gateway -> outcomes(model, task, model.outgoing(gateway)));
            }
        }
    }

    private void outcomes(Model model, Element task, List<Element> flows) {
        Map<String, String> outcomes = forms.computeIfAbsent(Model.id(task), id -> new HashMap<>());
        for (Element flow : flows) {
            UserTasks.key(model, flow, flows.size() == 1)
                    .ifPresent(key -> outcomes.put(key, Model.properties(flow).getOrDefault(UserTasks.FORM, "")));
        }
    }

    boolean has(String task) {
        return forms.containsKey(task);
    }

    /** @return the form of the outcome; empty where there is no such task, or it does not end so */
    Optional<String> form(String task, String outcome) {
        return Optional.ofNullable(forms.getOrDefault(task, Map.of()).get(outcome));
    }

    /** The step of a scenario, told to whoever wrote it. */
    void check(String place, JsonNode step, Findings findings) {
        String task = step.path("task").asText();
        if (form(task, step.path("outcome").asText()).isEmpty()) {
            String outcome = has(task) ? " " + step.path("outcome").asText() : "";
            findings.add(ItemBundle.SCENARIO, place, "流程中没有这一步：" + task + outcome);
        }
    }
}
