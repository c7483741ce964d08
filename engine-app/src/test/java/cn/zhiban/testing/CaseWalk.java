package cn.zhiban.testing;

import static cn.zhiban.testing.SampleWalk.list;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.testing.Rest.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Handles one case of an item's {@code scenario.yaml} over REST: sent as it says, then event after event, each expectation
 * compared where it stands. Every paper is one empty page. Time passes by the demo's time travel, which does on the way
 * whatever falls due.
 */
public final class CaseWalk {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Rest office;
    private final JsonNode one;
    private final String caseNo;
    private int expectations;

    private CaseWalk(Rest office, String itemKey, JsonNode application, JsonNode one) {
        this.office = office;
        this.one = one;
        this.caseNo = sent(body(itemKey, application));
        expect(one.path("expect"));
    }

    /**
     * Sends the case; the office's clock stands at its {@code sentAt}.
     *
     * @param office nobody's client
     * @param scenario the whole file, for the application that the case names
     */
    public static CaseWalk send(Rest office, String itemKey, JsonNode scenario, JsonNode one) {
        var application = scenario.at("/applications/" + one.path("application").asText());
        return new CaseWalk(office, itemKey, application, one);
    }

    /** As the demo's clock reads it. */
    public static String moment(JsonNode local) {
        return local.asText().replace(' ', 'T') + ":00+08:00";
    }

    public CaseWalk toItsEnd() {
        one.path("events").forEach(this::take);
        assertThat(seen().text("status"))
                .as("how it ends")
                .isEqualTo(one.path("ends").asText());
        return this;
    }

    public String caseNo() {
        return caseNo;
    }

    /** How many expectations were compared, the end included. */
    public int expectations() {
        return expectations + 1;
    }

    private void take(JsonNode event) {
        if (event.has("at")) {
            var arrived = office.as("admin").post("/demo/clock", Map.of("advanceTo", moment(event.get("at"))));
            assertThat(arrived.status()).as("%s", arrived).isEqualTo(200);
            assertThat(arrived.text("failed")).as("%s", arrived).isEqualTo("0");
        }
        if (event.has("as")) {
            act(event);
        }
        expect(event.path("expect"));
    }

    private void act(JsonNode event) {
        var before = seen().body();
        var answer = new CaseAct(office.as(event.get("as").asText()), caseNo).of(event);
        if (event.has("refused")) {
            assertThat(answer.text("code"))
                    .as("%s %s", event, answer)
                    .isEqualTo(event.get("refused").asText());
            assertThat(seen().body()).as("a refused act leaves nothing").isEqualTo(before);
            expectations++;
        } else {
            assertThat(answer.status() / 100).as("%s %s", event, answer).isEqualTo(2);
        }
    }

    private void expect(JsonNode expected) {
        if (!expected.isMissingNode()) {
            var seen = new SeenCase(office, sender(), caseNo);
            expected.fields()
                    .forEachRemaining(field -> assertThat(seen.of(field.getKey(), field.getValue()))
                            .as("%s at %s", field.getKey(), now())
                            .isEqualTo(field.getValue()));
            expectations += expected.size();
        }
    }

    private String now() {
        return office.as("admin").get("/demo/clock").text("now");
    }

    private Answer seen() {
        return sender().get("/cases/" + caseNo);
    }

    private Rest sender() {
        return office.as(one.path("sentBy").asText());
    }

    private ObjectNode body(String itemKey, JsonNode application) {
        ObjectNode form = application.path("form").deepCopy();
        one.path("with").fields().forEachRemaining(answer -> form.set(answer.getKey(), answer.getValue()));
        var left = list(one.path("without"));
        List<String> papers = new ArrayList<>();
        list(application.path("materials")).stream()
                .filter(key -> !left.contains(key))
                .forEach(key -> papers.add(key.asText()));
        ObjectNode body = JSON.objectNode().put("itemKey", itemKey);
        body.set("applicant", application.path("applicant"));
        body.set("form", form);
        body.set("materials", CaseAct.papers(sender(), papers));
        if (one.has("receivedAt")) {
            body.put("effectiveAt", moment(one.get("receivedAt")))
                    .put("proofUploadId", CaseAct.paper(sender(), "proof"));
        }
        return body;
    }

    private String sent(ObjectNode body) {
        var consents = list(one.path("consents"));
        consents.forEach(register -> sender().put("/consents/" + register.asText(), Map.of()));
        try {
            var answer = sender().post("/cases", body);
            assertThat(answer.status()).as("%s", answer).isEqualTo(201);
            return answer.text("caseNo");
        } finally {
            consents.forEach(register -> sender().delete("/consents/" + register.asText()));
        }
    }
}
