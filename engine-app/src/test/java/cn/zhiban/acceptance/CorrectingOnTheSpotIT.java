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
import org.springframework.boot.test.web.server.LocalServerPort;

/** What can be put right at the window needs no notice. 行政许可法 32(1)3. */
@ZhibanTest(properties = "zhiban.test=arrival")
class CorrectingOnTheSpotIT {

    @LocalServerPort
    private int port;

    private Rest rest;
    private String caseNo;

    @BeforeEach
    void takesACaseWithAFaultIn() {
        rest = Rest.of(port);
        caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        reject("pledgeContract");
    }

    @Test
    void takesTheBetterFilesWithoutANoticeAndMovesNoClock() {
        var due = seen().text("dueDate");

        var corrected = correct("clerk", "pledgeContract", upload("clerk"));

        assertThat(corrected.status()).as("%s", corrected).isEqualTo(200);
        assertThat(state("pledgeContract")).isEqualTo("SUPPLIED");
        assertThat(seen().text("status")).isEqualTo("RECEIVED");
        assertThat(seen().text("dueDate")).isEqualTo(due);
        assertThat(seen().body().at("/clock/events").findValuesAsText("type")).containsExactly("RECEIVED");
        assertThat(seen().body().at("/timeline").toString()).contains("已在窗口当场更正：专利权质押合同");
        assertThat(rest.as("clerk")
                        .get("/cases/" + caseNo + "/notice-preview")
                        .body()
                        .get("text")
                        .isNull())
                .as("nothing is left to be told")
                .isTrue();
    }

    @Test
    void isForTheWindowAlone() {
        assertThat(correct("company1", "pledgeContract", upload("company1")).status())
                .isEqualTo(403);
        assertThat(state("pledgeContract")).isEqualTo("REJECTED");
    }

    @Test
    void refusesWhatDoesNotFitAndChangesNothing() {
        assertThat(correct("clerk", "nothing", upload("clerk")).status()).isEqualTo(422);
        assertThat(correct("clerk", "pledgeContract", upload("company1")).status())
                .as("a file of somebody else")
                .isEqualTo(422);
        assertThat(rest.as("clerk")
                        .post("/cases/" + caseNo + "/corrections", Map.of("materials", List.of()))
                        .status())
                .isEqualTo(422);
        assertThat(state("pledgeContract")).isEqualTo("REJECTED");
    }

    @Test
    void isOverOnceTheNoticeIsOut() {
        assertThat(rest.as("clerk")
                        .post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"))
                        .status())
                .isEqualTo(201);

        var late = correct("clerk", "pledgeContract", upload("clerk"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("code")).isEqualTo("correction-closed");
    }

    private void reject(String material) {
        rest.as("clerk")
                .put(
                        "/cases/" + caseNo + "/materials/" + material,
                        Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE"));
    }

    private Answer correct(String account, String material, String upload) {
        return rest.as(account)
                .post(
                        "/cases/" + caseNo + "/corrections",
                        Map.of("materials", List.of(Map.of("key", material, "uploadId", upload))));
    }

    private String upload(String account) {
        return rest.as(account).upload("合同.pdf", PledgeApplication.PDF).text("uploadId");
    }

    private String state(String material) {
        for (var one : seen().body().at("/materials")) {
            if (one.get("key").asText().equals(material)) {
                return one.get("state").asText();
            }
        }
        throw new AssertionError("no material " + material);
    }

    private Answer seen() {
        return rest.as("company1").get("/cases/" + caseNo);
    }
}
