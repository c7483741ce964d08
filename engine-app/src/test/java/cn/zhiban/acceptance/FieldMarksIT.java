package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A wrong answer is told once, in the same notice as the materials, and answered again under the same form. */
@ZhibanTest
class FieldMarksIT {

    private static final String WRONG = "与质押合同第二条不一致";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Rest company;
    private Rest clerk;
    private String caseNo;

    @BeforeEach
    void submits() {
        company = Rest.of(port).as("company1");
        clerk = Rest.of(port).as("clerk");
        caseNo = PledgeApplication.complete().submittedBy(company);
    }

    @Test
    void standInTheNoticeAndAreAnsweredAgain() {
        assertThat(mark("securedAmount", "REJECTED", WRONG).status()).isEqualTo(200);
        assertThat(clerk.get("/cases/" + caseNo + "/notice-preview").text("text"))
                .contains("担保金额", WRONG);
        assertThat(accept()).as("a marked answer is no complete application").isEqualTo(409);
        assertThat(notice().status()).isEqualTo(201);

        assertThat(supply(Map.of(), true).text("code")).isEqualTo("supplement-incomplete");
        var wrong = supply(Map.of("securedAmount", "-5"), false);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("fields").has("securedAmount")).isTrue();
        assertThat(supply(Map.of("pledgorName", "别人"), false).text("code")).isEqualTo("field-not-notified");
        assertThat(supply(Map.of("securedAmount", "4500000"), true).status()).isEqualTo(200);

        var after = company.get("/cases/" + caseNo);
        assertThat(after.body().at("/form/securedAmount").decimalValue()).isEqualByComparingTo("4500000");
        assertThat(after.text("fields/0/state")).isEqualTo("CORRECTED");
        assertThat(accept()).isEqualTo(200);
    }

    @Test
    void keepTheFirstAnswerHoweverOftenItIsCorrected() {
        mark("securedAmount", "REJECTED", WRONG);
        notice();
        supply(Map.of("securedAmount", "4500000"), false);
        supply(Map.of("securedAmount", "4600000"), true);

        assertThat(jdbc.sql("select former::text from case_field_mark m join case_file c on c.id = m.case_id"
                                + " where c.case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .startsWith("3500000");
    }

    @Test
    void areTakenAsTheyAreForAReasonAlone() {
        mark("securedAmount", "REJECTED", WRONG);
        assertThat(mark("securedAmount", "VERIFIED", " ").status()).isEqualTo(422);
        assertThat(mark("securedAmount", "VERIFIED", "合同附件写明了余额").status()).isEqualTo(200);
        assertThat(notice().text("code")).isEqualTo("notice-empty");
        assertThat(accept()).isEqualTo(200);
    }

    @Test
    void areCorrectedOnTheSpotBeforeANotice() {
        mark("securedAmount", "REJECTED", WRONG);
        var corrected = clerk.post(
                "/cases/" + caseNo + "/corrections",
                Map.of("materials", List.of(), "form", Map.of("securedAmount", 12)));
        assertThat(corrected.status()).as("%s", corrected).isEqualTo(200);
        assertThat(clerk.post("/cases/" + caseNo + "/corrections", Map.of("form", Map.of("pledgorName", "别人")))
                        .text("code"))
                .as("only what is marked")
                .isEqualTo("field-not-notified");
        assertThat(accept()).isEqualTo(200);
    }

    @Test
    void areRefusedForWhatIsNotThereAndForOthers() {
        assertThat(mark("nothing", "REJECTED", WRONG).status()).isEqualTo(404);
        assertThat(mark("securedAmount", "REJECTED", "").status()).isEqualTo(422);
        assertThat(mark("securedAmount", "CORRECTED", WRONG).status()).isEqualTo(422);
        assertThat(mark("securedAmount", "VERIFIED", WRONG).text("code")).isEqualTo("field-not-marked");
        assertThat(company.put(
                                "/cases/" + caseNo + "/fields/securedAmount",
                                Map.of("verdict", "REJECTED", "words", WRONG))
                        .status())
                .isEqualTo(403);
        mark("securedAmount", "REJECTED", WRONG);
        notice();
        supply(Map.of("securedAmount", "4500000"), true);
        assertThat(mark("pledgorName", "REJECTED", WRONG).text("code"))
                .as("nothing is added after the notice")
                .isEqualTo("field-not-notified");
    }

    private Answer mark(String field, String verdict, String words) {
        return clerk.put("/cases/" + caseNo + "/fields/" + field, Map.of("verdict", verdict, "words", words));
    }

    private Answer notice() {
        return clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"));
    }

    private Answer supply(Map<String, Object> answers, boolean complete) {
        return company.post(
                "/cases/" + caseNo + "/supplements",
                Map.of("materials", List.of(), "form", answers, "complete", complete));
    }

    private int accept() {
        var task = clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        clerk.post("/tasks/" + task + "/claim", Map.of());
        return clerk.post("/tasks/" + task + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of()))
                .status();
    }
}
