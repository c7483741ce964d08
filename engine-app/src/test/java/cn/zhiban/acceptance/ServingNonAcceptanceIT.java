package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.web.Browser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A refusal to accept is served: at once where the inbox reaches its addressee, else by hand and with a proof. */
@ZhibanTest
class ServingNonAcceptanceIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private String caseNo;

    @Test
    void whoChoseTheInboxIsServedAtOnce() {
        refuses("INBOX");

        assertThat(kinds()).containsExactly("RECEIPT", "NON_ACCEPTANCE", "SERVICE_RECORD");
        assertThat(events()).containsExactly("RECEIVED", "NOT_ACCEPTED", "NON_ACCEPTANCE_SERVED");
        assertThat(record()).contains("《不予受理通知书》" + number(), "在线送达");
        assertThat(seen().text("status")).isEqualTo("NOT_ACCEPTED");
        assertThat(page("clerk", "/staff/cases/" + caseNo))
                .contains("不予受理通知书 " + number())
                .doesNotContain("等待送达");
    }

    @Test
    void whoWantsPaperIsServedByHandWithAProof() {
        refuses("COUNTER");
        assertThat(kinds()).containsExactly("RECEIPT", "NON_ACCEPTANCE");
        assertThat(page("clerk", "/staff/cases/" + caseNo)).contains("通知书等待送达", "还没有登记送达", "登记送达");
        assertThat(page("chief", "/staff/cases/" + caseNo)).contains("通知书等待送达").doesNotContain(">登记送达<");
        assertThat(page("clerk", "/staff")).contains(caseNo + "</a> 不予受理通知书等待送达");
        assertThat(page("examiner", "/staff")).doesNotContain("不予受理通知书等待送达");
        var due = seen().body().get("dueDate");

        var done = serve(service("POST"));

        assertThat(done.status()).as("%s", done).isEqualTo(200);
        assertThat(done.text("status")).isEqualTo("NOT_ACCEPTED");
        assertThat(seen().body().get("dueDate")).isEqualTo(due);
        assertThat(kinds()).containsExactly("RECEIPT", "NON_ACCEPTANCE", "SERVICE_RECORD");
        assertThat(record()).contains("《不予受理通知书》" + number(), "邮寄");
        assertThat(page("clerk", "/staff/cases/" + caseNo)).contains("已送达").doesNotContain("等待送达");
        assertThat(Rest.of(port)
                        .as("company1")
                        .get("/inbox")
                        .body()
                        .get("items")
                        .findValuesAsText("subject"))
                .contains("办件 " + caseNo + "：不予受理通知书送达");
        assertThat(page("clerk", "/staff")).doesNotContain(caseNo);
        assertThat(serve(service("COUNTER")).text("code")).as("once").isEqualTo("already-served");
    }

    @Test
    void aCorrectedRefusalHasToReachTheApplicantAgain() {
        refuses("COUNTER");
        assertThat(serve(service("COUNTER")).status()).isEqualTo(200);
        var first = number();

        correct();

        assertThat(number()).isNotEqualTo(first);
        assertThat(page("clerk", "/staff")).contains(caseNo, "不予受理通知书等待送达");
        assertThat(page("clerk", "/staff/cases/" + caseNo)).contains("还没有登记送达");
        assertThat(serve(service("POST")).status()).isEqualTo(200);
        assertThat(record()).contains("《不予受理通知书》" + number());
        assertThat(page("clerk", "/staff")).doesNotContain(caseNo);
        assertThat(serve(service("POST")).text("code")).isEqualTo("already-served");
    }

    @Test
    void aCorrectedRefusalIsServedAtOnceWhereTheInboxReaches() {
        refuses("INBOX");

        correct();

        assertThat(record()).contains("《不予受理通知书》" + number());
        assertThat(page("clerk", "/staff")).doesNotContain(caseNo);
    }

    /** The case is closed by it: without it nothing would say why. */
    @Test
    void aRefusalIsNotWithdrawn() {
        refuses("COUNTER");
        var before = RowCounts.of(jdbc);

        var answer = Rest.of(port)
                .as("chief")
                .post("/cases/" + caseNo + "/documents/" + number() + "/withdrawal", Map.of("reason", "写错了"));

        assertThat(answer.text("code")).as("%s", answer).isEqualTo("notice-final");
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    private void correct() {
        var answer = Rest.of(port)
                .as("chief")
                .post(
                        "/cases/" + caseNo + "/documents/" + number() + "/correction",
                        Map.of("from", "申请表没有质权人", "to", "申请表没有写质权人", "reason", "漏字"));
        assertThat(answer.status()).as("%s", answer).isBetween(200, 201);
    }

    @Test
    void badInputChangesNothing() {
        refuses("COUNTER");
        var good = service("COUNTER");
        var foreign = Rest.of(port)
                .as("company1")
                .upload("a.pdf", PledgeApplication.PDF)
                .text("uploadId");
        var before = RowCounts.of(jdbc);

        assertThat(serve(with(good, "channel", "INBOX")).status())
                .as("no inbox")
                .isEqualTo(422);
        assertThat(serve(without(good, "channel")).status()).isEqualTo(422);
        assertThat(serve(without(good, "servedAt")).text("code")).isEqualTo("service-proof-required");
        assertThat(serve(without(good, "proofUploadId")).text("code")).isEqualTo("service-proof-required");
        assertThat(serve(with(good, "proofUploadId", foreign)).status())
                .as("a foreign proof")
                .isNotEqualTo(200);
        assertThat(serve(with(good, "servedAt", "2099-01-01T09:00:00+08:00")).text("code"))
                .isEqualTo("effective-in-future");
        assertThat(serve(with(good, "servedAt", "2020-01-01T09:00:00+08:00")).status())
                .as("before it was issued")
                .isEqualTo(409);
        assertThat(Rest.of(port)
                        .as("clerk")
                        .put("/cases/" + caseNo + "/documents/" + numberOf("RECEIPT") + "/service", good)
                        .text("code"))
                .isEqualTo("document-not-found");
        for (var other : List.of("examiner", "chief", "company1")) {
            assertThat(Rest.of(port).as(other).put(path(), good).status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
        assertThat(serve(good).status()).isEqualTo(200);
    }

    private void refuses(String delivery) {
        caseNo = PledgeApplication.complete()
                .with("deliveryMethod", delivery)
                .submittedBy(Rest.of(port).as("company1"));
        var clerk = Rest.of(port).as("clerk");
        var task = clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        clerk.post("/tasks/" + task + "/claim", Map.of());
        var refused = clerk.post(
                "/tasks/" + task + "/complete",
                Map.of("outcome", "REFUSE", "form", Map.of("ground", "NOT_JOINT", "words", "申请表没有质权人")));
        assertThat(refused.status()).as("%s", refused).isEqualTo(200);
    }

    private Map<String, Object> service(String channel) {
        var clerk = Rest.of(port).as("clerk");
        return Map.of(
                "channel", channel,
                "servedAt", Rest.of(port).as("admin").get("/demo/clock").text("now"),
                "proofUploadId",
                        clerk.upload("proof.pdf", PledgeApplication.PDF).text("uploadId"));
    }

    private static Map<String, Object> with(Map<String, Object> service, String member, String value) {
        var changed = new HashMap<>(service);
        changed.put(member, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> service, String member) {
        var changed = new HashMap<>(service);
        changed.remove(member);
        return changed;
    }

    private Answer serve(Map<String, Object> service) {
        return Rest.of(port).as("clerk").put(path(), service);
    }

    private String path() {
        return "/cases/" + caseNo + "/documents/" + number() + "/service";
    }

    private Answer seen() {
        return Rest.of(port).as("company1").get("/cases/" + caseNo);
    }

    private List<String> events() {
        return seen().body().at("/clock/events").findValuesAsText("type");
    }

    private List<String> kinds() {
        return Rest.of(port)
                .as("company1")
                .get("/cases/" + caseNo + "/documents")
                .body()
                .get("items")
                .findValuesAsText("kind");
    }

    private String number() {
        return numberOf("NON_ACCEPTANCE");
    }

    private String numberOf(String kind) {
        return of(kind, "number");
    }

    private String record() {
        return of("SERVICE_RECORD", "facts::text");
    }

    private String of(String kind, String column) {
        return jdbc.sql("select d." + column + " from document d join case_file c on c.id = d.case_id"
                        + " where c.case_no = ? and d.kind = ? order by d.id desc limit 1")
                .params(caseNo, kind)
                .query(String.class)
                .single();
    }

    private String page(String reader, String address) {
        var browser = new Browser(port);
        browser.signIn(reader, "demo");
        return browser.get(address).body();
    }
}
