package cn.zhiban.testing;

import static cn.zhiban.testing.SampleWalk.list;

import cn.zhiban.testing.Rest.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** One event of a case in {@code scenario.yaml} as a call of the account that acts. */
final class CaseAct {

    private static final Map<String, String> SAME_BODY = Map.of(
            "notice", "notices",
            "withdraw", "withdraw",
            "suspend", "suspensions",
            "resume", "resumptions",
            "extend", "extensions",
            "withdrawLetter", "commitment/withdraw");
    private static final Map<String, String> PAPERS = Map.of("correct", "corrections", "bring", "papers");
    private static final List<String> OF_A_TASK = List.of("task", "claim", "takeOver");

    private final Rest office;
    private final Rest actor;
    private final String path;
    private final String caseNo;

    CaseAct(Rest office, String account, String caseNo) {
        this.office = office;
        this.actor = office.as(account);
        this.caseNo = caseNo;
        this.path = "/cases/" + caseNo + "/";
    }

    Answer of(JsonNode event) {
        for (var act : SAME_BODY.entrySet()) {
            if (event.has(act.getKey())) {
                return actor.post(path + act.getValue(), event.get(act.getKey()));
            }
        }
        for (var act : PAPERS.entrySet()) {
            if (event.has(act.getKey())) {
                return actor.post(path + act.getValue(), Map.of("materials", papers(event.get(act.getKey()))));
            }
        }
        return OF_A_TASK.stream().anyMatch(event::has)
                ? new TaskAct(office, actor, caseNo).of(event)
                : withABodyOfItsOwn(event);
    }

    private Answer withABodyOfItsOwn(JsonNode event) {
        if (event.has("judge")) {
            ObjectNode verdict = event.get("judge").deepCopy();
            return actor.put(path + "materials/" + verdict.remove("material").asText(), verdict);
        }
        if (event.has("served")) {
            return served(event.get("served"));
        }
        if (event.has("supply")) {
            return supplied(event.get("supply"));
        }
        if (event.has("extendDeferral")) {
            ObjectNode more = event.get("extendDeferral").deepCopy();
            var material = more.remove("material").asText();
            return actor.post(
                    path + "deferrals/" + material + "/extensions", more.put("proofUploadId", paper(actor, "proof")));
        }
        if (event.has("statement")) {
            return stated(event.get("statement"));
        }
        throw new AssertionError("nobody knows how to do " + event);
    }

    /** The papers under their keys, each one empty page that the account sends now. */
    static ArrayNode papers(Rest sender, List<String> keys) {
        var papers = JsonNodeFactory.instance.arrayNode();
        keys.forEach(key -> papers.addObject().put("key", key).put("uploadId", paper(sender, key)));
        return papers;
    }

    static String paper(Rest sender, String name) {
        return sender.upload(name + ".pdf", Papers.pdf()).text("uploadId");
    }

    private ArrayNode papers(JsonNode act) {
        return papers(
                actor, list(act.get("materials")).stream().map(JsonNode::asText).toList());
    }

    private Answer served(JsonNode service) {
        var number = list(actor.get(path + "documents").body().get("items")).stream()
                .filter(document -> document.get("kind").asText().equals("ONE_TIME_NOTICE"))
                .map(document -> document.get("number").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no notice of " + caseNo));
        var body = Map.of("servedAt", CaseWalk.moment(service.get("at")), "proofUploadId", paper(actor, "proof"));
        return actor.put(path + "notices/" + number + "/service", body);
    }

    private Answer supplied(JsonNode supply) {
        ObjectNode body = supply.deepCopy();
        body.set("materials", papers(supply));
        if (supply.has("effectiveAt")) {
            body.put("effectiveAt", CaseWalk.moment(supply.get("effectiveAt")))
                    .put("proofUploadId", paper(actor, "proof"));
        }
        return actor.post(path + "supplements", body);
    }

    private Answer stated(JsonNode statement) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().set("words", statement.get("words"));
        var uploads = body.putArray("uploadIds");
        list(statement.path("files")).forEach(file -> uploads.add(paper(actor, file.asText())));
        return actor.post(path + "statements", body);
    }
}
