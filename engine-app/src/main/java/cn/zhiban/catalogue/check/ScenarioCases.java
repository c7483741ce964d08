package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cases of {@code scenario.yaml}: whatever they name is there, time goes forward, and an event is one thing. Whether
 * they come out as they say is shown by handling them in the whole application.
 */
final class ScenarioCases {

    private static final List<String> ACTS = List.of(
            "task",
            "judge",
            "notice",
            "served",
            "supply",
            "correct",
            "withdraw",
            "suspend",
            "resume",
            "extend",
            "bring",
            "claim",
            "takeOver",
            "withdrawLetter",
            "extendDeferral",
            "statement");

    private final TaskOutcomes tasks;
    private final CaseWords words;
    private final CasePromises promises;
    private final CaseMoments moments;
    private final Findings findings;

    private ScenarioCases(ItemDefinition list, ItemFiles item, List<Model> models, Findings findings) {
        this.tasks = new TaskOutcomes(models);
        this.words = new CaseWords(list, item, findings);
        this.promises = new CasePromises(list, findings);
        this.moments = new CaseMoments(findings);
        this.findings = findings;
    }

    static void check(JsonNode data, ItemDefinition list, ItemFiles item, List<Model> models, Findings findings) {
        new ScenarioCases(list, item, models, findings).check(data);
    }

    private void check(JsonNode data) {
        data.path("applications").fields().forEachRemaining(one -> {
            String place = "/applications/" + one.getKey();
            words.applicant(place + "/applicant", one.getValue().path("applicant"));
            words.application(place + "/form", one.getValue().path("form"));
            words.materials(place + "/materials", one.getValue().path("materials"));
        });
        Set<String> unsent = new TreeSet<>();
        data.path("applications").fieldNames().forEachRemaining(unsent::add);
        int n = 0;
        for (JsonNode one : data.path("cases")) {
            String place = "/cases/" + n++;
            String application = one.path("application").asText();
            if (!data.path("applications").has(application)) {
                findings.add(ItemBundle.SCENARIO, place + "/application", "没有这份申请：" + application);
            }
            unsent.remove(application);
            one(place, one);
        }
        unsent.forEach(name -> findings.add(ItemBundle.SCENARIO, "/applications/" + name, "没有案件用到这份申请"));
    }

    private void one(String place, JsonNode one) {
        words.application(place + "/with", one.path("with"));
        words.materials(place + "/without", one.path("without"));
        words.registers(place + "/consents", one.path("consents"));
        promises.check(place, one);
        expectation(place + "/expect", one.path("expect"));
        moments.check(place, one);
        int n = 0;
        for (JsonNode event : one.path("events")) {
            event(place + "/events/" + n++, event);
        }
    }

    private void event(String place, JsonNode event) {
        long acts = ACTS.stream().filter(event::has).count();
        if (acts > 1) {
            findings.add(ItemBundle.SCENARIO, place, "一个事件只做一件事");
        } else if (acts == 0 && (!event.has("at") || event.has("as"))) {
            findings.add(ItemBundle.SCENARIO, place, "事件要么写明谁做什么，要么只写时间");
        }
        if (event.has("task")) {
            tasks.check(place, event, findings);
            tasks.form(event.path("task").asText(), event.path("outcome").asText())
                    .ifPresent(form -> words.answers(place + "/form", event.path("form"), form));
        }
        if (event.has("judge")) {
            words.judgement(place + "/judge", event.path("judge"));
        }
        if (event.has("notice")) {
            words.channel(
                    place + "/notice", event.path("notice").path("channel").asText());
        }
        step(place + "/claim", event.path("claim").path("task"));
        step(place + "/takeOver", event.path("takeOver").path("task"));
        if (event.has("extendDeferral")) {
            promises.deferrable(
                    place + "/extendDeferral",
                    event.path("extendDeferral").path("material").asText());
        }
        papers(place, event);
        expectation(place + "/expect", event.path("expect"));
    }

    private void papers(String place, JsonNode event) {
        words.materials(place + "/supply", event.path("supply").path("materials"));
        words.application(place + "/supply", event.path("supply").path("form"));
        words.materials(place + "/correct", event.path("correct").path("materials"));
        words.materials(place + "/bring", event.path("bring").path("materials"));
    }

    private void expectation(String place, JsonNode expect) {
        expect.path("materials").fieldNames().forEachRemaining(key -> words.material(place + "/materials", key));
        words.materials(place + "/notified", expect.path("notified"));
        words.deadlines(place + "/deadlines", expect.path("deadlines"));
        words.clock(place + "/clock", expect.path("clock"));
        expect.path("promised").fieldNames().forEachRemaining(key -> words.material(place + "/promised", key));
        expect.path("tasks").forEach(task -> step(place + "/tasks", task));
    }

    private void step(String place, JsonNode task) {
        if (!task.isMissingNode() && !tasks.has(task.asText())) {
            findings.add(ItemBundle.SCENARIO, place, "流程中没有这一步：" + task.asText());
        }
    }
}
