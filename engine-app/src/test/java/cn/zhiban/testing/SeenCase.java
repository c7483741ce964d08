package cn.zhiban.testing;

import static cn.zhiban.testing.SampleWalk.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A case as its sender sees it, in the words in which {@code scenario.yaml} says what it expects. */
final class SeenCase {

    private static final Map<String, String> LIMITS =
            Map.of("started", "startedOn", "promised", "promisedDue", "statutory", "statutoryDue");
    private static final List<String> QUEUES = List.of("clerk", "clerk2", "examiner", "chief");

    private final Rest office;
    private final Rest sender;
    private final String caseNo;
    private final JsonNode seen;

    SeenCase(Rest office, Rest sender, String caseNo) {
        this.office = office;
        this.sender = sender;
        this.caseNo = caseNo;
        this.seen = sender.get("/cases/" + caseNo).body();
    }

    /** @param expected tells which deadlines and materials are asked for; only these are answered */
    JsonNode of(String what, JsonNode expected) {
        return switch (what) {
            case "status", "colour" -> seen.get(what);
            case "due" -> orNone(seen.get("dueDate"));
            case "replyDue" -> orNone(seen.get("replyDue"));
            case "deadlines" -> deadlines(expected);
            case "materials" -> materials(expected, "state");
            case "promised" -> materials(expected, "deferredUntil");
            case "verification" -> verification(expected);
            case "credit" -> credit();
            case "notified" ->
                texts(list(seen.get("materials")).stream()
                        .filter(material -> material.get("notified").asBoolean())
                        .map(material -> material.get("key").asText()));
            case "documents" ->
                texts(list(sender.get("/cases/" + caseNo + "/documents").body().get("items")).stream()
                        .map(document -> document.get("kind").asText()));
            case "messages" -> messages();
            case "clock" ->
                texts(list(seen.at("/clock/events")).stream()
                        .map(event -> event.get("type").asText() + " "
                                + event.get("effectiveAt").asText().substring(0, 10)));
            case "tasks" ->
                texts(QUEUES.stream().flatMap(this::tasks).distinct().sorted());
            default -> throw new AssertionError("nobody knows " + what);
        };
    }

    private static JsonNode orNone(JsonNode seen) {
        return seen.isNull() ? TextNode.valueOf("none") : seen;
    }

    private JsonNode deadlines(JsonNode expected) {
        ObjectNode found = JsonNodeFactory.instance.objectNode();
        expected.fields().forEachRemaining(stage -> {
            JsonNode running = list(seen.get("deadlines")).stream()
                    .filter(one -> one.get("stage").asText().equals(stage.getKey()))
                    .reduce((first, last) -> last)
                    .orElseThrow(() -> new AssertionError(stage.getKey() + " has not begun"));
            ObjectNode days = found.putObject(stage.getKey());
            stage.getValue().fieldNames().forEachRemaining(limit -> days.set(limit, running.get(LIMITS.get(limit))));
        });
        return found;
    }

    private JsonNode materials(JsonNode expected, String field) {
        ObjectNode found = JsonNodeFactory.instance.objectNode();
        expected.fieldNames()
                .forEachRemaining(key -> list(seen.get("materials")).stream()
                        .filter(material -> material.get("key").asText().equals(key))
                        .forEach(material -> found.set(key, orNone(material.get(field)))));
        return found;
    }

    private JsonNode verification(JsonNode expected) {
        var shown = seen.get("verification");
        if (shown.isNull() || expected.isTextual()) {
            return orNone(shown);
        }
        ObjectNode found = JsonNodeFactory.instance.objectNode();
        expected.fieldNames().forEachRemaining(field -> found.set(field, orNone(shown.get(field))));
        return found;
    }

    private JsonNode credit() {
        ArrayNode made = JsonNodeFactory.instance.arrayNode();
        list(sender.get("/credit/records").body().get("items")).stream()
                .filter(record -> record.path("caseNo").asText().equals(caseNo))
                .forEach(record -> made.addObject()
                        .put("kind", record.get("kind").asText())
                        .put("severity", record.get("severity").asText()));
        return made;
    }

    /** What follows the number of the case in the subjects, the oldest first. */
    private JsonNode messages() {
        var subjects = list(sender.get("/inbox?limit=100").body().get("items")).stream()
                .map(message -> message.get("subject").asText())
                .filter(subject -> subject.contains(caseNo))
                .map(subject -> subject.replaceFirst(".*" + caseNo + "[： ]*", ""))
                .toList();
        var oldestFirst = new ArrayList<>(subjects);
        Collections.reverse(oldestFirst);
        return texts(oldestFirst.stream());
    }

    private Stream<String> tasks(String account) {
        var staff = office.as(account);
        return Stream.of("group", "mine")
                .flatMap(
                        queue -> list(staff.get("/tasks?queue=" + queue + "&q=" + caseNo)
                                        .body()
                                        .get("items"))
                                .stream())
                .map(task -> task.get("taskKey").asText());
    }

    private static ArrayNode texts(Stream<String> all) {
        ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        all.forEach(texts::add);
        return texts;
    }
}
