package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.Papers;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An answer that the form hides since another one was corrected stands against nothing. */
@ZhibanTest
class HiddenAnswerIT {

    @LocalServerPort
    private int port;

    private Rest company;
    private Rest clerk;
    private Rest examiner;
    private String path;

    @BeforeEach
    void hasNoExaminationYet() {
        company = Rest.of(port).as("company1");
        clerk = Rest.of(port).as("clerk");
        examiner = Rest.of(port).as("examiner");
        path = "/cases/" + granted(company.post("/cases", application())).text("caseNo");
    }

    @Test
    void aDesignIsRecommendedThoughTheInventionCouldNotBe() {
        granted(clerk.put(path + "/fields/patentKind", Map.of("verdict", "REJECTED", "words", "是外观设计")));
        granted(clerk.post(path + "/corrections", Map.of("form", Map.of("patentKind", "design"))));
        granted(completed(clerk, "ACCEPT"));

        assertThat(completed(examiner, "APPROVE").text("status")).isEqualTo("DECIDED_APPROVED");
    }

    @Test
    void theSameAnswerOfAnInventionStandsAgainstIt() {
        granted(completed(clerk, "ACCEPT"));

        assertThat(completed(examiner, "APPROVE").text("code")).isEqualTo("result-gated");
    }

    private Map<String, Object> application() {
        var form = new LinkedHashMap<String, Object>(Map.of(
                "patentKind", "invention",
                "applicationNumber", "202410123456.7",
                "inventionTitle", "一种仓储机器人的路径规划方法",
                "examinationBegun", "no",
                "filedElectronically", "yes",
                "priorityGround", "keyIndustry",
                "priorityReasons", "属于智能机器人产业",
                "contactName", "林志远",
                "contactPhone", "13800000001",
                "deliveryMethod", "INBOX"));
        form.putAll(Map.of("applicantsAgree", true, "truthful", true));
        return Map.of(
                "itemKey",
                "priority-examination-recommendation",
                "applicant",
                Map.of("name", "广州云岭智能科技有限公司", "uscc", "91440101MA5A00013Q", "phone", "13800000001"),
                "form",
                form,
                "materials",
                List.of(sent("priorityRequest"), sent("priorArt")));
    }

    private Map<String, Object> sent(String material) {
        return Map.of(
                "key",
                material,
                "uploadId",
                company.upload(material + ".pdf", Papers.pdf()).text("uploadId"));
    }

    private Answer completed(Rest staff, String outcome) {
        var task = staff.get("/tasks?q=" + path.substring("/cases/".length())).text("items/0/id");
        granted(staff.post("/tasks/" + task + "/claim", Map.of()));
        return staff.post("/tasks/" + task + "/complete", Map.of("outcome", outcome, "form", Map.of()));
    }

    private static Answer granted(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
        return answer;
    }
}
