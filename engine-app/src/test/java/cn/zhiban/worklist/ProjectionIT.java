package cn.zhiban.worklist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Law 5: the rows of the worklist are rewritten with their source, and the check would see if they were not. */
@ZhibanTest
class ProjectionIT {

    @LocalServerPort
    private int port;

    @Autowired
    private CheckingProjection checking;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Rest rest;
    private String caseNo;

    @BeforeEach
    void takesACaseIn() {
        rest = Rest.of(port);
        caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
    }

    @Test
    void agreesWithCasesAndEngineAtEachStepOfALife() {
        assertThat(checking.differences()).isEmpty();
        finish("clerk", "ACCEPT");
        assertThat(checking.differences()).isEmpty();
        finish("examiner", "APPROVE");
        assertThat(checking.differences()).isEmpty();
    }

    @Test
    void aPersonIsFoundByTheWholeNameAndShownMasked() {
        var person = PledgeApplication.complete()
                .applicant("uscc", null)
                .applicant("name", "陈晓岚")
                .applicant("idNumber", "44010619900307001X")
                .submittedBy(rest.as("citizen1"));

        assertThat(found("陈晓岚", person)).containsExactly("陈**");
        assertThat(found("晓岚", person)).isEmpty();
    }

    private List<String> found(String text, String ofCase) {
        return rest
                .as("clerk")
                .get("/tasks?limit=100&q=" + URLEncoder.encode(text, UTF_8))
                .body()
                .get("items")
                .findParents("caseNo")
                .stream()
                .filter(row -> row.get("caseNo").asText().equals(ofCase))
                .map(row -> row.get("applicantName").asText())
                .toList();
    }

    @Test
    void seesARowThatShowsAnotherDateThanItsCase() {
        var seen = planted("update open_task set due_date = due_date + 1 where case_no = ?");

        assertThat(seen).anyMatch(difference -> difference.contains(caseNo));
    }

    @Test
    void seesATaskWithoutARow() {
        var seen = planted("delete from open_task where case_no = ?");

        assertThat(seen).anyMatch(difference -> difference.startsWith("the worklist does not show task"));
    }

    /** What the check says of a damage that is rolled back again. */
    private java.util.List<String> planted(String damage) {
        return transaction.execute(status -> {
            jdbc.sql("set transaction isolation level repeatable read").update();
            jdbc.sql(damage).param(caseNo).update();
            status.setRollbackOnly();
            return checking.differences();
        });
    }

    private void finish(String who, String outcome) {
        var staff = rest.as(who);
        var task = staff.get("/tasks?q=" + caseNo).text("items/0/id");
        staff.post("/tasks/" + task + "/claim", Map.of());
        var done = staff.post("/tasks/" + task + "/complete", Map.of("outcome", outcome, "form", Map.of()));
        assertThat(done.status()).as("%s", done).isEqualTo(200);
    }
}
