package cn.zhiban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.engine.CaseInEngine;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.testing.SampleWalk;
import cn.zhiban.worklist.CheckingProjection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Suspension, resumption, extension and overdue through the whole application, with the demo's time travel. */
@ZhibanTest(properties = "zhiban.test=clock-acts")
class ClockActsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private CheckingProjection projection;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ManagementService management;

    private Rest rest;
    private String caseNo;

    @BeforeEach
    void acceptsACaseOnMonday() {
        clock.set(moment("2026-03-02T09:00"));
        rest = Rest.of(port);
        caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        finish("clerk", "ACCEPT", Map.of());
    }

    @AfterEach
    void theQueuesShowWhatTheCasesSay() {
        assertThat(projection.differences()).isEmpty();
    }

    @Test
    void aSuspensionMovesBothLimitsAndIsToldToTheApplicant() {
        assertThat(seen().text("dueDate")).isEqualTo("2026-03-05");

        var suspended = post("examiner", "suspensions", Map.of("reason", "核实专利登记簿", "plannedDays", 10));

        assertThat(suspended.status()).as("%s", suspended).isEqualTo(200);
        assertThat(suspended.text("colour")).isEqualTo("grey");
        assertThat(suspended.body().get("dueDate").isNull()).isTrue();
        assertThat(suspended.text("deadlines/1/promisedDue")).isEqualTo("2026-03-19");
        assertThat(suspended.text("deadlines/1/statutoryDue")).isEqualTo("2026-03-23");
        assertThat(suspended.body().at("/timeline").toString()).contains("核实专利登记簿", "2026年3月16日", "依据");
        travel("2026-03-17T09:00");
        assertThat(seen().text("colour")).as("the clock runs again by itself").isNotEqualTo("grey");
        assertThat(seen().text("dueDate")).isEqualTo("2026-03-19");
    }

    @Test
    void theSameAnnouncementSentTwiceIsMadeOnce() {
        var announced = Map.of("reason", "核实专利登记簿", "plannedDays", 10);
        post("examiner", "suspensions", announced);

        var again = post("examiner", "suspensions", announced);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().at("/clock/events").findValuesAsText("type")).containsOnlyOnce("SUSPENDED");
        var further = post("examiner", "suspensions", Map.of("reason", "核实专利登记簿", "plannedDays", 12));
        assertThat(further.body().at("/clock/events").findValuesAsText("type"))
                .as("another length is a further announcement")
                .endsWith("SUSPENDED", "SUSPENDED");
    }

    @Test
    void aResumptionEndsASuspensionEarly() {
        post("examiner", "suspensions", Map.of("reason", "核实专利登记簿", "plannedDays", 10));
        travel("2026-03-04T10:00");

        var resumed = post("chief", "resumptions", Map.of("words", "已核实"));

        assertThat(resumed.status()).as("%s", resumed).isEqualTo(200);
        assertThat(resumed.text("dueDate")).as("two working days were left out").isEqualTo("2026-03-09");
        assertThat(post("chief", "resumptions", Map.of()).text("code")).isEqualTo("not-suspended");
    }

    @Test
    void theOneExtensionMovesBothLimitsAlsoWhileSuspended() {
        post("examiner", "suspensions", Map.of("reason", "核实专利登记簿", "plannedDays", 2));

        var extended = post("chief", "extensions", Map.of("days", 10, "reason", "案情复杂，需要补充核实"));

        assertThat(extended.status()).as("%s", extended).isEqualTo(200);
        assertThat(extended.text("deadlines/1/promisedDue")).isEqualTo("2026-03-23");
        assertThat(extended.text("deadlines/1/statutoryDue")).isEqualTo("2026-03-25");
        assertThat(post("chief", "extensions", Map.of("days", 1, "reason", "再延长"))
                        .text("code"))
                .isEqualTo("already-extended");
    }

    @Test
    void whatIsMissingOrTooMuchIsToldAtItsField() {
        assertThat(post("examiner", "suspensions", Map.of("reason", " ", "plannedDays", 3))
                        .status())
                .isEqualTo(422);
        assertThat(post("examiner", "suspensions", Map.of("reason", "核实", "plannedDays", 31))
                        .status())
                .isEqualTo(422);
        assertThat(post("examiner", "suspensions", Map.of("reason", "核实", "plannedDays", -1))
                        .status())
                .isEqualTo(422);
        assertThat(post("chief", "extensions", Map.of("days", 11, "reason", "复杂"))
                        .status())
                .isEqualTo(422);
        assertThat(post("chief", "extensions", Map.of("days", 5)).status()).isEqualTo(422);
        assertThat(post("clerk", "suspensions", Map.of("reason", "核实", "plannedDays", 3))
                        .status())
                .isEqualTo(403);
        assertThat(post("examiner", "extensions", Map.of("days", 5, "reason", "复杂"))
                        .status())
                .isEqualTo(403);
        assertThat(seen().text("dueDate")).isEqualTo("2026-03-05");
    }

    @Test
    void anOverdueCaseIsSupervisedAndExplainedUntilItIsDecided() {
        travel("2026-03-04T09:00");
        assertThat(seen().text("colour")).isEqualTo("yellow");
        travel("2026-03-05T09:00");
        assertThat(seen().text("colour")).isEqualTo("red");
        assertThat(chiefsTasks()).isZero();
        travel("2026-03-06T09:00");
        assertThat(chiefsTasks()).as("the promise is missed").isEqualTo(1);
        assertThat(seen().body().get("overdue").isNull())
                .as("the public explanation follows the statutory limit")
                .isTrue();
        travel("2026-03-10T09:00");
        assertThat(seen().text("overdue/words")).contains("2026年3月9日", "致歉");
        assertThat(seen().text("status")).as("overdue is never a decision").isEqualTo("ACCEPTED");

        finish(
                "chief",
                "EXPLAIN",
                Map.of("publicExplanation", "登记簿核实用时较长。", "expectedOn", "2026-03-12", "overdueCause", "核实回函迟延"));

        assertThat(seen().text("status")).as("who explains, examines nothing").isEqualTo("ACCEPTED");
        assertThat(seen().text("overdue/words"))
                .contains("登记簿核实用时较长", "2026年3月12日")
                .doesNotContain("回函");
        finish("examiner", "APPROVE", Map.of());
        assertThat(seen().body().get("overdue").isNull()).isTrue();
    }

    @Test
    void aSupervisionThatNobodyAnsweredEndsWithTheStage() {
        travel("2026-03-06T09:00");
        finish("examiner", "APPROVE", Map.of());

        assertThat(chiefsTasks()).isZero();
        assertThat(seen().text("status")).isEqualTo("DECIDED_APPROVED");
    }

    @Test
    void anExtensionLiftsTheSupervisionOfAMissedPromise() {
        travel("2026-03-06T09:00");
        assertThat(chiefsTasks()).isEqualTo(1);

        assertThat(post("chief", "extensions", Map.of("days", 5, "reason", "需要核实"))
                        .status())
                .isEqualTo(200);

        assertThat(chiefsTasks()).isZero();
        assertThat(seen().text("colour")).isEqualTo("green");
    }

    @Test
    void aTimerThatWasTakenUpBeforeItsDateWasMovedChangesNothing() {
        var engine = CaseInEngine.of(context, id());
        post("examiner", "suspensions", Map.of("reason", "核实专利登记簿", "plannedDays", 10));
        var before = seen().body();
        var timer = engine.timers().get(0);

        management.executeJob(timer);

        assertThat(seen().body()).isEqualTo(before);
        assertThat(engine.timers()).as("it waits again").hasSize(1);
    }

    @Test
    void afterALongDowntimeTheLawIsWrittenDownInItsOrder() {
        caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        clock.set(moment("2026-03-20T09:00"));

        CaseInEngine.of(context, id()).fireDue(Date.from(clock.instant()));

        assertThat(seen().body().at("/clock/events").findValuesAsText("type"))
                .containsExactly("RECEIVED", "DEEMED_ACCEPTED");
        assertThat(seen().body().at("/clock/events/1/effectiveAt").asText()).startsWith("2026-03-02T09:00");
        assertThat(seen().text("deadlines/1/statutoryDue"))
                .as("three limits have passed: acceptance, promise and law of the decision")
                .isEqualTo("2026-03-09");
        assertThat(seen().text("overdue/statutoryDue")).isEqualTo("2026-03-09");
        assertThat(chiefsTasks()).isEqualTo(1);
        assertThat(seen().text("status")).isEqualTo("ACCEPTED");
    }

    @Test
    void timeTravelPassesTheReminderOfADraftToo() {
        var before = subjects().size();
        startsADraft();

        travel("2026-03-10T09:00");

        assertThat(subjects().subList(0, subjects().size() - before)).anyMatch(subject -> subject.contains("还没有提交"));
    }

    @Test
    void whatAnApplicantIsToldLiesInItsInbox() {
        post("examiner", "suspensions", Map.of("reason", "核实专利登记簿", "plannedDays", 2));

        assertThat(subjects()).contains("办件 " + caseNo + "：暂停计时", "办件 " + caseNo + "：受理");
    }

    private long id() {
        return jdbc.sql("select id from case_file where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }

    private List<String> subjects() {
        return rest.as("company1").get("/inbox").body().get("items").findValuesAsText("subject");
    }

    private void startsADraft() {
        jdbc.sql("insert into application_draft (id, account_id, item_key, item_version_id, version, answers, sources,"
                        + " saved_steps, created_at, saved_at) select gen_random_uuid(), c.account_id, c.item_key,"
                        + " c.item_version_id, 1, '{}', '{}', '{}', c.received_at, c.received_at from case_file c"
                        + " where case_no = ?")
                .param(caseNo)
                .update();
    }

    @Test
    void theClockOnlyGoesForward() {
        var back = rest.as("admin").post("/demo/clock", Map.of("advanceTo", "2026-03-01T09:00:00+08:00"));

        assertThat(back.status()).isEqualTo(409);
        assertThat(back.text("code")).isEqualTo("clock-backwards");
        assertThat(rest.as("chief")
                        .post("/demo/clock", Map.of("advanceTo", "2026-03-03T09:00:00+08:00"))
                        .status())
                .isEqualTo(403);
    }

    private Answer seen() {
        return rest.as("company1").get("/cases/" + caseNo);
    }

    private Answer post(String account, String act, Object body) {
        return rest.as(account).post("/cases/" + caseNo + "/" + act, body);
    }

    private int chiefsTasks() {
        return SampleWalk.list(rest.as("chief").get("/tasks?q=" + caseNo).body().get("items")).stream()
                .filter(task -> task.get("taskKey").asText().equals("userTask_explainOverdue"))
                .toList()
                .size();
    }

    private void finish(String account, String outcome, Map<String, Object> form) {
        var staff = rest.as(account);
        for (var task : SampleWalk.list(staff.get("/tasks?q=" + caseNo).body().get("items"))) {
            var id = task.get("id").asText();
            if (staff.get("/tasks/" + id)
                    .body()
                    .at("/outcomes")
                    .findValuesAsText("key")
                    .contains(outcome)) {
                staff.post("/tasks/" + id + "/claim", Map.of());
                var done = staff.post("/tasks/" + id + "/complete", Map.of("outcome", outcome, "form", form));
                assertThat(done.status()).as("%s", done).isEqualTo(200);
                return;
            }
        }
        throw new AssertionError("no open task of " + account + " offers " + outcome);
    }

    private void travel(String local) {
        var arrived = rest.as("admin").post("/demo/clock", Map.of("advanceTo", local + ":00+08:00"));
        assertThat(arrived.status()).as("%s", arrived).isEqualTo(200);
        assertThat(arrived.text("failed")).isEqualTo("0");
    }

    private static Instant moment(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }
}
