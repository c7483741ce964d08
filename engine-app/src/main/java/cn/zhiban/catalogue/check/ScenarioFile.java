package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ModelXml;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * {@code scenario.yaml}: its lives name steps and ends that exist, and together take every outcome of every user task,
 * every message, every answer of the clock, and every end of the processes that they start. Whether each can be walked is
 * shown by walking it on the engine. Its cases: {@link ScenarioCases}.
 */
final class ScenarioFile {

    private static final String LAPSE = "lapse";

    /** Facts that say what a lapse has effected. */
    private static final Set<String> EFFECTS = Set.of(LAPSE, "deferralLeft");

    private ScenarioFile() {}

    /** @param list what {@code item.yaml} says, where it could be read: the cases are compared with it */
    static void check(String itemKey, Optional<ItemDefinition> list, ItemFiles item, Findings findings) {
        byte[] content = item.files().get(ItemBundle.SCENARIO);
        if (content == null) {
            findings.add(ItemBundle.SCENARIO, "", "缺少情景：写明案件的各种经过");
            return;
        }
        try {
            JsonNode data = ListFile.YAML.readTree(content);
            if (JsonShape.SCENARIO.check(ItemBundle.SCENARIO, data, findings)) {
                List<Model> models = models(item);
                compare(taken(data), possible(walked(itemKey, data), item.words(), models), findings);
                list.ifPresent(known -> ScenarioCases.check(data, known, item, models, findings));
            }
        } catch (IOException unreadable) {
            findings.add(ItemBundle.SCENARIO, "", "不能读取：" + Unreadable.words(unreadable));
        }
    }

    private static void compare(Set<String> taken, Set<String> possible, Findings findings) {
        possible.stream()
                .filter(step -> !taken.contains(step))
                .forEach(step -> findings.add(ItemBundle.SCENARIO, step, "没有任何情景走到这里"));
        taken.stream()
                .filter(step -> !possible.contains(step))
                .forEach(step -> findings.add(ItemBundle.SCENARIO, step, "流程中没有这一步"));
    }

    private static Set<String> taken(JsonNode data) {
        Set<String> taken = new LinkedHashSet<>();
        for (JsonNode scenario : data.path("scenarios")) {
            for (JsonNode step : scenario.path("steps")) {
                if (step.has("task")) {
                    taken.add(step.path("task").asText() + " "
                            + step.path("outcome").asText());
                } else {
                    step.elements().forEachRemaining(value -> taken.add(value.asText()));
                }
            }
            taken.add(scenario.path("ends").asText());
        }
        return taken;
    }

    /** The processes that scenarios start: the item's own, and those that they name. */
    private static Set<String> walked(String itemKey, JsonNode data) {
        Set<String> walked = new LinkedHashSet<>(Set.of(itemKey));
        data.path("scenarios")
                .forEach(scenario -> walked.add(scenario.path("process").asText(itemKey)));
        return walked;
    }

    private static Set<String> possible(Set<String> walked, Vocabulary words, List<Model> models) {
        Set<String> possible = new LinkedHashSet<>();
        for (Model model : models) {
            for (Element task : model.all("userTask")) {
                UserTasks.gatewayBehind(model, task).ifPresent(gateway -> outcomes(model, task, gateway, possible));
            }
            model.all("message").forEach(message -> possible.add(Model.id(message)));
            clock(model, words, possible);
            if (walked.contains(model.key())) {
                model.all("process").stream()
                        .flatMap(process -> Model.children(process, "endEvent").stream())
                        .forEach(end -> possible.add(Model.id(end)));
            }
        }
        return possible;
    }

    private static void outcomes(Model model, Element task, Element gateway, Set<String> possible) {
        List<Element> flows = model.outgoing(gateway);
        flows.forEach(flow -> UserTasks.key(model, flow, flows.size() == 1)
                .ifPresent(key -> possible.add(Model.id(task) + " " + key)));
    }

    /** A wake without effect wherever there is a clock; each effect that a gateway tells apart, else the first there is. */
    private static void clock(Model model, Vocabulary words, Set<String> possible) {
        if (model.all("subProcess").stream().anyMatch(ClockPath::isEventSubProcess)) {
            possible.add(words.facts().get("clockVerdict").get(0));
        }
        Set<String> effects = new LinkedHashSet<>();
        model.flows().stream()
                .flatMap(flow -> model.condition(flow).stream())
                .filter(condition -> EFFECTS.contains(condition.fact()))
                .forEach(condition -> effects.add(condition.value()));
        if (effects.isEmpty() && !model.all("error").isEmpty()) {
            effects.add(words.facts().get(LAPSE).get(0));
        }
        possible.addAll(effects);
    }

    private static List<Model> models(ItemFiles item) {
        List<Model> models = new ArrayList<>();
        item.files().forEach((file, content) -> {
            if (file.endsWith(".bpmn")) {
                try {
                    models.add(new Model(file, ModelXml.parse(content)));
                } catch (SAXException reportedElsewhere) {
                    return;
                }
            }
        });
        return models;
    }
}
