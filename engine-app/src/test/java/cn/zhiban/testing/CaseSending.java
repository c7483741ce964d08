package cn.zhiban.testing;

import static cn.zhiban.testing.SampleWalk.list;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.testing.Rest.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends the application of one case of {@code scenario.yaml}: what is committed or deferred is not brought. */
final class CaseSending {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Rest sender;
    private final SigningCodes codes;
    private final String itemKey;
    private final JsonNode one;

    CaseSending(Rest office, SigningCodes codes, String itemKey, JsonNode one) {
        this.sender = office.as(one.path("sentBy").asText());
        this.codes = codes;
        this.itemKey = itemKey;
        this.one = one;
    }

    /** @return the number of the case */
    String send(JsonNode application) {
        var answer = answer(application);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.text("caseNo");
    }

    /** Sends it and finds it refused with the code that the case names. */
    void isRefused(JsonNode application) {
        var answer = answer(application);
        assertThat(answer.text("code"))
                .as("%s", answer)
                .isEqualTo(one.get("refused").asText());
    }

    private Answer answer(JsonNode application) {
        var body = body(application);
        var consents = list(one.path("consents"));
        consents.forEach(register -> sender.put("/consents/" + register.asText(), Map.of()));
        try {
            return sender.post("/cases", body);
        } finally {
            consents.forEach(register -> sender.delete("/consents/" + register.asText()));
        }
    }

    private ObjectNode body(JsonNode application) {
        ObjectNode form = application.path("form").deepCopy();
        one.path("with").fields().forEachRemaining(answer -> form.set(answer.getKey(), answer.getValue()));
        ObjectNode body = JSON.objectNode().put("itemKey", itemKey);
        body.set("applicant", application.path("applicant"));
        body.set("form", form);
        body.set("materials", materials(application));
        if (one.has("commits")) {
            body.set("commitment", signed());
        }
        if (one.has("channel")) {
            body.set("channel", one.get("channel"));
        }
        if (one.has("receivedAt")) {
            body.put("effectiveAt", CaseWalk.moment(one.get("receivedAt")))
                    .put("proofUploadId", CaseAct.paper(sender, "proof"));
        }
        return body;
    }

    private ArrayNode materials(JsonNode application) {
        var committed = list(one.at("/commits/materials"));
        var deferred = list(one.path("defers"));
        var left = new ArrayList<>(list(one.path("without")));
        left.addAll(committed);
        left.addAll(deferred);
        List<String> brought = list(application.path("materials")).stream()
                .filter(key -> !left.contains(key))
                .map(JsonNode::asText)
                .toList();
        var all = CaseAct.papers(sender, brought);
        committed.forEach(key -> all.addObject().put("key", key.asText()).put("committed", true));
        deferred.forEach(key -> all.addObject().put("key", key.asText()).put("deferred", true));
        return all;
    }

    /** The letter that holds now, read and signed with a fresh code. */
    private ObjectNode signed() {
        var letter = sender.get("/items/" + itemKey + "/commitment-letter");
        var commitment = JSON.objectNode()
                .put("letterVersion", letter.body().path("version").asInt())
                .put("digest", letter.text("digest"))
                .put("confirmationCode", codes.fresh(sender, one.path("sentBy").asText(), itemKey));
        commitment.set("signatory", one.at("/commits/signatory"));
        return commitment;
    }
}
