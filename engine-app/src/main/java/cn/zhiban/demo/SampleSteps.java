package cn.zhiban.demo;

import cn.zhiban.demo.Sample.Authorisation;
import cn.zhiban.demo.Sample.Judge;
import cn.zhiban.demo.Sample.Publish;
import cn.zhiban.demo.Sample.Step;
import cn.zhiban.demo.Sample.Supply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Does one step of a sample's life, unless the case shows that it was done: the answer may have been lost by a kill. */
@Component
@Profile("demo")
class SampleSteps {

    private final OfficeApi office;

    SampleSteps(OfficeApi office) {
        this.office = office;
    }

    void take(Sample sample, String caseNo, Step step) {
        if (step.judge() != null) {
            judge(step.as(), caseNo, step.judge());
        } else if (step.notice() != null) {
            notify(step.as(), caseNo, step.notice());
        } else if (step.supply() != null) {
            supply(step.as(), caseNo, sample, step.supply());
        } else if (step.publish() != null) {
            publish(step.as(), caseNo, step.publish());
        } else {
            finish(step, caseNo);
        }
    }

    /** From the day of loading on; an applicant who gave as much before gives nothing new. */
    void authorise(Sample sample, Authorisation authorisation) {
        var wish = Map.of(
                "agent", sample.life().submittedBy(),
                "itemKey", sample.application().get("itemKey"),
                "until", authorisation.until());
        try {
            office.postOnce(authorisation.by(), "sample-authorisation/" + sample.name(), wish, "/authorisations");
        } catch (HttpClientErrorException.Conflict givenBefore) {
            // it stands
        }
    }

    /** The papers of a list, each uploaded. */
    List<Map<String, Object>> uploaded(Sample sample, String as, Stream<Sample.Paper> papers) {
        return papers.map(paper -> Map.<String, Object>of(
                        "key", paper.key(), "uploadId", office.upload(as, sample.paper(paper.file()))))
                .toList();
    }

    private void judge(String as, String caseNo, Judge judge) {
        if (judge.verdict().equals(state(caseOf(as, caseNo), judge.material()))) {
            return;
        }
        var verdict = new HashMap<String, Object>(Map.of("verdict", judge.verdict()));
        verdict.put("reasonCode", judge.reasonCode());
        verdict.put("words", judge.words());
        office.put(as, verdict, "/cases/{caseNo}/materials/{key}", caseNo, judge.material());
    }

    private void notify(String as, String caseNo, Map<String, Object> notice) {
        if (!hasHappened(caseOf(as, caseNo), "NOTICE_ISSUED")) {
            office.post(as, notice, "/cases/{caseNo}/notices", caseNo);
        }
    }

    private void supply(String as, String caseNo, Sample sample, Supply supply) {
        var seen = caseOf(as, caseNo);
        boolean supplied = supply.materials().stream().allMatch(paper -> "SUPPLIED".equals(state(seen, paper.key())));
        if (supplied && supply.complete() == hasHappened(seen, "REPLY_COMPLETE")) {
            return;
        }
        var materials = uploaded(sample, as, supply.materials().stream());
        office.post(
                as,
                Map.of("materials", materials, "complete", supply.complete()),
                "/cases/{caseNo}/supplements",
                caseNo);
    }

    /** What is not among the proposals any more was published before. */
    private void publish(String as, String caseNo, Publish words) {
        elements(office.get(as, "/answers/proposed").get("items"))
                .filter(one -> one.get("caseNo").asText().equals(caseNo))
                .findFirst()
                .ifPresent(proposal -> {
                    long id = proposal.get("id").asLong();
                    int version = proposal.get("version").asInt();
                    if (!proposal.get("question").asText().equals(words.question())) {
                        version = office.put(as, edited(words, version), "/answers/{id}", id)
                                .get("version")
                                .asInt();
                    }
                    office.post(as, Map.of("version", version), "/answers/{id}/publish", id);
                });
    }

    private static Map<String, Object> edited(Publish words, int version) {
        return Map.of(
                "topic", words.topic(), "question", words.question(), "answer", words.answer(), "version", version);
    }

    private void finish(Step step, String caseNo) {
        openTask(step, caseNo).ifPresent(id -> {
            office.post(step.as(), Map.of(), "/tasks/{id}/claim", id);
            office.post(step.as(), Map.of("outcome", step.outcome(), "form", step.form()), "/tasks/{id}/complete", id);
        });
    }

    /** In the queue of the group, or among the account's own if it was claimed before; empty when it is over. */
    private Optional<String> openTask(Step step, String caseNo) {
        return Stream.of("group", "mine")
                .map(queue -> office.get(step.as(), "/tasks?queue={queue}&q={caseNo}", queue, caseNo))
                .flatMap(page -> elements(page.get("items")))
                .filter(task -> task.get("taskKey").asText().equals(step.task()))
                .map(task -> task.get("id").asText())
                .findFirst();
    }

    private JsonNode caseOf(String as, String caseNo) {
        return office.get(as, "/cases/{caseNo}", caseNo);
    }

    private static String state(JsonNode seen, String material) {
        return elements(seen.get("materials"))
                .filter(one -> one.get("key").asText().equals(material))
                .map(one -> one.get("state").asText())
                .findFirst()
                .orElse("");
    }

    private static boolean hasHappened(JsonNode seen, String event) {
        return elements(seen.at("/clock/events"))
                .anyMatch(one -> one.get("type").asText().equals(event));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
