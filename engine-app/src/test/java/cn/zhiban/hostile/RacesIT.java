package cn.zhiban.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.commitment.Committer;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.engine.CaseInEngine;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.Enquiry;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Race;
import cn.zhiban.testing.Rest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two at the same moment: one wins, the other is told what happened, and rows and engine agree. */
@ZhibanTest
class RacesIT {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00+08:00");
    private static final int ROUNDS = Boolean.getBoolean("zhiban.deep") ? 200 : 15;
    private static final int FEW = Boolean.getBoolean("zhiban.deep") ? 200 : 5;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private ApplicationContext context;

    private Rest firm;
    private Rest clerk;
    private Rest colleague;
    private Rest examiner;
    private String uploadId;

    @BeforeEach
    void signsIn() {
        firm = Rest.of(port).as("company1");
        clerk = Rest.of(port).as("clerk");
        colleague = Rest.of(port).as("clerk2");
        examiner = Rest.of(port).as("examiner");
        uploadId = firm.upload("paper.pdf", PledgeApplication.PDF).text("uploadId");
    }

    @AfterEach
    void turnsTheClockBack() {
        clock.set(MONDAY);
    }

    @Test
    void oneOfTwoClerksClaimsATask() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var caseNo = submitted();
            var task = task(clerk, caseNo);

            var answers = Race.of(
                    () -> clerk.post("/tasks/" + task + "/claim", Map.of()),
                    () -> colleague.post("/tasks/" + task + "/claim", Map.of()));

            assertOneWon(answers);
            var winner = answers.get(0).status() == 200 ? "李文静" : "周海涛";
            assertThat(clerk.get("/tasks/" + task).text("assignee")).isEqualTo(winner);
            assertAgree(caseNo);
        }
    }

    @Test
    void aTaskIsEndedOnceHoweverOftenTheButtonIsPressed() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var caseNo = submitted();
            var task = claimed(clerk, caseNo);

            var answers = Race.of(() -> ended(clerk, task, "ACCEPT"), () -> ended(clerk, task, "ACCEPT"));

            assertOneWon(answers);
            assertThat(status(caseNo)).isEqualTo("ACCEPTED");
            assertAgree(caseNo);
        }
    }

    @Test
    void aDecisionAndAWithdrawalDoNotBothHappen() throws Exception {
        int withdrawn = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var caseNo = submitted();
            ended(clerk, claimed(clerk, caseNo), "ACCEPT");
            var task = claimed(examiner, caseNo);

            var answers = Race.of(
                    () -> ended(examiner, task, "APPROVE"),
                    () -> firm.post("/cases/" + caseNo + "/withdraw", Map.of("reason", "另行办理")));

            assertOneWon(answers);
            boolean taken = answers.get(1).status() == 200;
            withdrawn += taken ? 1 : 0;
            assertThat(status(caseNo)).isEqualTo(taken ? "WITHDRAWN" : "DECIDED_APPROVED");
            assertThat(engine(caseNo).instances() == 0).isEqualTo(taken);
            assertAgree(caseNo);
        }
        System.out.println(withdrawn + " of " + ROUNDS + " were withdrawn, the others decided");
    }

    @Test
    void oneNoticeIsIssuedWhenTwoClerksIssueIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var caseNo = submitted();
            var verdict = Map.of("verdict", "REJECTED", "reasonCode", "NOT_SIGNED");
            clerk.put("/cases/" + caseNo + "/materials/applicationForm", verdict);

            var answers = Race.of(
                    () -> clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX")),
                    () -> colleague.post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX")));

            assertOneWon(answers);
            assertThat(status(caseNo)).isEqualTo("SUPPLEMENTING");
            assertAgree(caseNo);
        }
    }

    @Test
    void whatTheLawHasDoneIsNotUndoneByAClerkWhoComesWithTheTimer() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            clock.set(MONDAY);
            var caseNo = submitted();
            var task = claimed(clerk, caseNo);
            clock.set(Instant.parse("2026-03-10T00:02:00+08:00"));
            var timer = engine(caseNo);

            Race.of(() -> ended(clerk, task, "ACCEPT"), () -> fired(timer));
            timer.fireDue(Date.from(clock.instant()));

            assertThat(status(caseNo)).isEqualTo("ACCEPTED");
            var events = jdbc.sql("select type from clock_event where case_id = ? order by seq")
                    .param(caseId(caseNo))
                    .query(String.class)
                    .list();
            assertThat(events).containsExactly("RECEIVED", "DEEMED_ACCEPTED");
            assertAgree(caseNo);
        }
    }

    @Test
    void aLetterIsTakenBackOnceAndNothingIsApprovedInItsStead() throws Exception {
        var signer = Committer.firm(context, port);
        for (int round = 0; round < FEW; round++) {
            var caseNo = signer.submitted();
            ended(clerk, claimed(clerk, caseNo), "ACCEPT");
            var task = claimed(examiner, caseNo);

            var answers = Race.of(
                    () -> letterWithdrawn(signer, caseNo),
                    () -> letterWithdrawn(signer, caseNo),
                    () -> ended(examiner, task, "APPROVE"));

            assertOneWon(answers);
            boolean approved = answers.get(2).status() == 200;
            var paper =
                    signer.rest.get("/cases/" + caseNo).body().at("/materials").toString();
            assertThat(paper).contains(approved ? "WAIVED" : "REQUIRED");
            assertThat(signer.rest.get("/cases/" + caseNo).text("status"))
                    .isEqualTo(approved ? "DECIDED_APPROVED" : "DECIDING");
            assertAgree(caseNo);
        }
    }

    @Test
    void oneCodeGivesOneSignatureHoweverOftenItIsUsedAtOnce() throws Exception {
        var signer = Committer.firm(context, port);
        for (int round = 0; round < FEW; round++) {
            var commitment = signer.signed();

            var answers = Race.of(
                    () -> signer.submits(commitment),
                    () -> signer.submits(commitment),
                    () -> signer.submits(commitment));

            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(loser -> {
                assertThat(loser.status()).as("%s", loser).isEqualTo(422);
                assertThat(loser.body().toString()).contains("commitment.confirmationCode");
            });
            assertThat(ofAccount("signed_letter", signer)).isEqualTo(round + 1L);
            assertThat(ofAccount("case_file", signer)).isEqualTo(round + 1L);
        }
    }

    @Test
    void aQuestionIsAnsweredOnceByWhoeverIsResponsibleForIt() throws Exception {
        int takenOver = 0;
        for (int round = 0; round < FEW; round++) {
            var caseNo = Enquiry.asked(firm, Enquiry.online("怎样查询商标？"));
            var task = claimed(clerk, caseNo);

            var answers = Race.of(
                    () -> answered(clerk, task),
                    () -> answered(clerk, task),
                    () -> colleague.post("/tasks/" + task + "/take-over", Map.of("reason", "同事请假")));

            assertOneWon(answers);
            boolean taken = answers.get(2).status() == 200;
            takenOver += taken ? 1 : 0;
            assertThat(status(caseNo)).isEqualTo(taken ? "DECIDING" : "DELIVERED");
            assertAgree(caseNo);
        }
        System.out.println(takenOver + " of " + FEW + " were taken over, the others answered");
    }

    private static Rest.Answer letterWithdrawn(Committer signer, String caseNo) {
        return signer.rest.post("/cases/" + caseNo + "/commitment/withdraw", Map.of("reason", "改为提交材料"));
    }

    private static Rest.Answer answered(Rest staff, String task) {
        return staff.post(
                "/tasks/" + task + "/complete", Map.of("outcome", "ANSWER", "form", Map.of("words", "在中国商标网查。")));
    }

    private long ofAccount(String table, Committer signer) {
        return jdbc.sql("select count(*) from " + table + " where account_id = ?")
                .param(signer.account.id())
                .query(Long.class)
                .single();
    }

    private Rest.Answer fired(CaseInEngine timer) {
        timer.fireDue(Date.from(clock.instant()));
        return null;
    }

    private static void assertOneWon(List<Rest.Answer> answers) {
        assertThat(answers)
                .as("%s", answers)
                .filteredOn(answer -> answer.status() / 100 == 2)
                .hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() / 100 != 2).allSatisfy(loser -> {
            assertThat(loser.status()).as("%s", loser).isIn(404, 409);
            assertThat(loser.text("code")).isNotEmpty();
            assertThat(loser.text("detail")).containsPattern("\\p{IsHan}");
        });
    }

    private void assertAgree(String caseNo) {
        var rows = jdbc.sql("select id from open_task where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .list();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(engine(caseNo).tasks());
    }

    private CaseInEngine engine(String caseNo) {
        return CaseInEngine.of(context, caseId(caseNo));
    }

    private long caseId(String caseNo) {
        return jdbc.sql("select id from case_file where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }

    private String submitted() {
        return firm.post("/cases", PledgeApplication.complete().body(uploadId)).text("caseNo");
    }

    private String claimed(Rest staff, String caseNo) {
        var task = task(staff, caseNo);
        assertThat(staff.post("/tasks/" + task + "/claim", Map.of()).status()).isEqualTo(200);
        return task;
    }

    private static String task(Rest staff, String caseNo) {
        return staff.get("/tasks?q=" + caseNo).text("items/0/id");
    }

    private static Rest.Answer ended(Rest staff, String task, String outcome) {
        return staff.post("/tasks/" + task + "/complete", Map.of("outcome", outcome, "form", Map.of()));
    }

    private String status(String caseNo) {
        return firm.get("/cases/" + caseNo).text("status");
    }
}
