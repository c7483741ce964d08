package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
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

    private CaseAtWindow one;

    @BeforeEach
    void submits() {
        one = CaseAtWindow.of(port, PledgeApplication.complete());
    }

    @Test
    void standInTheNoticeAndAreAnsweredAgain() {
        assertThat(one.mark("securedAmount", "REJECTED", WRONG).status()).isEqualTo(200);
        assertThat(one.preview().text("text")).contains("担保金额", WRONG);
        assertThat(accept()).as("a marked answer is no complete application").isEqualTo(409);
        assertThat(one.notice().status()).isEqualTo(201);

        assertThat(supply(Map.of(), true).text("code")).isEqualTo("supplement-incomplete");
        var wrong = supply(Map.of("securedAmount", "-5"), false);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("fields").has("securedAmount")).isTrue();
        assertThat(supply(Map.of("pledgorName", "别人"), false).text("code")).isEqualTo("field-not-notified");
        assertThat(supply(Map.of("securedAmount", "4500000"), true).status()).isEqualTo(200);

        var after = one.seen();
        assertThat(after.body().at("/form/securedAmount").decimalValue()).isEqualByComparingTo("4500000");
        assertThat(after.text("fields/0/state")).isEqualTo("CORRECTED");
        assertThat(accept()).isEqualTo(200);
    }

    @Test
    void keepTheFirstAnswerHoweverOftenItIsCorrected() {
        one.mark("securedAmount", "REJECTED", WRONG);
        one.notice();
        supply(Map.of("securedAmount", "4500000"), false);
        supply(Map.of("securedAmount", "4600000"), true);

        assertThat(jdbc.sql("select former::text from case_field_mark m join case_file c on c.id = m.case_id"
                                + " where c.case_no = ?")
                        .param(one.caseNo)
                        .query(String.class)
                        .single())
                .startsWith("3500000");
    }

    @Test
    void areTakenAsTheyAreForAReasonAlone() {
        one.mark("securedAmount", "REJECTED", WRONG);
        assertThat(one.mark("securedAmount", "VERIFIED", " ").status()).isEqualTo(422);
        assertThat(one.mark("securedAmount", "VERIFIED", "合同附件写明了余额").status()).isEqualTo(200);
        assertThat(one.notice().text("code")).isEqualTo("notice-empty");
        assertThat(accept()).isEqualTo(200);
    }

    @Test
    void areCorrectedOnTheSpotBeforeANotice() {
        one.mark("securedAmount", "REJECTED", WRONG);
        var corrected = one.correct(Map.of("materials", List.of(), "form", Map.of("securedAmount", 12)));
        assertThat(corrected.status()).as("%s", corrected).isEqualTo(200);
        assertThat(one.correct(Map.of("form", Map.of("pledgorName", "别人"))).text("code"))
                .as("only what is marked")
                .isEqualTo("field-not-notified");
        assertThat(accept()).isEqualTo(200);
    }

    @Test
    void areRefusedForWhatIsNotThereAndForOthers() {
        assertThat(one.mark("nothing", "REJECTED", WRONG).status()).isEqualTo(404);
        assertThat(one.mark("securedAmount", "REJECTED", "").status()).isEqualTo(422);
        assertThat(one.mark("securedAmount", "CORRECTED", WRONG).status()).isEqualTo(422);
        assertThat(one.mark("securedAmount", "VERIFIED", WRONG).text("code")).isEqualTo("field-not-marked");
        assertThat(one.company
                        .put(
                                "/cases/" + one.caseNo + "/fields/securedAmount",
                                Map.of("verdict", "REJECTED", "words", WRONG))
                        .status())
                .isEqualTo(403);
        one.mark("securedAmount", "REJECTED", WRONG);
        one.notice();
        supply(Map.of("securedAmount", "4500000"), true);
        assertThat(one.mark("pledgorName", "REJECTED", WRONG).text("code"))
                .as("nothing is added after the notice")
                .isEqualTo("field-not-notified");
    }

    private Answer supply(Map<String, Object> answers, boolean complete) {
        return one.supply(Map.of("materials", List.of(), "form", answers, "complete", complete));
    }

    private int accept() {
        return one.complete(one.taken(), "ACCEPT", Map.of()).status();
    }
}
