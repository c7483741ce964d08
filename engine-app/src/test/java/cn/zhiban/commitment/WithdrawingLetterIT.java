package cn.zhiban.commitment;

import static cn.zhiban.commitment.Committer.PAPER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
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

        assertThat(bringsPaper().status()).isEqualTo(200);

        assertThat(firm.paper(caseNo).path("state").asText()).isEqualTo("SUPPLIED");
        assertThat(firm.rest.get("/cases/" + caseNo).body().path("requested")).isEmpty();
        assertThat(complete(clerk, claimed(clerk), "ACCEPT").text("status")).isEqualTo("ACCEPTED");
    }

    @Test
    void afterTheNoticeItIsAskedForBesideIt() {
        claimed(clerk);
        clerk.put(
                "/cases/" + caseNo + "/materials/pledgeContract",
                Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE"));
        assertThat(clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "COUNTER"))
                        .status())
                .isEqualTo(201);

        assertThat(withdraws("改为提交材料").status()).isEqualTo(200);

        var paper = firm.paper(caseNo);
        assertThat(paper.path("state").asText()).isEqualTo("REQUIRED");
        assertThat(paper.path("notified").asBoolean())
                .as("the notice is not changed")
                .isFalse();
        assertThat(bringsPaper().status()).isEqualTo(200);
        assertThat(firm.paper(caseNo).path("state").asText()).isEqualTo("SUPPLIED");
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
