package cn.zhiban.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.testing.RowCounts;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was decided and what was served is not undone by changing the document that says so. */
@ZhibanTest
class DecidedDocumentIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Rest rest;
    private String caseNo;

    @BeforeEach
    void delivers() {
        rest = Rest.of(port);
        caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        does("clerk", "ACCEPT", Map.of());
        does("examiner", "APPROVE", Map.of());
        does("clerk", "DELIVER", Map.of("method", "COUNTER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESULT", "SERVICE_RECORD"})
    void isNotWithdrawnByAChiefAlone(String kind) {
        var before = RowCounts.of(jdbc);

        var refused = change(kind, "withdrawal", Map.of("reason", "不想给了"));

        assertThat(refused.status()).as("%s", refused).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("notice-final");
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"准予登记, 不予登记", "准予, 不予", "准, 不", "符合, 不符合"})
    void itsConclusionIsNotCorrectedIntoTheContrary(String from, String to) {
        var before = RowCounts.of(jdbc);

        var refused = change("RESULT", "correction", Map.of("from", from, "to", to, "reason", "录入有误"));

        assertThat(refused.status()).as("%s", refused).isIn(409, 422);
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"ZL202010123456, ZL202010123457", "500, 900"})
    void aPieceOfANumberIsNotCorrected(String from, String to) {
        var refused = change("RESULT", "correction", Map.of("from", from, "to", to, "reason", "录入有误"));

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
    }

    @Test
    void aMisspelledNameIsCorrectedAndItIsIssuedOnceMore() {
        var corrected = change("RESULT", "correction", Map.of("from", "智能传感装置", "to", "智能传感器装置", "reason", "名称有误"));

        assertThat(corrected.status()).as("%s", corrected).isEqualTo(200);
    }

    private Answer change(String kind, String act, Map<String, String> body) {
        return rest.as("chief").post("/cases/" + caseNo + "/documents/" + numberOf(kind) + "/" + act, body);
    }

    private String numberOf(String kind) {
        for (JsonNode one :
                rest.as("chief").get("/cases/" + caseNo + "/documents").body().path("items")) {
            if (one.path("kind").asText().equals(kind)) {
                return one.path("number").asText();
            }
        }
        throw new AssertionError("no " + kind);
    }

    private void does(String who, String outcome, Map<String, Object> form) {
        var staff = rest.as(who);
        var task = staff.get("/tasks?q=" + caseNo).text("items/0/id");
        staff.post("/tasks/" + task + "/claim", Map.of());
        var done = staff.post("/tasks/" + task + "/complete", Map.of("outcome", outcome, "form", form));
        assertThat(done.status()).as("%s", done).isEqualTo(200);
    }
}
