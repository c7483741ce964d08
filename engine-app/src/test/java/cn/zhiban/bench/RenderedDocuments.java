package cn.zhiban.bench;

import java.time.OffsetDateTime;
import java.util.Map;

/** The documents of the lives: rendered by a queue in the background, which the demo's clock drains. */
final class RenderedDocuments {

    private final ApiClient admin;
    private final ApiClient clerk;

    RenderedDocuments(String address) {
        admin = ApiClient.basic(address, "admin", "demo");
        clerk = ApiClient.basic(address, "clerk", "demo");
    }

    /** Returns when nothing waits any more. */
    void renderAll() {
        var now = OffsetDateTime.parse(admin.get("/demo/clock").get("now").asText());
        admin.post("/demo/clock", Map.of("advanceTo", now.plusSeconds(2).toString()));
    }

    /** @return how many documents the case has left, each of them rendered */
    int of(String caseNo) {
        var documents = clerk.get("/cases/" + caseNo + "/documents").get("items");
        if (!documents.findValuesAsText("state").stream().allMatch("READY"::equals)) {
            throw new IllegalStateException("not all are rendered: " + documents);
        }
        return documents.size();
    }
}
