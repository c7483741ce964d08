package cn.zhiban.casefile.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.batch.Batches;
import cn.zhiban.commitment.VerifiedCase;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.engine.CaseInEngine;
import cn.zhiban.shared.DueWork;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.testing.SampleWalk;
import cn.zhiban.worklist.CheckingProjection;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A year's notice is changed: which cases move, who approves, and that every open case follows once, also after a kill. */
@ZhibanTest(properties = "zhiban.test=calendar-revision")
class CalendarRevisionIT {

    private static final List<Map<String, Object>> HOLIDAYS_2026 = List.of(
            holiday("元旦", "2026-01-01", "2026-01-03", "2026-01-04"),
            holiday("春节", "2026-02-15", "2026-02-23", "2026-02-14", "2026-02-28"),
            holiday("清明节", "2026-04-04", "2026-04-06"),
            holiday("劳动节", "2026-05-01", "2026-05-05", "2026-05-09"),
            holiday("端午节", "2026-06-19", "2026-06-21"),
            holiday("中秋节", "2026-09-25", "2026-09-27"),
            holiday("国庆节", "2026-10-01", "2026-10-07", "2026-09-20", "2026-10-10"));

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Autowired
    @Qualifier("runningBatches")
    private DueWork batches;

    @Autowired
    private Batches rows;

    @Autowired
    private RevisingCases revising;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CheckingProjection projection;

    @Autowired
    private ApplicationContext context;

    private Rest rest;
    private String accepted;
    private SampleWalk awaited;

    @BeforeEach
    void opensCases() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        rest = Rest.of(port);
        approve(propose("admin", HOLIDAYS_2026).text("id"), "admin2"); // whatever another test has left is revised away
        batches.run();
        accepted = PledgeApplication.complete().submittedBy(rest.as("company1"));
        accept(accepted);
        awaited = SampleWalk.submitted(rest, "missing-signature").upTo("notice");
    }

    @Test
    void movesOpenCasesOnceAnotherAdministratorHasApproved() {
        assertThat(due(accepted)).isEqualTo("2026-03-05");
        var proposed = propose("admin", withExtraDays());

        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        assertThat(proposed.body().at("/moves").findValuesAsText("caseNo")).contains(accepted);
        assertThat(due(accepted)).as("nothing changes before it is approved").isEqualTo("2026-03-05");
        assertThat(approve(proposed.text("id"), "admin").status()).isEqualTo(403);

        assertThat(approve(proposed.text("id"), "admin2").status()).isEqualTo(200);
        batches.run();

        assertThat(due(accepted)).isEqualTo("2026-03-10");
        assertThat(events(accepted)).contains("CALENDAR_REVISED v" + proposed.text("id"));
        assertThat(rest.as("company1")
                        .get("/cases/" + accepted)
                        .body()
                        .at("/timeline")
                        .toString())
                .contains("2026年3月5日（周四） 改为 2026年3月10日");
        assertThat(projection.differences()).isEmpty();
        assertThat(rest.as("admin")
                        .get("/calendar/versions/" + proposed.text("id"))
                        .text("revision/state"))
                .isEqualTo("DONE");
    }

    @Test
    void neverShortensTheApplicantsTime() {
        var before = awaited.seen().get("replyDue").asText();
        approve(propose("admin", withExtraDays()).text("id"), "admin2");
        batches.run();
        var longer = awaited.seen().get("replyDue").asText();
        assertThat(longer).isGreaterThan(before);

        approve(propose("admin", HOLIDAYS_2026).text("id"), "admin2");
        batches.run();

        assertThat(awaited.seen().get("replyDue").asText()).isEqualTo(longer);
    }

    @Test
    void reachesWhatIsVerifiedAfterTheResultAndKeepsTheApplicantsTime() {
        VerifiedCase.publish(context, 100);
        var verified = VerifiedCase.delivered(context, port);
        var rectifying = VerifiedCase.delivered(context, port).rectifying();
        assertThat(verified.seen().text("dueDate")).isEqualTo("2026-03-30");
        assertThat(rectifying.seen().text("verification/awaitedUntil")).isEqualTo("2026-03-16");

        approve(propose("admin", withExtraDays()).text("id"), "admin2");
        batches.run();

        assertThat(verified.seen().text("dueDate")).isEqualTo("2026-04-02");
        assertThat(rectifying.seen().text("verification/awaitedUntil")).isEqualTo("2026-03-19");
        assertThat(rectifying.seen().body().at("/timeline").toString()).contains("2026年3月16日（周一） 改为 2026年3月19日");
        approve(propose("admin", HOLIDAYS_2026).text("id"), "admin2");
        batches.run();

        assertThat(verified.seen().text("dueDate")).isEqualTo("2026-03-30");
        assertThat(rectifying.seen().text("verification/awaitedUntil")).isEqualTo("2026-03-19");
        verified.done("examiner", VerifiedCase.VERIFY, "FULFILLED", VerifiedCase.fulfilled());
        assertThat(runsOn(verified.caseNo)).isFalse();
        assertThat(runsOn(rectifying.caseNo)).isTrue();
        assertThat(projection.differences()).isEmpty();
    }

    private boolean runsOn(String caseNo) {
        return jdbc.sql("select runs_on from case_file where case_no = ?")
                .param(caseNo)
                .query(Boolean.class)
                .single();
    }

    @Test
    void timersFollow() {
        approve(propose("admin", withExtraDays()).text("id"), "admin2");
        batches.run();
        clock.set(OffsetDateTime.parse("2026-03-06T09:00:00+08:00").toInstant());

        CaseInEngine.of(context, id(accepted)).fireDue(Date.from(clock.instant()));

        assertThat(rest.as("company1").get("/cases/" + accepted).text("colour"))
                .as("it would be overdue under the old calendar")
                .isEqualTo("yellow");
        assertThat(rest.as("chief").get("/tasks?q=" + accepted).body().findValuesAsText("taskKey"))
                .doesNotContain("userTask_explainOverdue");
    }

    @Test
    void goesOnWhereAKilledNodeStopped() {
        var version = "v"
                + approve(propose("admin", withExtraDays()).text("id"), "admin2")
                        .text("id");
        assertThatThrownBy(() -> transaction.execute(status -> {
                    revising.step(version, 0);
                    throw new IllegalStateException("killed before the commit");
                }))
                .hasMessage("killed before the commit");
        var dead = UUID.randomUUID();
        assertThat(rows.take(dead, Duration.ofSeconds(-1)))
                .as("whoever died held it")
                .isPresent();
        assertThat(events(accepted)).doesNotContain("CALENDAR_REVISED " + version);

        batches.run();
        batches.run();

        assertThat(events(accepted).stream().filter(("CALENDAR_REVISED " + version)::equals))
                .hasSize(1);
        assertThat(due(accepted)).isEqualTo("2026-03-10");
    }

    @Test
    void whatWasPassedBeforeItsLimitBeganIsReachedFromTheBeginningOnceMore() {
        var version = "v"
                + approve(propose("admin", withExtraDays()).text("id"), "admin2")
                        .text("id");

        var step = transaction.execute(status -> revising.step(version, Long.MAX_VALUE));

        assertThat(step.done()).isPositive();
        assertThat(events(accepted)).contains("CALENDAR_REVISED " + version);
    }

    @Test
    void aCaseThatBeginsAfterwardsLivesUnderTheNewVersionFromItsStart() {
        approve(propose("admin", withExtraDays()).text("id"), "admin2");
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));

        assertThat(due(caseNo)).isEqualTo("2026-03-12");
        batches.run();
        assertThat(events(caseNo)).noneMatch(type -> type.startsWith("CALENDAR_REVISED"));
    }

    @Test
    void aVersionThatAnotherHasOvertakenIsNotApproved() {
        var first = propose("admin", withExtraDays());
        var second = propose("admin2", withExtraDays());
        approve(first.text("id"), "admin2");

        var late = approve(second.text("id"), "admin");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("code")).isEqualTo("calendar-outdated");
        assertThat(approve(first.text("id"), "admin2").text("code")).isEqualTo("calendar-decided");
    }

    @Test
    void whatContradictsItselfIsRefusedWithEveryReason() {
        var both = new ArrayList<>(HOLIDAYS_2026);
        both.add(holiday("植树节", "2026-03-14", "2026-03-12", "2026-02-15"));

        var refused = propose("admin", both);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("calendar-invalid");
        assertThat(refused.text("detail")).contains("起止日期颠倒", "既是春节放假日");
        var broken = rest.as("admin").postRaw("/calendar/versions", "{\n\"year\": 2027,\n\"holidays\": [");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.text("detail")).contains("第 3 行");
        assertThat(rest.as("chief").postRaw("/calendar/versions", "{}").status())
                .isEqualTo(403);
    }

    private Answer propose(String admin, List<Map<String, Object>> holidays) {
        return rest.as(admin)
                .post(
                        "/calendar/versions",
                        Map.of(
                                "year",
                                2026,
                                "notice",
                                Map.of("number", "国办发明电〔2026〕9号", "title", "调整 2026 年放假安排"),
                                "openingHours",
                                List.of(Map.of("from", "09:00", "to", "12:00"), Map.of("from", "14:00", "to", "17:00")),
                                "holidays",
                                holidays));
    }

    private void accept(String caseNo) {
        var clerk = rest.as("clerk");
        var task = clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        clerk.post("/tasks/" + task + "/claim", Map.of());
        clerk.post("/tasks/" + task + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of()));
    }

    private Answer approve(String id, String admin) {
        return rest.as(admin).post("/calendar/versions/" + id + "/approve", Map.of());
    }

    private String due(String caseNo) {
        return rest.as("company1").get("/cases/" + caseNo).text("dueDate");
    }

    /** Types, of a revision with its version. */
    private List<String> events(String caseNo) {
        return jdbc.sql("select type || coalesce(' ' || (details ->> 'calendarVersion'), '') from clock_event e"
                        + " join case_file c on c.id = e.case_id where c.case_no = ? order by seq")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    private long id(String caseNo) {
        return jdbc.sql("select id from case_file where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }

    private static List<Map<String, Object>> withExtraDays() {
        var holidays = new ArrayList<>(HOLIDAYS_2026);
        holidays.add(holiday("城市活动", "2026-03-04", "2026-03-06"));
        return holidays;
    }

    private static Map<String, Object> holiday(String name, String from, String to, String... makeups) {
        return Map.of("name", name, "from", from, "to", to, "makeupWorkdays", List.of(makeups));
    }
}
