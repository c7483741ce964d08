package cn.zhiban.commitment.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A letter does not outlive the answer that it rests on: whoever corrects it to the contrary brings the paper. */
@ZhibanTest
class ContradictedLetterIT {

    private static final String PROOF = "normalityProof";
    private static final String REVIEW = "userTask_reviewMaterials";
    private static final String REPLY = "userTask_reviewReply";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    private Enrolment one;
    private Rest clerk;
    private String path;

    @BeforeEach
    void promisedThatThereIsNone() {
        one = Enrolment.of(application, port).signed().submitted("enrolmentForm", "businessLicence", "researchNote");
        clerk = Rest.of(port).as("clerk");
        path = "/cases/" + one.caseNo;
        marks("abnormalFilings");
    }

    @Test
    void atTheWindowItIsRequiredAgainAndHoldsAcceptanceBack() {
        corrects("abnormalFilings", "yes");

        assertThat(proof().path("state").asText()).isEqualTo("REQUIRED");
        assertThat(one.seen().text("letters/0/standing")).isEqualTo("REPLACED");
        assertThat(one.firm.rest.get("/inbox").body().toString()).contains("告知承诺书不再代替这份材料");
        assertThat(saidBy("PAPERS_REQUESTED"))
                .as("the firm asks itself for nothing")
                .containsExactly("系统");
        assertThat(one.ends("clerk", REVIEW, "ACCEPT", Map.of()).text("code")).isEqualTo("materials-incomplete");
        assertThat(clerk.get(path + "/notice-preview").text("text")).contains("不能承诺没有");

        one.brings(PROOF);
        one.accepted();
        assertThat(one.seen().text("review/mode")).as("on no letter any more").isEqualTo("BEFORE");
    }

    @Test
    void whatTouchesItNotLeavesItWhereItStands() {
        corrects("abnormalFilings", "no");
        assertThat(proof().path("state").asText()).isEqualTo("WAIVED");

        marks("mainProducts");
        corrects("mainProducts", "仓储机器人");
        assertThat(proof().path("state").asText()).isEqualTo("WAIVED");
        one.accepted();
    }

    @Test
    void inTheReplyItIsRequiredAndHoldsAcceptanceBackWithoutASecondNotice() {
        granted(clerk.post(path + "/notices", Map.of("channel", "COUNTER")));

        granted(one.firm.rest.post(
                path + "/supplements",
                Map.of("materials", List.of(), "form", Map.of("abnormalFilings", "yes"), "complete", true)));

        assertThat(proof().path("state").asText()).isEqualTo("REQUIRED");
        assertThat(proof().path("notified").asBoolean()).isFalse();
        assertThat(saidBy("PAPERS_REQUESTED")).containsExactly("系统");
        assertThat(one.ends("clerk", REPLY, "ACCEPT", Map.of()).text("code")).isEqualTo("materials-incomplete");
        assertThat(clerk.post(path + "/notices", Map.of("channel", "COUNTER")).text("code"))
                .isEqualTo("notice-already-issued");

        one.brings(PROOF);
        one.done("clerk", REPLY, "ACCEPT", Map.of());
        assertThat(one.seen().text("review/mode")).isEqualTo("BEFORE");
    }

    private void marks(String field) {
        granted(clerk.put(path + "/fields/" + field, Map.of("verdict", "REJECTED", "words", "与查询结果不一致")));
    }

    private void corrects(String field, String answer) {
        granted(clerk.post(path + "/corrections", Map.of("form", Map.of(field, answer))));
    }

    private JsonNode proof() {
        for (var material : one.seen().body().path("materials")) {
            if (material.path("key").asText().equals(PROOF)) {
                return material;
            }
        }
        throw new AssertionError("no " + PROOF);
    }

    private List<String> saidBy(String kind) {
        return StreamSupport.stream(one.seen().body().path("timeline").spliterator(), false)
                .filter(line -> line.path("kind").asText().equals(kind))
                .map(line -> line.path("actor").asText())
                .toList();
    }

    private static Answer granted(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
        return answer;
    }
}
