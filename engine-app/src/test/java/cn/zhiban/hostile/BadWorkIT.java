package cn.zhiban.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.testing.SampleWalk;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work on a case that cannot be done: stale tasks, outcomes that are not offered, forms and verdicts that are wrong. */
@ZhibanTest
class BadWorkIT {

    private static final String MARKUP = "<script>x('1')</script>';drop table upload;--";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Rest firm;
    private Rest clerk;
    private Rest colleague;
    private String caseNo;
    private String task;

    @BeforeEach
    void submitsACase() {
        firm = Rest.of(port).as("company1");
        clerk = Rest.of(port).as("clerk");
        colleague = Rest.of(port).as("clerk2");
        caseNo = PledgeApplication.complete().submittedBy(firm);
        task = clerk.get("/tasks?q=" + caseNo).text("items/0/id");
    }

    @Test
    void aTaskOfAColleagueIsRefusedWithHisName() {
        clerk.post("/tasks/" + task + "/claim", Map.of());
        var before = RowCounts.of(jdbc);

        assertConflict("task-claimed", colleague.post("/tasks/" + task + "/claim", Map.of()));
        assertConflict("task-claimed", colleague.post("/tasks/" + task + "/release", Map.of()));
        assertConflict("task-claimed", complete(colleague, task, "ACCEPT", Map.of()));
        assertThat(colleague.post("/tasks/" + task + "/claim", Map.of()).text("detail"))
                .contains("李文静");
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void aTaskThatIsOverIsRefusedWithTheNameOfWhoEndedIt() {
        clerk.post("/tasks/" + task + "/claim", Map.of());
        complete(clerk, task, "ACCEPT", Map.of());
        var before = RowCounts.of(jdbc);

        assertConflict("task-over", complete(clerk, task, "ACCEPT", Map.of()));
        assertConflict("task-over", complete(colleague, task, "REFUSE", Map.of()));
        assertConflict("task-over", colleague.post("/tasks/" + task + "/claim", Map.of()));
        assertThat(colleague.get("/tasks/" + task).text("detail")).contains("李文静");
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void aTaskOfAnotherRoleUnclaimedOrUnknownIsRefused() {
        var examiner = Rest.of(port).as("examiner");

        assertRefused(403, "task-not-yours", examiner.post("/tasks/" + task + "/claim", Map.of()));
        assertRefused(403, "task-not-yours", examiner.get("/tasks/" + task));
        assertConflict("task-not-claimed", complete(clerk, task, "ACCEPT", Map.of()));
        assertRefused(404, "task-not-found", clerk.get("/tasks/" + UUID.randomUUID()));
        assertRefused(404, "task-not-found", clerk.post("/tasks/1'or'1'='1/claim".replace("'", "%27"), Map.of()));
    }

    @Test
    void anOutcomeThatIsNotOfferedOrItsWrongFormIsRefused() {
        clerk.post("/tasks/" + task + "/claim", Map.of());
        var before = RowCounts.of(jdbc);

        assertRefused(422, "outcome-unknown", complete(clerk, task, "APPROVE", Map.of()));
        assertRefused(422, "outcome-unknown", complete(clerk, task, "${1+1}", Map.of()));
        assertRefused(422, "outcome-unknown", clerk.post("/tasks/" + task + "/complete", Map.of()));
        assertThat(clerk.post("/tasks/" + task + "/complete", Map.of()).text("detail"))
                .contains("请选择办理结论")
                .doesNotContain("null");
        assertRefused(400, "malformed-json", clerk.post("/tasks/" + task + "/complete", Map.of("outcom", "ACCEPT")));
        assertRefused(422, "invalid-input", complete(clerk, task, "REFUSE", Map.of()));
        assertRefused(422, "invalid-input", complete(clerk, task, "REFUSE", Map.of("ground", "MOOD", "words", "不行")));
        assertRefused(422, "invalid-input", complete(clerk, task, "ACCEPT", Map.of("words", "长".repeat(501))));
        assertRefused(422, "invalid-input", complete(clerk, task, "ACCEPT", Map.of("status", "DELIVERED")));
        assertRefused(400, "malformed-json", clerk.postRaw("/tasks/" + task + "/complete", "{\"outcome\":"));
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void aVerdictThatIsNoneIsRefused() {
        var path = "/cases/" + caseNo + "/materials/";
        var before = RowCounts.of(jdbc);

        assertRefused(422, "invalid-input", clerk.put(path + "applicationForm", Map.of()));
        assertRefused(422, "invalid-input", clerk.put(path + "applicationForm", Map.of("verdict", "SUPPLIED")));
        assertRefused(400, "malformed-json", clerk.put(path + "applicationForm", Map.of("verdict", "FINE")));
        assertRefused(422, "invalid-input", clerk.put(path + "applicationForm", Map.of("verdict", "REJECTED")));
        assertRefused(422, "invalid-input", clerk.put(path + "applicationForm", rejected("MOOD", "不行")));
        assertRefused(
                422, "invalid-input", clerk.put(path + "applicationForm", rejected("NOT_SIGNED", "长".repeat(600))));
        assertRefused(422, "invalid-input", clerk.put(path + "applicationForm", rejected("NOT_SIGNED", "半\ud800对")));
        assertRefused(404, "material-unknown", clerk.put(path + "bribe", Map.of("verdict", "VERIFIED")));
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void aNoticeWithNothingMissingOrInAnUnknownWayIsRefused() {
        var path = "/cases/" + caseNo + "/notices";
        var before = RowCounts.of(jdbc);

        assertConflict("notice-empty", clerk.post(path, Map.of("channel", "INBOX")));
        assertRefused(422, "invalid-input", clerk.post(path, Map.of("channel", "PIGEON")));
        assertRefused(422, "invalid-input", clerk.post(path, Map.of()));
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void aReplyThatDoesNotFitTheNoticeIsRefused() {
        var walk = SampleWalk.submitted(Rest.of(port), "missing-signature").upTo("notice");
        var path = "/cases/" + walk.caseNo() + "/supplements";
        var applicant = walk.applicant();
        var mine = applicant.upload("mine.pdf", PledgeApplication.PDF).text("uploadId");
        var theirs = firm.upload("theirs.pdf", PledgeApplication.PDF).text("uploadId");
        var before = RowCounts.of(jdbc);

        assertRefused(422, "invalid-input", applicant.post(path, reply("applicationForm", theirs)));
        assertRefused(422, "material-not-notified", applicant.post(path, reply("pledgeContract", mine)));
        assertRefused(422, "material-not-notified", applicant.post(path, reply("bribe", mine)));
        assertRefused(422, "upload-required", applicant.post(path, reply("applicationForm", null)));
        assertRefused(422, "supplement-incomplete", applicant.post(path, reply("applicationForm", mine)));
        var nothing = Map.of("materials", Collections.singletonList(null));
        assertRefused(400, "malformed-json", applicant.post(path, nothing));
        var dated = new HashMap<>(reply("applicationForm", mine));
        dated.put("effectiveAt", "2026-03-01T09:00:00+08:00");
        assertRefused(403, "effective-at-staff-only", applicant.post(path, dated));
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
        assertThat(walk.status()).isEqualTo("SUPPLEMENTING");
    }

    @Test
    void aReplyWithoutANoticeIsRefused() {
        var mine = firm.upload("mine.pdf", PledgeApplication.PDF).text("uploadId");

        assertConflict(
                "nothing-awaited", firm.post("/cases/" + caseNo + "/supplements", reply("applicationForm", mine)));
    }

    @Test
    void theServiceOfANoticeNeedsItsProofAndItsTime() {
        var rejected = clerk.put("/cases/" + caseNo + "/materials/applicationForm", rejected("NOT_SIGNED", ""));
        assertThat(rejected.status()).as("%s", rejected).isEqualTo(200);
        assertThat(clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "POST"))
                        .status())
                .isEqualTo(201);
        var number = jdbc.sql(
                        "select number from one_time_notice join case_file on case_file.id = case_id where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
        var path = "/cases/" + caseNo + "/notices/" + number + "/service";
        var proof = clerk.upload("proof.pdf", PledgeApplication.PDF).text("uploadId");
        var before = RowCounts.of(jdbc);

        assertRefused(422, "service-proof-required", clerk.put(path, Map.of()));
        assertRefused(
                409, null, clerk.put(path, Map.of("servedAt", "2026-03-02T09:00:01+08:00", "proofUploadId", proof)));
        assertRefused(
                409, null, clerk.put(path, Map.of("servedAt", "2026-03-01T09:00:00+08:00", "proofUploadId", proof)));
        assertRefused(404, "notice-not-found", clerk.put("/cases/" + caseNo + "/notices/1/service", Map.of()));
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);

        var served = clerk.put(path, Map.of("servedAt", "2026-03-02T09:00:00+08:00", "proofUploadId", proof));
        assertThat(served.text("replyDue")).as("%s", served).isEqualTo("2026-03-09");
        assertConflict(
                "notice-already-served",
                clerk.put(path, Map.of("servedAt", "2026-03-02T09:00:00+08:00", "proofUploadId", proof)));
    }

    @Test
    void whatClosesACaseIsRefusedWithoutItsReasonAndDoneOnce() {
        var path = "/cases/" + caseNo + "/withdraw";
        var before = RowCounts.of(jdbc);
        assertRefused(422, "invalid-input", firm.post(path, Map.of()));
        assertRefused(422, "invalid-input", firm.post(path, Map.of("reason", " ")));
        assertRefused(422, "invalid-input", firm.post(path, Map.of("reason", "长".repeat(501))));
        assertRefused(422, "invalid-input", firm.post(path, Map.of("reason", "半\ud800对")));
        assertRefused(400, "malformed-json", firm.postRaw(path, "{\"reason\":\"\\u0000\"}"));
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);

        assertThat(firm.post(path, Map.of("reason", MARKUP)).text("status")).isEqualTo("WITHDRAWN");
        assertConflict("not-withdrawable", firm.post(path, Map.of("reason", "再次撤回")));
        assertThat(firm.get("/cases/" + caseNo).body().get("timeline").toString())
                .contains(MARKUP);
    }

    @Test
    void queuesAreSearchedByTextAndNotBySql() {
        assertThat(clerk.get("/tasks?q=%27%20or%201%3D1%20--").body().get("items"))
                .isEmpty();
        assertThat(clerk.get("/tasks?q=%25").body().get("items")).isEmpty();
        assertThat(clerk.get("/tasks?q=%00").status()).isIn(200, 400);
        assertThat(clerk.get("/tasks?itemKey=%00").status()).isIn(200, 400);
        assertThat(clerk.get("/tasks?limit=0").status()).isEqualTo(200);
        assertRefused(400, "invalid-parameter", clerk.get("/tasks?limit=many"));
        assertRefused(422, "parameter-unknown", clerk.get("/tasks?queue=everything"));
        assertRefused(422, "parameter-unknown", clerk.get("/tasks?colour=pink"));
        assertRefused(422, "page-key", clerk.get("/tasks?after=x"));
        assertRefused(422, "page-key", clerk.get("/tasks?after=!!"));
        assertRefused(422, "page-key", clerk.get("/tasks?after=" + pageKey("2026-13-02 " + UUID.randomUUID())));
        assertRefused(422, "page-key", clerk.get("/tasks?after=" + pageKey("2026-03-02 \0" + UUID.randomUUID())));
        assertRefused(422, "page-key", clerk.get("/tasks?after=" + pageKey("+999999999-12-31 " + UUID.randomUUID())));
    }

    @Test
    void markupInTheWordsOfTheOfficeIsText() {
        clerk.put("/cases/" + caseNo + "/materials/applicationForm", rejected("NOT_SIGNED", MARKUP));
        clerk.put("/cases/" + caseNo + "/materials/applicationForm", rejected("NOT_SIGNED", MARKUP));
        clerk.post("/tasks/" + task + "/claim", Map.of());
        complete(clerk, task, "NOTIFY", Map.of("channel", "INBOX", "words", MARKUP));

        assertThat(firm.get("/cases/" + caseNo).body().get("timeline").toString())
                .contains(MARKUP);
    }

    private static String pageKey(String text) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Map<String, String> rejected(String reasonCode, String words) {
        return Map.of("verdict", "REJECTED", "reasonCode", reasonCode, "words", words);
    }

    private static Map<String, Object> reply(String key, String uploadId) {
        var material = new HashMap<String, Object>(Map.of("key", key));
        material.put("uploadId", uploadId);
        return Map.of("materials", List.of(material), "complete", true);
    }

    private static Rest.Answer complete(Rest staff, String task, String outcome, Map<String, ?> form) {
        return staff.post("/tasks/" + task + "/complete", Map.of("outcome", outcome, "form", form));
    }

    private static void assertConflict(String code, Rest.Answer answer) {
        assertRefused(409, code, answer);
    }

    private static void assertRefused(int status, String code, Rest.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        if (code != null) {
            assertThat(answer.text("code")).isEqualTo(code);
        }
        assertThat(answer.text("detail")).containsPattern("\\p{IsHan}");
    }
}
