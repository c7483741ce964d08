package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case from the first request to the delivered result, over REST alone. */
@ZhibanTest
class LifeOfACaseIT {

    @LocalServerPort
    private int port;

    private Rest rest;

    @BeforeEach
    void opensTheOffice() {
        rest = Rest.of(port);
    }

    @Test
    void isReceivedAcceptedDecidedAndDelivered() {
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));

        assertThat(rest.as("company1").get("/cases/" + caseNo).text("status")).isEqualTo("RECEIVED");
        assertThat(finish(caseNo, "clerk", "ACCEPT", Map.of())).isEqualTo("ACCEPTED");
        assertThat(finish(caseNo, "examiner", "APPROVE", Map.of())).isEqualTo("DECIDED_APPROVED");
        assertThat(finish(caseNo, "clerk", "DELIVER", Map.of("method", "INBOX")))
                .isEqualTo("DELIVERED");
        var last = rest.as("company1").get("/cases/" + caseNo);
        assertThat(last.text("status")).isEqualTo("DELIVERED");
        assertThat(last.body().get("dueDate").isNull()).isTrue();
        assertThat(rest.as("clerk").get("/tasks?q=" + caseNo).body().get("items"))
                .isEmpty();
    }

    @Test
    void keepsAmountsToTheFen() {
        var caseNo = PledgeApplication.complete()
                .with("securedAmount", new java.math.BigDecimal("123456789012.50"))
                .submittedBy(rest.as("company1"));

        assertThat(rest.as("company1")
                        .get("/cases/" + caseNo)
                        .body()
                        .at("/form/securedAmount")
                        .decimalValue())
                .isEqualByComparingTo("123456789012.50");
        assertThat(rest.as("company1").raw("/cases/" + caseNo)).contains("\"securedAmount\":123456789012.50");
    }

    @Test
    void isNotAcceptedWhileAMaterialIsMissing() {
        var caseNo = PledgeApplication.complete().without("pledgeContract").submittedBy(rest.as("company1"));
        var clerk = rest.as("clerk");
        var task = clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        clerk.post("/tasks/" + task + "/claim", Map.of());

        var refused = clerk.post("/tasks/" + task + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("materials-incomplete");
        assertThat(clerk.get("/cases/" + caseNo).text("status")).isEqualTo("RECEIVED");
    }

    @Test
    void aMarkMadeByMistakeIsTakenBackButNothingUnsentIsVerified() {
        var caseNo = PledgeApplication.complete().without("pledgeContract").submittedBy(rest.as("company1"));
        var clerk = rest.as("clerk");
        var wrong = Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE");

        clerk.put("/cases/" + caseNo + "/materials/applicationForm", wrong);
        clerk.put("/cases/" + caseNo + "/materials/pledgeContract", wrong);

        var right = Map.of("verdict", "VERIFIED", "words", "原件上第 3 页在封底");
        assertThat(clerk.put("/cases/" + caseNo + "/materials/applicationForm", Map.of("verdict", "VERIFIED"))
                        .text("fields/words"))
                .as("what was found wrong is taken as it is for a reason alone")
                .contains("请写明理由");
        assertThat(clerk.put("/cases/" + caseNo + "/materials/applicationForm", right)
                        .status())
                .isEqualTo(200);
        assertThat(clerk.put("/cases/" + caseNo + "/materials/pledgeContract", right)
                        .text("code"))
                .isEqualTo("material-not-supplied");
    }

    private String finish(String caseNo, String who, String outcome, Map<String, ?> form) {
        var staff = rest.as(who);
        var task = staff.get("/tasks?q=" + caseNo).text("items/0/id");
        assertThat(staff.post("/tasks/" + task + "/claim", Map.of()).status()).isEqualTo(200);
        var done = staff.post("/tasks/" + task + "/complete", Map.of("outcome", outcome, "form", form));
        assertThat(done.status()).as("%s", done).isEqualTo(200);
        return done.text("status");
    }
}
