package cn.zhiban.commitment;

import static cn.zhiban.commitment.Committer.PAPER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.web.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A letter is taken back until the decision: then the case goes the ordinary way, and no clock moves. */
@ZhibanTest
class WithdrawingLetterIT {

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    private Committer firm;
    private Rest clerk;
    private String caseNo;

    @BeforeEach
    void hasSigned() {
        firm = Committer.firm(application, port);
        clerk = Rest.of(port).as("clerk");
        caseNo = firm.submitted();
    }

    @Test
    void thePaperIsRequiredAgainAndTheNoticeNamesIt() {
        var before = firm.rest.get("/cases/" + caseNo);

        var after = withdraws("改为提交材料");

        assertThat(after.status()).isEqualTo(200);
        assertThat(firm.paper(caseNo).path("state").asText()).isEqualTo("REQUIRED");
        assertThat(firm.paper(caseNo).path("trust").isNull()).isTrue();
        assertThat(after.body().path("deadlines")).isEqualTo(before.body().path("deadlines"));
        assertThat(after.text("letters/0/withdrawnBecause")).isEqualTo("改为提交材料");
        assertThat(firm.rest.get("/inbox").body().toString()).contains("告知承诺书已撤回");
        var task = claimed(clerk);
        assertThat(complete(clerk, task, "ACCEPT").text("code")).isEqualTo("materials-incomplete");
        assertThat(clerk.get("/cases/" + caseNo + "/notice-preview").body().toString())
                .contains("身份证明");
    }

    @Test
    void thePaperCanBeBroughtAtOnce() {
        withdraws("改为提交材料");
        assertThat(mine())
                .contains("现在需要您", "补交“出质人和质权人身份证明”", "提交以前不能受理", "前告诉您是否受理", caseNo + "/papers\"")
                .doesNotContain("您不需要做什么");

        assertThat(bringsPaper().status()).isEqualTo(200);

        assertThat(firm.paper(caseNo).path("state").asText()).isEqualTo("SUPPLIED");
        assertThat(firm.rest.get("/cases/" + caseNo).body().path("requested")).isEmpty();
        assertThat(mine()).contains("您不需要做什么").doesNotContain("现在需要您");
        assertThat(complete(clerk, claimed(clerk), "ACCEPT").text("status")).isEqualTo("ACCEPTED");
    }

    @Test
    void afterTheNoticeItIsAskedForBesideIt() {
        claimed(clerk);
        rejectsContract();
        assertThat(clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "COUNTER"))
                        .status())
                .isEqualTo(201);

        assertThat(withdraws("改为提交材料").status()).isEqualTo(200);

        var paper = firm.paper(caseNo);
        assertThat(paper.path("state").asText()).isEqualTo("REQUIRED");
        assertThat(paper.path("notified").asBoolean())
                .as("the notice is not changed")
                .isFalse();
        assertThat(mine()).contains("补交 1 份材料", "另外请补交“出质人和质权人身份证明”。提交以前不能受理", caseNo + "/papers\"");
        assertThat(bringsPaper().status()).isEqualTo(200);
        assertThat(firm.paper(caseNo).path("state").asText()).isEqualTo("SUPPLIED");
    }

    @Test
    void whatTheNoticeDoesNotNameIsNoReasonToRefuseAfterTheReply() {
        claimed(clerk);
        rejectsContract();
        clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "COUNTER"));
        withdraws("改为提交材料");
        assertThat(repliesInFull().status()).isEqualTo(200);
        var task = claimed(clerk);

        assertThat(refuses(task).text("code")).isEqualTo("notice-settled");
        assertThat(complete(clerk, task, "ACCEPT").text("code")).isEqualTo("materials-incomplete");
        assertThat(clerk.get("/tasks/" + task)
                        .body()
                        .at("/choices/nonAcceptanceGrounds")
                        .toString())
                .doesNotContain("STILL_INCOMPLETE");

        rejectsContract();
        assertThat(refuses(task).text("status")).isEqualTo("NOT_ACCEPTED");
    }

    @Test
    void afterAcceptanceItIsAskedForWithoutEffectOnTheClock() {
        complete(clerk, claimed(clerk), "ACCEPT");
        var before = firm.rest.get("/cases/" + caseNo);

        withdraws("改为提交材料");

        var after = firm.rest.get("/cases/" + caseNo);
        assertThat(after.text("status")).isEqualTo("ACCEPTED");
        assertThat(after.text("dueDate")).isEqualTo(before.text("dueDate"));
        assertThat(after.body().path("requested")).hasSize(1);
        assertThat(bringsPaper().status()).isEqualTo(200);
    }

    @Test
    void aPaperThatWasBroughtAllTheSameStays() {
        withdraws("先撤回");
        bringsPaper();
        assertThat(withdraws("再撤回").text("code")).isEqualTo("no-letter-stands");

        assertThat(firm.paper(caseNo).path("state").asText()).isEqualTo("SUPPLIED");
    }

    @Test
    void isRefusedWithoutAReasonToStrangersAndAfterTheDecision() {
        assertThat(withdraws(" ").body().toString()).contains("请写明撤回的理由");
        assertThat(Rest.of(port)
                        .as("company2")
                        .post("/cases/" + caseNo + "/commitment/withdraw", Map.of("reason", "x"))
                        .text("code"))
                .isEqualTo("case-not-found");
        assertThat(clerk.post("/cases/" + caseNo + "/commitment/withdraw", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        complete(clerk, claimed(clerk), "ACCEPT");
        var examiner = Rest.of(port).as("examiner");
        complete(examiner, claimed(examiner), "APPROVE");

        assertThat(withdraws("晚了").text("code")).isEqualTo("letter-not-withdrawable");
        assertThat(firm.paper(caseNo).path("state").asText()).isEqualTo("WAIVED");
    }

    @Test
    void thePaperMayComeAtAnyTimeThoughTheLetterStands() {
        assertThat(page().get("/my/cases/" + caseNo).body()).contains("提交承诺书代替的材料");
        assertThat(page().get("/my/cases/" + caseNo + "/papers").body()).contains("现在由告知承诺书代替");

        assertThat(bringsPaper().status()).isEqualTo(200);

        var seen = firm.rest.get("/cases/" + caseNo);
        assertThat(firm.paper(caseNo).path("state").asText()).isEqualTo("SUPPLIED");
        assertThat(seen.text("letters/0/standing")).isEqualTo("REPLACED");
        assertThat(seen.body().at("/letters/0/standsFor")).isEmpty();
        assertThat(seen.body().at("/letters/0/withdrawnAt").isNull()).isTrue();
        assertThat(seen.body().at("/timeline").findValuesAsText("kind")).contains("LETTER_REPLACED");
        assertThat(page().get("/my/cases/" + caseNo + "/letter").body()).contains("不再代替材料", "现在仍然代替");
        assertThat(withdraws("改为提交材料").text("code")).isEqualTo("no-letter-stands");
        assertThat(bringsPaper().text("code")).as("it has come").isEqualTo("paper-not-requested");
    }

    @Test
    void afterAcceptanceTooAndThenThereIsNothingToVerify() {
        complete(clerk, claimed(clerk), "ACCEPT");
        assertThat(supplements().status()).isEqualTo(200);
        assertThat(firm.paper(caseNo).path("state").asText()).isEqualTo("SUPPLIED");

        var examiner = Rest.of(port).as("examiner");
        complete(examiner, claimed(examiner), "APPROVE");
        var delivered = clerk.post(
                "/tasks/" + claimed(clerk) + "/complete",
                Map.of("outcome", "DELIVER", "form", Map.of("method", "COUNTER")));

        assertThat(delivered.text("status")).isEqualTo("DELIVERED");
        assertThat(examiner.get("/cases/" + caseNo).body().path("verification").isNull())
                .isTrue();
    }

    @Test
    void theWindowTakesThePaperToo() {
        claimed(clerk);
        var upload = clerk.upload("identity.pdf", PledgeApplication.PDF).text("uploadId");
        var corrected = clerk.post(
                "/cases/" + caseNo + "/corrections",
                Map.of("materials", List.of(Map.of("key", PAPER, "uploadId", upload))));

        assertThat(corrected.status()).as("%s", corrected).isEqualTo(200);
        assertThat(firm.rest.get("/cases/" + caseNo).text("letters/0/standing")).isEqualTo("REPLACED");
    }

    @Test
    void afterTheDecisionThePaperComesTooLate() {
        complete(clerk, claimed(clerk), "ACCEPT");
        var examiner = Rest.of(port).as("examiner");
        complete(examiner, claimed(examiner), "APPROVE");

        assertThat(bringsPaper().text("code")).isEqualTo("papers-not-open");
        assertThat(supplements().text("code")).isEqualTo("nothing-awaited");
        assertThat(page().get("/my/cases/" + caseNo).body()).doesNotContain("提交承诺书代替的材料");
        assertThat(firm.paper(caseNo).path("state").asText()).isEqualTo("WAIVED");
    }

    @Test
    void withNeitherPaperNorLetterNothingIsApproved() {
        complete(clerk, claimed(clerk), "ACCEPT");
        withdraws("改为提交材料");
        var examiner = Rest.of(port).as("examiner");
        var task = claimed(examiner);
        var before = firm.rest.get("/cases/" + caseNo);

        var refused = complete(examiner, task, "APPROVE");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("result-gated");
        assertThat(refused.text("detail")).contains("还缺“出质人和质权人身份证明”");
        assertThat(firm.rest.get("/cases/" + caseNo).body()).isEqualTo(before.body());
        var desk = new Browser(port);
        desk.signIn("examiner", "demo");
        assertThat(desk.get("/staff/cases/" + caseNo).body()).contains("还缺“出质人和质权人身份证明”", "还没有补充");
        assertThat(mine())
                .contains("现在需要您", "补交“出质人和质权人身份证明”", "请您补充材料", "提交以前不能作出准予的决定", caseNo + "/papers\"")
                .doesNotContain("您不需要做什么");

        assertThat(bringsPaper().status()).isEqualTo(200);
        assertThat(complete(examiner, task, "APPROVE").text("status")).isEqualTo("DECIDED_APPROVED");
    }

    @Test
    void aRefusalNeedsNoPaper() {
        complete(clerk, claimed(clerk), "ACCEPT");
        withdraws("改为提交材料");
        var examiner = Rest.of(port).as("examiner");

        var refused = examiner.post(
                "/tasks/" + claimed(examiner) + "/complete",
                Map.of("outcome", "REFUSE", "form", Map.of("grounds", List.of("NOT_PLEDGEABLE"), "words", "没有提交身份证明")));

        assertThat(refused.text("status")).isEqualTo("DECIDED_REFUSED");
        assertThat(mine()).doesNotContain("请您补充材料", "还缺必需的材料");
        var desk = new Browser(port);
        desk.signIn("examiner", "demo");
        assertThat(desk.get("/staff/cases/" + caseNo).body()).doesNotContain("请申请人补充材料", "还没有补充");
    }

    private String mine() {
        return page().get("/my/cases/" + caseNo).body();
    }

    private Browser page() {
        var browser = new Browser(port);
        browser.signIn(firm.account.username(), "demo");
        return browser;
    }

    private Answer supplements() {
        var upload = firm.rest.upload("identity.pdf", PledgeApplication.PDF).text("uploadId");
        return firm.rest.post(
                "/cases/" + caseNo + "/supplements",
                Map.of("materials", List.of(Map.of("key", PAPER, "uploadId", upload))));
    }

    private void rejectsContract() {
        clerk.put(
                "/cases/" + caseNo + "/materials/pledgeContract",
                Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE"));
    }

    private Answer repliesInFull() {
        var upload = firm.rest.upload("contract.pdf", PledgeApplication.PDF).text("uploadId");
        return firm.rest.post(
                "/cases/" + caseNo + "/supplements",
                Map.of("materials", List.of(Map.of("key", "pledgeContract", "uploadId", upload)), "complete", true));
    }

    private Answer refuses(String task) {
        return clerk.post(
                "/tasks/" + task + "/complete",
                Map.of("outcome", "REFUSE", "form", Map.of("ground", "STILL_INCOMPLETE", "words", "说明理由")));
    }

    private Answer withdraws(String reason) {
        return firm.rest.post("/cases/" + caseNo + "/commitment/withdraw", Map.of("reason", reason));
    }

    private Answer bringsPaper() {
        var upload = firm.rest.upload("identity.pdf", PledgeApplication.PDF).text("uploadId");
        return firm.rest.post(
                "/cases/" + caseNo + "/papers", Map.of("materials", List.of(Map.of("key", PAPER, "uploadId", upload))));
    }

    private String claimed(Rest staff) {
        var task = staff.get("/tasks?q=" + caseNo).text("items/0/id");
        staff.post("/tasks/" + task + "/claim", Map.of());
        return task;
    }

    private static Answer complete(Rest staff, String task, String outcome) {
        return staff.post("/tasks/" + task + "/complete", Map.of("outcome", outcome, "form", Map.of()));
    }
}
