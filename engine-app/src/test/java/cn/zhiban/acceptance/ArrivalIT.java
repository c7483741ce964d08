package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.commitment.Committer;
import cn.zhiban.commitment.VerifiedCase;
import cn.zhiban.database.TestDatabase;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.Enquiry;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An act counts at the instant its request was received: what was sent before midnight and waited for the case's row
 * until after it is in time.
 */
@ZhibanTest(properties = "zhiban.test=arrival")
class ArrivalIT {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final String BEFORE_MIDNIGHT = "2026-03-09T23:59:59+08:00";
    private static final String AFTER_MIDNIGHT = "2026-03-10T00:00:05+08:00";

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private BeanFactory application;

    private Rest rest;
    private Instant start;
    private String caseNo;
    private String task;

    @BeforeEach
    void takesACaseIn() {
        start = clock.instant();
        rest = Rest.of(port);
        caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        task = rest.as("clerk").get("/tasks?q=" + caseNo).text("items/0/id");
        rest.as("clerk").post("/tasks/" + task + "/claim", Map.of());
    }

    @AfterEach
    void setsTheClockBack() {
        clock.set(start);
    }

    @Test
    void aNoticeIsInTime() throws Exception {
        reject();

        var answer = receivedBeforeMidnight(this::notice);

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.text("status")).isEqualTo("SUPPLEMENTING");
        assertThat(effectiveAt(answer, "NOTICE_ISSUED")).isEqualTo(moment(BEFORE_MIDNIGHT));
    }

    @Test
    void aNoticeSentAfterMidnightIsLate() {
        reject();
        clock.set(moment(AFTER_MIDNIGHT));

        assertThat(notice().text("code")).isEqualTo("notice-late");
    }

    @Test
    void acceptanceIsInTime() throws Exception {
        receivedBeforeMidnight(() ->
                rest.as("clerk").post("/tasks/" + task + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of())));

        var seen = rest.as("clerk").get("/cases/" + caseNo);
        assertThat(effectiveAt(seen, "ACCEPTED")).isEqualTo(moment(BEFORE_MIDNIGHT));
        assertThat(seen.body().at("/clock/events").findValuesAsText("type")).doesNotContain("DEEMED_ACCEPTED");
    }

    @Test
    void aCompleteReplyIsInTime() throws Exception {
        reject();
        notice();
        var company = rest.as("company1");
        var uploadId = company.upload("a.pdf", PledgeApplication.PDF).text("uploadId");
        var reply =
                Map.of("materials", List.of(Map.of("key", "pledgeContract", "uploadId", uploadId)), "complete", true);

        var answer = receivedBeforeMidnight(() -> company.post("/cases/" + caseNo + "/supplements", reply));

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(effectiveAt(answer, "REPLY_COMPLETE")).isEqualTo(moment(BEFORE_MIDNIGHT));
    }

    @Test
    void aLetterIsSignedAndTakenBackWhenItsRequestWasReceived() throws Exception {
        var firm = Committer.firm(application, port);
        var commitment = firm.signed();
        var code = "confirmation_code where account_id = " + firm.account.id();

        var received = receivedBeforeMidnight(code, () -> firm.submits(commitment));

        caseNo = received.text("caseNo");
        assertThat(moment(firm.rest.get("/cases/" + caseNo).text("letters/0/signedAt")))
                .isEqualTo(moment(BEFORE_MIDNIGHT));
        var withdrawn = receivedBeforeMidnight(
                () -> firm.rest.post("/cases/" + caseNo + "/commitment/withdraw", Map.of("reason", "改为提交材料")));
        assertThat(moment(withdrawn.text("letters/0/withdrawnAt"))).isEqualTo(moment(BEFORE_MIDNIGHT));
    }

    @Test
    void theDaysOfAPromisedMaterialRunFromTheAcceptance() throws Exception {
        caseNo = promised(rest.as("company1"));
        task = rest.as("clerk").get("/tasks?q=" + caseNo).text("items/0/id");
        rest.as("clerk").post("/tasks/" + task + "/claim", Map.of());

        receivedBeforeMidnight(() ->
                rest.as("clerk").post("/tasks/" + task + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of())));

        var seen = rest.as("company1").get("/cases/" + caseNo);
        assertThat(effectiveAt(seen, "MATERIALS_DEFERRED")).isEqualTo(moment(BEFORE_MIDNIGHT));
        assertThat(seen.text("deferrals/0/dueOn")).isEqualTo("2026-03-12");
    }

    @Test
    void aStatementIsInTime() throws Exception {
        VerifiedCase.publish(application, 100);
        var heard = VerifiedCase.delivered(application, port).hearing();
        caseNo = heard.caseNo;

        var answer = receivedBeforeMidnight(() -> heard.states(Map.of("words", "登记信息正在变更")));

        assertThat(effectiveAt(answer, "STATEMENT_MADE")).isEqualTo(moment(BEFORE_MIDNIGHT));
        assertThat(moment(answer.text("verification/statements/0/at"))).isEqualTo(moment(BEFORE_MIDNIGHT));
    }

    @Test
    void anAnswerIsInTimeAlsoOfWhoeverTookTheQuestionOver() throws Exception {
        caseNo = Enquiry.asked(rest.as("company1"), Enquiry.online("怎样查询商标？"));
        task = Enquiry.task(rest.as("clerk"), caseNo);
        rest.as("clerk").post("/tasks/" + task + "/claim", Map.of());
        rest.as("clerk2").post("/tasks/" + task + "/take-over", Map.of("reason", "同事请假"));

        receivedBeforeMidnight(() -> rest.as("clerk2")
                .post(
                        "/tasks/" + task + "/complete",
                        Map.of("outcome", "ANSWER", "form", Map.of("words", "在中国商标网查。"))));

        var seen = rest.as("company1").get("/cases/" + caseNo);
        assertThat(effectiveAt(seen, "DECIDED")).isEqualTo(moment(BEFORE_MIDNIGHT));
        assertThat(seen.text("deadlines/0/state")).isEqualTo("KEPT");
    }

    private static String promised(Rest company) {
        var body = new HashMap<>(PledgeApplication.complete()
                .with("agent", "yes")
                .with("agentName", "广州示例专利代理有限公司")
                .with("agentPhone", "13800000003")
                .body(company));
        var materials = new ArrayList<Object>((List<?>) body.get("materials"));
        materials.add(Map.of("key", "powerOfAttorney", "deferred", true));
        body.put("materials", materials);
        return company.post("/cases", body).text("caseNo");
    }

    private void reject() {
        var verdict = Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE", "words", "第 3 页");
        assertThat(rest.as("clerk")
                        .put("/cases/" + caseNo + "/materials/pledgeContract", verdict)
                        .status())
                .isEqualTo(200);
    }

    private Answer notice() {
        return rest.as("clerk").post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"));
    }

    /** Sends the act a second before midnight and lets it reach the case five seconds after. */
    private Answer receivedBeforeMidnight(Supplier<Answer> act) throws Exception {
        return receivedBeforeMidnight("case_file where case_no = '" + caseNo + "'", act);
    }

    private Answer receivedBeforeMidnight(String row, Supplier<Answer> act) throws Exception {
        clock.set(moment(BEFORE_MIDNIGHT));
        try (var holder = database.owner().dataSource().getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select 1 from " + row + " for update");
            var running = CompletableFuture.supplyAsync(act);
            waitUntilSomebodyWaits();
            clock.set(moment(AFTER_MIDNIGHT));
            holder.rollback();
            return running.get(60, TimeUnit.SECONDS);
        }
    }

    private void waitUntilSomebodyWaits() throws SQLException {
        try (var watcher = database.owner().dataSource().getConnection();
                var statement = watcher.createStatement()) {
            for (long end = System.nanoTime() + PATIENCE; System.nanoTime() < end; ) {
                var waiting = statement.executeQuery("select count(*) from pg_locks l join pg_stat_activity a"
                        + " on a.pid = l.pid where not l.granted and a.datname = current_database()");
                waiting.next();
                if (waiting.getInt(1) > 0) {
                    return;
                }
            }
        }
        throw new AssertionError("the act never waited for the row");
    }

    private static Instant effectiveAt(Answer seen, String type) {
        for (var event : seen.body().at("/clock/events")) {
            if (event.get("type").asText().equals(type)) {
                return moment(event.get("effectiveAt").asText());
            }
        }
        throw new AssertionError("no " + type + " in " + seen);
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
