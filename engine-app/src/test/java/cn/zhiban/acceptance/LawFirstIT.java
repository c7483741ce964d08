package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The limit for a notice has passed and no timer has run: every act is judged by what the law has already done. */
@ZhibanTest(properties = "zhiban.test=law-first")
class LawFirstIT {

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    private Rest rest;
    private Instant start;
    private String caseNo;
    private String task;

    @BeforeEach
    void letsTheLimitPass() {
        start = clock.instant();
        rest = Rest.of(port);
        caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        task = rest.as("clerk").get("/tasks?q=" + caseNo).text("items/0/id");
        rest.as("clerk").post("/tasks/" + task + "/claim", Map.of());
        clock.set(OffsetDateTime.parse("2026-03-10T09:00:00+08:00").toInstant());
    }

    @AfterEach
    void setsTheClockBack() {
        clock.set(start);
    }

    @Test
    void aMaterialIsNotJudgedAnyMore() {
        var answer = rest.as("clerk").put("/cases/" + caseNo + "/materials/pledgeContract", rejected());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("materials-closed");
    }

    @Test
    void aNoticeIsLate() {
        var answer = rest.as("clerk").post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("notice-late");
    }

    @Test
    void theReviewOfTheMaterialsIsOver() {
        var answer =
                rest.as("clerk").post("/tasks/" + task + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of()));

        assertThat(answer.status()).isIn(404, 409);
        assertThat(answer.text("detail")).isNotEmpty();
    }

    @Test
    void theApplicantWithdrawsAnAcceptedCase() {
        var answer = rest.as("company1").post("/cases/" + caseNo + "/withdraw", Map.of("reason", "不办了"));

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("WITHDRAWN");
        assertThat(answer.body().at("/clock/events").findValuesAsText("type"))
                .containsSubsequence("RECEIVED", "DEEMED_ACCEPTED", "WITHDRAWN");
    }

    private static Map<String, String> rejected() {
        return Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE", "words", "第 3 页");
    }
}
