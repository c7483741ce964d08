package cn.zhiban.bench;

import cn.zhiban.testing.Papers;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One complete life of a pledge case over HTTP: every material that the item requires is uploaded, then submission, the
 * three tasks (each found by the case's number, claimed, completed), and the case read after submission and at its end.
 */
final class PledgeLife {

    /** What is timed, in the order of a life. */
    static final List<String> CALLS =
            List.of("upload", "submit", "readCase", "findTask", "claim", "accept", "decide", "deliver");

    /** What the item requires; with two of them one would be missing. */
    static final List<String> MATERIALS = List.of("applicationForm", "pledgeContract", "identityProofs");

    private static final String SAMPLE = "/samples/patent-pledge-registration/plain/application.json";
    private static final int PAPER_BYTES = 20 * 1024;

    private final ApiClient company;
    private final ApiClient clerk;
    private final ApiClient examiner;
    private final CallTimes times;
    private final Map<String, Object> application;
    private volatile String lastCase;

    PledgeLife(ApiClient company, ApiClient clerk, ApiClient examiner, CallTimes times) {
        this.company = company;
        this.clerk = clerk;
        this.examiner = examiner;
        this.times = times;
        this.application = sample();
    }

    /** Sends one application as {@code company1}. @return the number of its case */
    static String submitted(String address) {
        var company = ApiClient.basic(address, "company1", "demo");
        var life = new PledgeLife(company, company, company, new CallTimes());
        return company.post("/cases", life.withMaterials()).get("caseNo").asText();
    }

    void live() {
        var complete = withMaterials();
        var caseNo = times.timed("submit", () -> company.post("/cases", complete))
                .get("caseNo")
                .asText();
        expect("RECEIVED", read(caseNo));
        finish(clerk, caseNo, "accept", Map.of("outcome", "ACCEPT", "form", Map.of("words", "材料齐全")));
        finish(examiner, caseNo, "decide", Map.of("outcome", "APPROVE", "form", Map.of("words", "符合规定")));
        finish(clerk, caseNo, "deliver", Map.of("outcome", "DELIVER", "form", Map.of("method", "INBOX")));
        expect("DELIVERED", read(caseNo));
        lastCase = caseNo;
    }

    /** Number of a case that has lived to its end; null before the first. */
    String lastCase() {
        return lastCase;
    }

    private JsonNode read(String caseNo) {
        return times.timed("readCase", () -> company.get("/cases/" + caseNo));
    }

    private void finish(ApiClient staff, String caseNo, String call, Map<String, Object> completion) {
        var task = times.timed("findTask", () -> staff.get("/tasks?q=" + caseNo))
                .at("/items/0/id")
                .asText();
        times.timed("claim", () -> staff.post("/tasks/" + task + "/claim", Map.of()));
        times.timed(call, () -> staff.post("/tasks/" + task + "/complete", completion));
    }

    private static void expect(String status, JsonNode seen) {
        if (!status.equals(seen.get("status").asText())) {
            throw new IllegalStateException("expected " + status + ": " + seen);
        }
    }

    private Map<String, Object> withMaterials() {
        var complete = new HashMap<>(application);
        complete.put("materials", MATERIALS.stream().map(this::sent).toList());
        return complete;
    }

    private Map<String, String> sent(String material) {
        var stored = times.timed("upload", () -> company.upload(material + ".pdf", paper()));
        return Map.of("key", material, "uploadId", stored.get("uploadId").asText());
    }

    /** The plain sample that the demo loads too, as {@code company1} sends it. */
    private static Map<String, Object> sample() {
        try (var file = PledgeLife.class.getResourceAsStream(SAMPLE)) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The size of a scanned page that was compressed well; no two are the same. */
    private static byte[] paper() {
        var scan = new byte[PAPER_BYTES];
        ThreadLocalRandom.current().nextBytes(scan);
        return Papers.pdf("", "", scan);
    }
}
