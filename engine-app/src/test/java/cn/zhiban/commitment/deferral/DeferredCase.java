package cn.zhiban.commitment.deferral;

import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pledge registration whose agent brings the power of attorney later, and what is done with it over REST. */
final class DeferredCase {

    static final String PAPER = "powerOfAttorney";

    private final Rest office;
    private final String applicant;
    private final String caseNo;

    private DeferredCase(Rest office, String applicant, String caseNo) {
        this.office = office;
        this.applicant = applicant;
        this.caseNo = caseNo;
    }

    /** What {@code POST /cases} answers when the material is promised for later. */
    static Answer promise(Rest applicant, String material) {
        var body = new HashMap<>(withAgent().body(applicant));
        var materials = new ArrayList<Object>((List<?>) body.get("materials"));
        materials.add(Map.of("key", material, "deferred", true));
        body.put("materials", materials);
        return applicant.post("/cases", body);
    }

    static PledgeApplication withAgent() {
        return PledgeApplication.complete()
                .with("agent", "yes")
                .with("agentName", "广州示例专利代理有限公司")
                .with("agentPhone", "13800000003");
    }

    static DeferredCase submitted(Rest office) {
        var answer = granted(promise(office.as("company1"), PAPER));
        return new DeferredCase(office, "company1", answer.text("caseNo"));
    }

    /** Two materials are promised, of which the item says different days. */
    static DeferredCase acceptedWithTwo(Rest office, String other) {
        var client = office.as("company1");
        var body = new HashMap<>(withAgent().without(other).body(client));
        var materials = new ArrayList<Object>((List<?>) body.get("materials"));
        materials.add(Map.of("key", PAPER, "deferred", true));
        materials.add(Map.of("key", other, "deferred", true));
        body.put("materials", materials);
        var promised = new DeferredCase(
                office, "company1", granted(client.post("/cases", body)).text("caseNo"));
        granted(promised.finish("clerk", "userTask_reviewMaterials", "ACCEPT", Map.of()));
        return promised;
    }

    static DeferredCase accepted(Rest office) {
        var promised = submitted(office);
        granted(promised.finish("clerk", "userTask_reviewMaterials", "ACCEPT", Map.of()));
        return promised;
    }

    String caseNo() {
        return caseNo;
    }

    JsonNode seen() {
        return office.as(applicant).get("/cases/" + caseNo).body();
    }

    JsonNode deferral() {
        return seen().path("deferrals").path(0);
    }

    String state() {
        return material(PAPER).path("state").asText();
    }

    JsonNode material(String key) {
        return list(seen().path("materials")).stream()
                .filter(one -> one.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    List<String> events() {
        return list(seen().path("clock").path("events")).stream()
                .map(event -> event.path("type").asText())
                .toList();
    }

    Answer supply() {
        return supply(PAPER);
    }

    Answer supply(String material) {
        var client = office.as(applicant);
        var upload = client.upload("委托书.pdf", PledgeApplication.PDF).text("uploadId");
        return client.post(
                "/cases/" + caseNo + "/supplements",
                Map.of("materials", List.of(Map.of("key", material, "uploadId", upload))));
    }

    /** At the window, which writes down when. */
    Answer arrives(String account, String at) {
        var staff = office.as(account);
        var paper = staff.upload("委托书.pdf", PledgeApplication.PDF).text("uploadId");
        var proof = staff.upload("凭证.pdf", PledgeApplication.PDF).text("uploadId");
        return staff.post(
                "/cases/" + caseNo + "/supplements",
                Map.of(
                        "materials", List.of(Map.of("key", PAPER, "uploadId", paper)),
                        "effectiveAt", at,
                        "proofUploadId", proof));
    }

    Answer judge(String account, String verdict) {
        return judge(account, PAPER, verdict);
    }

    Answer judge(String account, String material, String verdict) {
        return office.as(account)
                .put(
                        "/cases/" + caseNo + "/materials/" + material,
                        verdict.equals("REJECTED")
                                ? Map.of(
                                        "verdict",
                                        verdict,
                                        "reasonCode",
                                        material.equals(PAPER) ? "NOT_SIGNED" : "EXPIRED")
                                : Map.of("verdict", verdict));
    }

    Answer extend(int days, String reason) {
        var clerk = office.as("clerk");
        var proof = clerk.upload("证明.pdf", PledgeApplication.PDF).text("uploadId");
        return clerk.post(
                "/cases/" + caseNo + "/deferrals/" + PAPER + "/extensions",
                Map.of("days", days, "reason", reason, "proofUploadId", proof));
    }

    Answer decide(String outcome) {
        var form = outcome.equals("REFUSE") ? Map.of("grounds", List.of("NOT_PLEDGEABLE"), "words", "没有授权") : Map.of();
        return finish("examiner", "userTask_decide", outcome, form);
    }

    Answer concludeReview() {
        return finish("clerk", "userTask_reviewDeferred", "CONCLUDE", Map.of());
    }

    Answer handle(String outcome) {
        return finish("clerk", "userTask_handleLapse", outcome, Map.of("reason", "窗口已经核实"));
    }

    Answer explain() {
        var form = Map.of("publicExplanation", "登记簿核实用时较长。", "expectedOn", "2026-03-16", "overdueCause", "核实回函迟延");
        return finish("chief", "userTask_explainOverdue", "EXPLAIN", form);
    }

    /** What waits for a person, whoever holds it. */
    List<String> tasks(JdbcClient jdbc) {
        return jdbc.sql("select task_key from open_task where case_no = ? order by task_key")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    Answer finish(String account, String taskKey, String outcome, Object form) {
        var staff = office.as(account);
        var task = Stream.of(
                        office.as("supervisor").get("/tasks?q=" + caseNo), staff.get("/tasks?queue=MINE&q=" + caseNo))
                .flatMap(page -> list(page.body().path("items")).stream())
                .filter(one -> one.path("taskKey").asText().equals(taskKey))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + taskKey + " of " + caseNo));
        staff.post("/tasks/" + task + "/claim", Map.of());
        return staff.post("/tasks/" + task + "/complete", Map.of("outcome", outcome, "form", form));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static Answer granted(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer);
        }
        return answer;
    }
}
