package cn.zhiban.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.testing.Rest.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Handles one case of an item's {@code scenario.yaml} over REST: sent as it says, then event after event, each expectation
 * compared where it stands. Every paper is one empty page. Time passes by the demo's time travel, which does on the way
 * whatever falls due.
 */
public final class CaseWalk {

    private final Rest office;
    private final JsonNode one;
    private final String caseNo;
    private int expectations;

    private CaseWalk(Rest office, JsonNode one, String caseNo) {
        this.office = office;
        this.one = one;
        this.caseNo = caseNo;
        expect(one.path("expect"));
    }

    /**
     * Sends the case; the office's clock stands at its {@code sentAt}.
     *
     * @param office nobody's client
     * @param codes with which the sender signs
     * @param scenario the whole file, for the application that the case names
     */
    public static CaseWalk send(Rest office, SigningCodes codes, String itemKey, JsonNode scenario, JsonNode one) {
        var sending = new CaseSending(office, codes, itemKey, one);
        return new CaseWalk(office, one, sending.send(application(scenario, one)));
    }

    /** What the case sends, as the file has it. */
    static JsonNode application(JsonNode scenario, JsonNode one) {
        return scenario.at("/applications/" + one.path("application").asText());
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
        var answer = new CaseAct(office, event.get("as").asText(), caseNo).of(event);
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
}
