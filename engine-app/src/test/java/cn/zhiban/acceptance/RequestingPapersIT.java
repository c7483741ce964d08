package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.web.Browser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who was not told in time may be asked for papers, without effect on the clock; nothing is approved without them. */
@ZhibanTest(properties = "zhiban.test=requesting-papers")
class RequestingPapersIT {

    private static final String PAPER = "identityProofs";

    @LocalServerPort
    private int port;

    private Rest company;
    private Rest clerk;
    private Rest examiner;
    private String caseNo;

    @BeforeEach
    void isDeemedAccepted() {
        company = Rest.of(port).as("company1");
        clerk = Rest.of(port).as("clerk");
        examiner = Rest.of(port).as("examiner");
        caseNo = PledgeApplication.complete().without(PAPER).submittedBy(company);
        var due = clerk.get("/cases/" + caseNo).text("dueDate");
        Rest.of(port)
                .as("admin")
                .post("/demo/clock", Map.of("advanceTo", LocalDate.parse(due).plusDays(1) + "T09:00:00+08:00"));
    }

    @Test
    void asksWithoutEffectOnTheClock() {
        assertThat(clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"))
                        .status())
                .as("the notice comes too late")
                .isEqualTo(409);
        var before = company.get("/cases/" + caseNo);

        assertThat(request("请补充双方身份证明，便于核对").status()).isEqualTo(200);
        assertThat(request("再说一次").status()).as("asked again, nothing happens").isEqualTo(200);

        var after = company.get("/cases/" + caseNo);
        assertThat(after.text("dueDate")).isEqualTo(before.text("dueDate"));
        assertThat(after.body().path("deadlines")).isEqualTo(before.body().path("deadlines"));
        assertThat(after.body().path("requested")).hasSize(1);
        assertThat(company.get("/inbox").body().toString()).contains("便于核对", "不影响办理期限");

        assertThat(supply(PAPER, upload()).status()).isEqualTo(200);
        assertThat(company.get("/cases/" + caseNo).body().path("requested")).isEmpty();
        assertThat(supply(PAPER, upload()).text("code"))
                .as("it was asked for once")
                .isEqualTo("paper-not-requested");
    }

    @Test
    void isRefusedWhatIsNotAskedForAndToOthers() {
        assertThat(request(" ").status()).isEqualTo(422);
        assertThat(examiner.post("/cases/" + caseNo + "/paper-requests", Map.of("key", "bribe", "words", "请补充"))
                        .status())
                .isEqualTo(404);
        assertThat(clerk.post("/cases/" + caseNo + "/paper-requests", Map.of("key", PAPER, "words", "请补充"))
                        .text("code"))
                .as("the case lies before the examiner")
                .isEqualTo("task-not-yours");
        assertThat(supply("applicationForm", upload()).text("code")).isEqualTo("paper-not-requested");
        request("请补充身份证明");
        assertThat(supply(PAPER, UUID.randomUUID().toString()).status()).isEqualTo(422);

        var early = PledgeApplication.complete().submittedBy(company);
        assertThat(clerk.post("/cases/" + early + "/paper-requests", Map.of("key", PAPER, "words", "请补充"))
                        .text("code"))
                .as("before acceptance there is the notice")
                .isEqualTo("papers-not-open");
    }

    @Test
    void whatSilenceHasAcceptedWithoutIsBroughtUnaskedAndAwaitedByTheApproval() {
        var task = examiner.get("/tasks?q=" + caseNo).text("items/0/id");
        examiner.post("/tasks/" + task + "/claim", Map.of());
        var approval = Map.of("outcome", "APPROVE", "form", Map.of());

        var refused = examiner.post("/tasks/" + task + "/complete", approval);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("result-gated");
        var browser = new Browser(port);
        browser.signIn("company1", "demo");
        assertThat(browser.get("/my/cases/" + caseNo).body()).contains("出质人和质权人身份证明：还没有提交");
        assertThat(supply(PAPER, upload()).status()).isEqualTo(200);
        assertThat(examiner.post("/tasks/" + task + "/complete", approval).text("status"))
                .isEqualTo("DECIDED_APPROVED");
    }

    @Test
    void whatCameAfterItWasJudgedIsShownToWhoeverDecides() {
        var other = PledgeApplication.complete().submittedBy(company);
        clerk.put("/cases/" + other + "/materials/" + PAPER, Map.of("verdict", "VERIFIED"));
        var accepting = clerk.get("/tasks?q=" + other).text("items/0/id");
        clerk.post("/tasks/" + accepting + "/claim", Map.of());
        clerk.post("/tasks/" + accepting + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of()));
        caseNo = other;
        var task = examiner.get("/tasks?q=" + other).text("items/0/id");
        assertThat(examiner.get("/tasks/" + task).body().get("unseenMaterials"))
                .as("what the clerk looked at, and what came before that")
                .isEmpty();

        request("请换成清晰的身份证明");
        supply(PAPER, upload());

        assertThat(examiner.get("/tasks/" + task).text("unseenMaterials/0/key")).isEqualTo(PAPER);
        var browser = new Browser(port);
        browser.signIn("examiner", "demo");
        assertThat(browser.get("/staff/cases/" + other).body())
                .contains("在核对以后才收到或者换过，还没有人看过", "href=\"#material-" + PAPER + "\"");
    }

    private Answer request(String words) {
        return examiner.post("/cases/" + caseNo + "/paper-requests", Map.of("key", PAPER, "words", words));
    }

    private Answer supply(String key, String upload) {
        return company.post(
                "/cases/" + caseNo + "/papers", Map.of("materials", List.of(Map.of("key", key, "uploadId", upload))));
    }

    private String upload() {
        return company.upload("identity.pdf", PledgeApplication.PDF).text("uploadId");
    }
}
