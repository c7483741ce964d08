package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.web.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one-time notice leaves nothing out unseen, and what follows it is about what it names alone. */
@ZhibanTest
class NothingLeftOutIT {

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
    void whatNobodyHasLookedAtIsToldBeforeTheNoticeAndRecordedWithIt() {
        one.judge("applicationForm", Map.of("verdict", "VERIFIED"));
        reject("pledgeContract");

        var preview = one.preview().body();
        assertThat(preview.get("unjudged").findValuesAsText("key")).containsExactly("identityProofs");
        var page = new Browser(port);
        page.signIn("clerk", "demo");
        assertThat(page.get("/staff/cases/" + one.caseNo).body()).contains("尚未审查；告知书出具后，不能再要求补正", "出质人和质权人身份证明");
        assertThat(page.get("/staff/cases/" + one.caseNo + "/check/pledgeContract")
                        .body())
                .contains("尚未审查；告知书出具后，不能再要求补正");

        assertThat(one.notice().status()).isEqualTo(201);

        assertThat(unobjected()).containsExactly("identityProofs SUPPLIED clerk");
        assertThat(page.get("/staff/cases/" + one.caseNo + "/materials").body()).contains("时未提出问题，不再要求补正");
    }

    @Test
    void aNoticeAfterAllWasJudgedLeavesNothingToRecord() {
        List.of("applicationForm", "identityProofs").forEach(key -> one.judge(key, Map.of("verdict", "VERIFIED")));
        reject("pledgeContract");

        assertThat(one.preview().body().get("unjudged")).isEmpty();
        one.notice();

        assertThat(unobjected()).isEmpty();
    }

    @Test
    void whatWasNeverSentStandsInItWithTheReasonOfTheItem() {
        one = CaseAtWindow.of(port, PledgeApplication.complete().without("identityProofs"));

        var preview = one.preview().text("text");
        one.notice();

        assertThat(preview).contains("出质人和质权人身份证明：缺少一方的身份证明或者承诺书");
        assertThat(jdbc.sql("select items::text from one_time_notice n join case_file c on c.id = n.case_id"
                                + " where c.case_no = ?")
                        .param(one.caseNo)
                        .query(String.class)
                        .single())
                .contains("\"reasonCode\": \"NOT_SUPPLIED\"", "缺少一方的身份证明或者承诺书");
        assertThat(jdbc.sql("select facts ->> 'points' from document d join case_file c on c.id = d.case_id"
                                + " where c.case_no = ? and kind = 'ONE_TIME_NOTICE'")
                        .param(one.caseNo)
                        .query(String.class)
                        .single())
                .contains("缺少一方的身份证明或者承诺书");
        var mine = new Browser(port);
        mine.signIn("company1", "demo");
        assertThat(mine.get("/my/cases/" + one.caseNo + "/supplement").body()).contains("缺少一方的身份证明或者承诺书");
    }

    @Test
    void whatItDoesNotNameIsNotJudgedAfterwards() {
        reject("pledgeContract");
        one.notice();
        supply("pledgeContract");
        var before = RowCounts.of(jdbc);

        var refused =
                one.judge("identityProofs", Map.of("verdict", "REJECTED", "reasonCode", "ILLEGIBLE", "words", ""));

        assertThat(refused.status()).as("%s", refused).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("material-not-notified");
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void whatWasPutInOrderIsNoReasonToRefuse() {
        reject("pledgeContract");
        one.mark("securedAmount", "REJECTED", "与合同不一致");
        one.notice();
        supply("pledgeContract");
        one.judge("pledgeContract", Map.of("verdict", "VERIFIED"));
        var task = one.taken();
        isNoGround(task, "都已核对合格或者更正");
        assertThat(one.seen().text("status")).isEqualTo("SUPPLEMENTING");

        reject("pledgeContract");
        assertThat(grounds(task)).contains("STILL_INCOMPLETE");
        assertThat(refuse(task, "STILL_INCOMPLETE").status())
                .as("it is wrong again")
                .isEqualTo(200);
    }

    @Test
    void whatCameAndNobodyLookedAtIsNoReasonToRefuse() {
        reject("pledgeContract");
        one.notice();
        supply("pledgeContract");
        var task = one.taken();
        isNoGround(task, "还没有核对过的材料请先核对");
    }

    private void isNoGround(String task, String words) {
        assertThat(grounds(task)).contains("NOT_JOINT").doesNotContain("STILL_INCOMPLETE");
        var before = RowCounts.of(jdbc);

        var refused = refuse(task, "STILL_INCOMPLETE");

        assertThat(refused.status()).as("%s", refused).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("notice-settled");
        assertThat(refused.text("detail")).contains(words);
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void anotherGroundStaysOpenAfterTheReply() {
        reject("pledgeContract");
        one.notice();
        one.supply(Map.of("materials", List.of(sent("pledgeContract")), "complete", true));
        one.judge("pledgeContract", Map.of("verdict", "VERIFIED"));

        assertThat(refuse(one.taken(), "NOT_JOINT").status()).isEqualTo(200);
    }

    private List<String> unobjected() {
        return jdbc.sql("select key || ' ' || state || ' ' || by_actor from case_material_change m"
                        + " join case_file c on c.id = m.case_id where c.case_no = ?"
                        + " and reason_words like '出具一次性告知书%时未提出问题，不再要求补正' order by m.id")
                .param(one.caseNo)
                .query(String.class)
                .list();
    }

    private void reject(String key) {
        one.judge(key, Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE", "words", "第 3 页"));
    }

    /** With the other answer that the notice asks for, where it asks for one. */
    private void supply(String key) {
        var marked = one.seen().body().get("fields");
        var form = marked.isEmpty() ? Map.of() : Map.of("securedAmount", "4500000");
        var reply = one.supply(Map.of("materials", List.of(sent(key)), "form", form, "complete", true));
        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
    }

    private Map<String, String> sent(String key) {
        return Map.of(
                "key",
                key,
                "uploadId",
                one.company.upload("a.pdf", PledgeApplication.PDF).text("uploadId"));
    }

    private List<String> grounds(String task) {
        return one.clerk
                .get("/tasks/" + task)
                .body()
                .at("/choices/nonAcceptanceGrounds")
                .findValuesAsText("value");
    }

    private Answer refuse(String task, String ground) {
        return one.complete(task, "REFUSE", Map.of("ground", ground, "words", "说明理由"));
    }
}
