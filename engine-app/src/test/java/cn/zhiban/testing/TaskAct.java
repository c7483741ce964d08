package cn.zhiban.testing;

import static cn.zhiban.testing.SampleWalk.list;

import cn.zhiban.testing.Rest.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an account does with a task of a case: claims it, takes it over from a colleague, or ends it. */
final class TaskAct {

    private static final List<String> STAFF = List.of("clerk", "clerk2", "examiner", "chief");

    private final Rest office;
    private final Rest actor;
    private final String caseNo;

    TaskAct(Rest office, Rest actor, String caseNo) {
        this.office = office;
        this.actor = actor;
        this.caseNo = caseNo;
    }

    Answer of(JsonNode event) {
        if (event.has("claim")) {
            return actor.post(task(event.at("/claim/task").asText()) + "/claim", Map.of());
        }
        if (event.has("takeOver")) {
            var reason = event.at("/takeOver/reason").asText();
            return actor.post(task(event.at("/takeOver/task").asText()) + "/take-over", Map.of("reason", reason));
        }
        return finished(event, task(event.get("task").asText()));
    }

    private Answer finished(JsonNode event, String task) {
        actor.post(task + "/claim", Map.of());
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("outcome", event.get("outcome").asText());
        body.set("form", event.has("form") ? event.get("form") : JsonNodeFactory.instance.objectNode());
        var done = actor.post(task + "/complete", body);
        if (event.has("refused")) {
            actor.post(task + "/release", Map.of());
        }
        return done;
    }

    /** Wherever it lies: in the queue of the group, or with whoever holds it. */
    private String task(String taskKey) {
        var own = Stream.of(actor.get("/tasks?q=" + caseNo));
        var held = STAFF.stream().map(account -> office.as(account).get("/tasks?queue=mine&q=" + caseNo));
        return Stream.concat(own, held)
                .flatMap(page -> list(page.body().get("items")).stream())
                .filter(task -> task.get("taskKey").asText().equals(taskKey))
                .map(task -> "/tasks/" + task.get("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + taskKey + " of " + caseNo));
    }
}
