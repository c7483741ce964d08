package cn.zhiban.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Walks one sample of docs/samples over REST, step by step, asking each task for its outcomes. */
public final class SampleWalk {

    private static final String FOLDER = "/samples/patent-pledge-registration/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Rest office;
    private final String name;
    private final JsonNode life;
    private final String caseNo;

    private SampleWalk(Rest office, String name) {
        this.office = office;
        this.name = name;
        this.life = json("life.json");
        this.caseNo = submitted();
    }

    /** Submits the sample of that folder as its applicant. */
    public static SampleWalk submitted(Rest office, String name) {
        return new SampleWalk(office, name);
    }

    public String caseNo() {
        return caseNo;
    }

    public Rest applicant() {
        return office.as(life.get("submittedBy").asText());
    }

    /** As the applicant sees it. */
    public JsonNode seen() {
        return applicant().get("/cases/" + caseNo).body();
    }

    public String status() {
        return seen().get("status").asText();
    }

    /** The steps, in their order. */
    public List<JsonNode> steps() {
        return list(life.get("steps"));
    }

    public String ends() {
        return life.get("ends").asText();
    }

    /** Does the next steps, up to and with the first that has this member ({@code notice}, {@code task} …). */
    public SampleWalk upTo(String member) {
        for (var step : steps()) {
            take(step);
            if (step.has(member)) {
                return this;
            }
        }
        throw new AssertionError("no step of " + name + " has " + member);
    }

    public SampleWalk take(JsonNode step) {
        var answer = send(step);
        if (answer.status() / 100 != 2) {
            throw new AssertionError(step + " was answered " + answer);
        }
        return this;
    }

    /** Ends the open task that offers the outcome, as the account. */
    public Rest.Answer finish(String account, String taskKey, String outcome, Object form) {
        var staff = office.as(account);
        var task = openTask(staff, taskKey);
        var offered = list(staff.get("/tasks/" + task).body().get("outcomes")).stream()
                .map(one -> one.get("key").asText())
                .toList();
        if (!offered.contains(outcome)) {
            throw new AssertionError(taskKey + " offers " + offered + " and not " + outcome);
        }
        staff.post("/tasks/" + task + "/claim", Map.of());
        return staff.post("/tasks/" + task + "/complete", Map.of("outcome", outcome, "form", form));
    }

    public static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private Rest.Answer send(JsonNode step) {
        var as = step.get("as").asText();
        if (step.has("judge")) {
            var verdict = (ObjectNode) step.get("judge").deepCopy();
            var material = verdict.remove("material").asText();
            return office.as(as).put("/cases/" + caseNo + "/materials/" + material, verdict);
        }
        if (step.has("notice")) {
            return office.as(as).post("/cases/" + caseNo + "/notices", step.get("notice"));
        }
        if (step.has("supply")) {
            return office.as(as).post("/cases/" + caseNo + "/supplements", uploaded(office.as(as), step.get("supply")));
        }
        return finish(as, step.get("task").asText(), step.get("outcome").asText(), step.get("form"));
    }

    private String openTask(Rest staff, String taskKey) {
        return list(staff.get("/tasks?q=" + caseNo).body().get("items")).stream()
                .filter(task -> task.get("taskKey").asText().equals(taskKey))
                .map(task -> task.get("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + taskKey + " of " + caseNo));
    }

    /** Whoever gave as much before gives nothing new. */
    private void authorise(JsonNode authorisation) {
        var wish = Map.of(
                "agent", life.get("submittedBy").asText(),
                "itemKey", json("application.json").get("itemKey").asText(),
                "until", authorisation.get("until").asText());
        var answer = office.as(authorisation.get("by").asText()).post("/authorisations", wish);
        if (answer.status() != 201 && !answer.text("code").equals("authorisation-exists")) {
            throw new AssertionError(answer);
        }
    }

    private String submitted() {
        if (life.has("authorisation")) {
            authorise(life.get("authorisation"));
        }
        var answer = applicant().post("/cases", uploaded(applicant(), json("application.json")));
        if (answer.status() != 201) {
            throw new AssertionError(answer);
        }
        return answer.text("caseNo");
    }

    private ObjectNode uploaded(Rest client, JsonNode body) {
        var sent = (ObjectNode) body.deepCopy();
        for (var material : sent.get("materials")) {
            var file = ((ObjectNode) material).remove("file").asText();
            ((ObjectNode) material)
                    .put("uploadId", client.upload(file, bytes(file)).text("uploadId"));
        }
        return sent;
    }

    private JsonNode json(String file) {
        try {
            return JSON.readTree(bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(String file) {
        try (var stream = SampleWalk.class.getResourceAsStream(FOLDER + name + "/" + file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
