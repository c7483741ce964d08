package cn.zhiban.commitment.review;

import static cn.zhiban.commitment.review.Enrolment.DECIDE;
import static cn.zhiban.commitment.review.Enrolment.REVIEW;
import static cn.zhiban.commitment.review.Enrolment.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.commitment.VerifiedCase;
import cn.zhiban.credit.CreditEffect;
import cn.zhiban.credit.CreditKind;
import cn.zhiban.credit.CreditSource;
import cn.zhiban.credit.NewCreditRecord;
import cn.zhiban.credit.RecordingCredit;
import cn.zhiban.credit.Severity;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.web.Browser;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

/** When the substance is examined: before the decision, after it, or never; which way, and why, is seen by everybody. */
@ZhibanTest
class ReviewOfCaseIT {

    private static final String[] PAPERS = {"enrolmentForm", "businessLicence", "researchNote"};
    private static final String DELIVER = "userTask_deliverResult";
    private static final String[] CHANGE = {"enrolmentForm", "businessLicence"};

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    private Enrolment first() {
        return Enrolment.of(application, port);
    }

    private Enrolment change() {
        return first().with("enrolmentKind", "contactChange").with("enrolmentNo", "YSBA-2025-000012");
    }

    @Test
    void withoutALetterItIsExaminedFirst() {
        var one = first().submitted("enrolmentForm", "businessLicence", "researchNote", "normalityProof")
                .accepted();

        assertThat(one.seen().text("review/mode")).isEqualTo("BEFORE");
        assertThat(one.seen().text("review/reason")).contains("没有签署告知承诺书");
        one.done("examiner", REVIEW, "UNSATISFIED", Map.of("words", "技术领域不符"));
        assertThat(one.seenBy("examiner").text("review/findings/0/words")).isEqualTo("技术领域不符");
        assertThat(one.seen().body().at("/review/findings"))
                .as("what precedes the decision is the office's own")
                .isEmpty();
        assertThat(one.seen().text("status")).isEqualTo("DECIDING");
        one.done("examiner", DECIDE, "REFUSE", Map.of("grounds", new String[] {"FIELD_OUTSIDE"}, "words", "不符"));

        assertThat(one.tasksThatWere()).containsExactly("userTask_reviewMaterials", REVIEW, DECIDE, DELIVER);
    }

    @Test
    void whoeverTakesTheReviewHasBegunTheExamination() {
        var one = first().submitted("enrolmentForm", "businessLicence", "researchNote", "normalityProof")
                .accepted();

        one.claimed("examiner", REVIEW);

        assertThat(one.seen().text("status")).isEqualTo("DECIDING");
    }

    @Test
    void onTheLetterItIsDecidedFirstAndAlwaysExaminedAfterwards() {
        var one = first().signed().submitted(PAPERS).accepted();

        assertThat(one.seen().text("review/mode")).isEqualTo("AFTER");
        assertThat(one.seen().text("review/reason")).contains("首次备案，签署了告知承诺书");
        one.approved().delivered();
        assertThat(one.seen().text("verification/mode")).isEqualTo("ALL");
        one.done("examiner", VERIFY, "FULFILLED", VerifiedCase.fulfilled());

        assertThat(one.seen().text("verification/state")).isEqualTo("FULFILLED");
        assertThat(one.tasksThatWere()).containsExactly("userTask_reviewMaterials", DECIDE, DELIVER, VERIFY);
        assertThat(one.seen().body().at("/clock/events").findValuesAsText("type"))
                .containsSubsequence(
                        "ACCEPTED", "DECIDED", "DELIVERED", "VERIFICATION_PLANNED", "COMMITMENT_FULFILLED");
    }

    @Test
    void whatIsFoundFalseAfterwardsIsRevoked() {
        var one = first().signed().submitted(PAPERS).accepted().approved().delivered();
        var supervisor = new Browser(port);
        supervisor.signIn("supervisor", "demo");
        assertThat(supervisor.get("/staff/commitments/letters").body()).contains(one.caseNo);

        one.done("examiner", VERIFY, "REVOKE", VerifiedCase.falsehood());
        one.firm.rest.post("/cases/" + one.caseNo + "/statements", Map.of("words", "正在补办"));
        one.done("chief", "userTask_decideRevocation", "REVOKE", VerifiedCase.revocation());

        assertThat(one.seen().text("status")).isEqualTo("REVOKED");
        assertThat(supervisor.get("/staff/commitments/letters").body())
                .as("a letter of a revoked case stands no more")
                .doesNotContain(one.caseNo);
    }

    @Test
    void whereNothingNewIsClaimedItIsNeverExamined() {
        var one = change().signed().submitted(CHANGE).accepted();

        assertThat(one.seen().text("review/mode")).isEqualTo("NONE");
        one.approved().delivered();

        assertThat(one.tasksThatWere())
                .contains("userTask_reviewMaterials", DECIDE, DELIVER)
                .doesNotContain(REVIEW);
        assertThat(one.seenBy("examiner").text("verification/mode")).isEqualTo("SAMPLED");
    }

    @Test
    void whoTakesTheLetterBackIsExaminedBeforeTheDecisionAndNoClockMoves() {
        var one = first().signed().submitted(PAPERS).accepted();
        var before = one.seen().body().path("deadlines");

        var withdrawn = one.firm.rest.post("/cases/" + one.caseNo + "/commitment/withdraw", Map.of("reason", "改为提交材料"));

        assertThat(withdrawn.status()).as("%s", withdrawn).isEqualTo(200);
        assertThat(one.seen().text("review/mode")).isEqualTo("BEFORE");
        assertThat(one.seen().text("review/reason")).contains("告知承诺书已经撤回");
        assertThat(one.seen().body().path("timeline"))
                .filteredOn(line -> line.path("kind").asText().equals("REVIEW_CHOSEN"))
                .extracting(line -> line.path("actor").asText())
                .as("the platform chooses, not the firm")
                .last()
                .isEqualTo("系统");
        assertThat(one.seen().body().path("deadlines")).isEqualTo(before);
        one.brings("normalityProof");
        one.done("examiner", REVIEW, "SATISFIED", Map.of("words", "符合"));
        one.approved().delivered();
        assertThat(one.tasksThatWere()).containsExactly("userTask_reviewMaterials", DECIDE, REVIEW, DECIDE, DELIVER);
        assertThat(one.seenBy("examiner").body().path("verification").isNull()).isTrue();
    }

    @Test
    void whoBringsThePaperBeforeAcceptanceGoesTheOrdinaryWay() {
        var one = first().signed().submitted(PAPERS);
        one.brings("normalityProof");

        assertThat(one.accepted().seen().text("review/mode")).isEqualTo("BEFORE");
    }

    @Test
    void aPaperThatComesAfterTheChoiceSparesNobodyThePostponedReview() {
        var postponed = first().signed().submitted(PAPERS).accepted();
        var waived = change().signed().submitted(CHANGE).accepted();
        postponed.brings("normalityProof");
        waived.brings("normalityProof");

        postponed.approved().delivered();
        waived.approved().delivered();

        assertThat(postponed.seen().text("verification/mode")).isEqualTo("ALL");
        assertThat(waived.seenBy("examiner").text("verification/mode")).isEqualTo("SAMPLED");
    }

    @Test
    void aLetterThatSparesTheReviewIsTakenBackThoughItsPaperCame() {
        var one = first().signed().submitted(PAPERS).accepted();
        one.brings("normalityProof");

        var withdrawn = one.firm.rest.post("/cases/" + one.caseNo + "/commitment/withdraw", Map.of("reason", "先审查"));

        assertThat(withdrawn.status()).as("%s", withdrawn).isEqualTo(200);
        assertThat(one.seen().text("review/mode")).isEqualTo("BEFORE");
    }

    @Test
    void whoIsDiscreditedMeanwhileGoesTheOrdinaryWay() {
        var one = first().signed().submitted(PAPERS);
        discredit(one, CreditKind.BROKEN_COMMITMENT, CreditEffect.COMMITMENT_BARRED);

        one.accepted();

        assertThat(one.seen().text("review/mode")).isEqualTo("BEFORE");
        assertThat(one.seen().text("review/reason")).contains("修复或者期满以前按照一般程序办理");
    }

    @Test
    void whoSaysThatThereIsNoAbnormalApplicationThoughOneIsOnRecordIsExaminedFirst() {
        var one = first().with("abnormalFilings", "no").signed().submitted(PAPERS);
        var noted = discredit(one, CreditKind.FALSE_MATERIALS, CreditEffect.NOTED);
        var abnormal = discredit(one, CreditKind.ABNORMAL_PATENT_APPLICATION, CreditEffect.NOTED);

        one.accepted();

        assertThat(one.seen().text("review/mode")).isEqualTo("BEFORE");
        assertThat(one.seen().text("review/reason")).contains("非正常专利申请记录");
        assertThat(one.firm.rest.get("/credit/records/" + abnormal).text("uses/0/caseNo"))
                .isEqualTo(one.caseNo);
        assertThat(one.firm.rest.get("/credit/records/" + noted).body().path("uses"))
                .isEmpty();
    }

    @Test
    void oneMaterialMayFollowTheResultAndAnotherHoldsItBack() {
        var one = first().with("filedLastYear", "yes")
                .deferring("researchNote")
                .deferring("patentList")
                .signed()
                .submitted("enrolmentForm", "businessLicence")
                .accepted();

        assertThat(one.ends("examiner", DECIDE, "APPROVE", Map.of()).text("code"))
                .isEqualTo("result-gated");
        var other = first().deferring("researchNote")
                .signed()
                .submitted("enrolmentForm", "businessLicence")
                .accepted()
                .approved();
        assertThat(other.seen().text("status")).isEqualTo("DECIDED_APPROVED");
        assertThat(other.seen().text("deferrals/0/resultGate")).isEqualTo("AFTER");
    }

    @Test
    void pagesSayWhichWayAndWhy() {
        var one = first().signed().submitted(PAPERS).accepted();

        assertThat(page(one.firm.account.username(), "/my/cases/" + one.caseNo))
                .contains("先决定、后审查（实质审查后置）", "首次备案，签署了告知承诺书", "正在作出决定");
        assertThat(page("examiner", "/staff/cases/" + one.caseNo)).contains("先决定、后审查（实质审查后置）", "首次备案");
    }

    private String page(String account, String path) {
        var browser = new Browser(port);
        browser.signIn(account, "demo");
        return browser.get(path).body();
    }

    private String discredit(Enrolment one, CreditKind kind, CreditEffect effect) {
        var made = new NewCreditRecord(
                CreditSource.ofCase("YSBA-2026-000001", UUID.randomUUID().toString()),
                "YSBA-2026-000001",
                one.firm.account.uscc(),
                one.firm.account.displayName(),
                kind,
                Severity.GRAVE,
                effect,
                "承诺的事项经核查不实",
                false,
                application.getBean(OfficeClock.class).today(),
                null);
        return application
                .getBean(TransactionOperations.class)
                .execute(status -> application.getBean(RecordingCredit.class).record(made, Actor.SYSTEM));
    }
}
