package cn.zhiban.commitment.deferral;

import static cn.zhiban.commitment.deferral.DeferredCase.granted;
import static cn.zhiban.commitment.deferral.DeferredCase.list;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.catalogue.ShippedItems;
import cn.zhiban.commitment.OpenPromises;
import cn.zhiban.commitment.OpenPromises.Kind;
import cn.zhiban.commitment.OpenPromises.Wanted;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.deadline.Colour;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.DueWork;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After delivery: what came, or lapsed, lies before the window with a last day, a timer, and a supervision when it is over. */
@ZhibanTest(properties = "zhiban.test=office-limit")
class OfficeLimitIT {

    private static final Actor SUPERVISOR = new Actor(1, "supervisor", "督办人员", Set.of(Role.SUPERVISOR));

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private PublishingItem publishing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseClock caseClock;

    @Autowired
    private OpenPromises promises;

    @Autowired
    @Qualifier("runningBatches")
    private DueWork batches;

    private Rest office;

    @BeforeEach
    void theResultGoesFirst() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        office = Rest.of(port);
        publishing.publish(resultFirst(), Actor.SYSTEM);
    }

    @AfterEach
    void forgets() {
        publishing.publish(shipped(), Actor.SYSTEM);
        jdbc.sql("update credit_record set revoked_on = listed_at").update();
    }

    @Test
    void whatCameIsWarnedOfAndSupervisedUntilItIsConcluded() {
        var promised = delivered();
        travel("2026-03-03T10:00");
        granted(promised.supply());
        shows(promised, "2026-03-10", Colour.GREEN);
        assertThat(promised.seen().path("deferrals").path(0).path("officeDue").asText())
                .isEqualTo("2026-03-10");

        travel("2026-03-06T09:00");
        shows(promised, "2026-03-10", Colour.YELLOW);
        travel("2026-03-10T09:00");
        shows(promised, "2026-03-10", Colour.RED);
        assertThat(promised.tasks(jdbc)).containsExactly("userTask_reviewDeferred");

        travel("2026-03-11T09:00");
        assertThat(promised.tasks(jdbc)).containsExactly("userTask_explainOverdue", "userTask_reviewDeferred");
        assertThat(office.as("company1").get("/inbox").body().toString()).contains("容缺核对处理的法定期限已于 2026年3月10日");
        assertThat(line(promised).overdue()).isTrue();
        assertThat(office.as("clerk")
                        .get("/cases/" + promised.caseNo())
                        .body()
                        .path("timeline")
                        .toString())
                .contains("容缺核对处理：授权委托书期限已于 2026年3月10日");

        granted(promised.judge("clerk", "VERIFIED"));
        assertThat(promised.tasks(jdbc)).as("it is not concluded").contains("userTask_explainOverdue");
        granted(promised.concludeReview());
        assertThat(promised.tasks(jdbc)).isEmpty();
        assertThat(promised.seen().path("dueDate").isNull()).isTrue();
        assertThat(lines(promised)).isEmpty();
        assertThat(timers(promised)).isEmpty();
    }

    @Test
    void whatDidNotComeIsHandledWithinTheLimitFromItsLapse() {
        var promised = delivered();
        travel("2026-03-06T09:00");
        assertThat(promised.state()).isEqualTo("LAPSED");
        assertThat(promised.tasks(jdbc)).containsExactly("userTask_handleLapse");
        shows(promised, "2026-03-13", Colour.GREEN);
        assertThat(line(promised).waitsForApplicant()).isFalse();

        travel("2026-03-14T09:00");
        assertThat(promised.tasks(jdbc)).containsExactly("userTask_explainOverdue", "userTask_handleLapse");
        granted(promised.handle("PROCEED"));
        assertThat(promised.events()).endsWith("DEFERRAL_LAPSED", "DEFERRAL_HANDLED");
        assertThat(promised.tasks(jdbc)).isEmpty();
        assertThat(lines(promised)).isEmpty();
    }

    @Test
    void beforeTheDecisionTheCaseKeepsItsOwnDay() {
        var promised = DeferredCase.accepted(office);
        granted(promised.supply());
        var chief = office.as("chief");
        granted(chief.post("/cases/" + promised.caseNo() + "/extensions", Map.of("days", 10, "reason", "权利人较多")));

        assertThat(promised.seen().path("dueDate").asText())
                .as("when the decision is made, not when the paper is looked at")
                .isEqualTo("2026-03-19");
        assertThat(jdbc.sql("select d.facts::text from document d join case_file c on c.id = d.case_id"
                                + " where c.case_no = ? and d.kind = 'EXTENSION'")
                        .param(promised.caseNo())
                        .query(String.class)
                        .single())
                .contains("2026年3月19日");

        var examiner = office.as("examiner");
        granted(examiner.post(
                "/cases/" + promised.caseNo() + "/suspensions", Map.of("reason", "核实专利登记簿", "plannedDays", 10)));
        travel("2026-03-09T09:00");
        assertThat(promised.seen().path("colour").asText())
                .as("the paper is due today")
                .isEqualTo("red");
        travel("2026-03-10T09:00");
        assertThat(promised.tasks(jdbc)).contains("userTask_explainOverdue");
        assertThat(promised.seen().path("dueDate").isNull())
                .as("the decision stands still")
                .isTrue();
    }

    @Test
    void whatIsStillLateStaysToBeExplainedWhenAnotherIsConcluded() {
        var promised = lateTwice();
        assertThat(promised.tasks(jdbc))
                .as("one explanation answers both")
                .containsExactly("userTask_decide", "userTask_explainOverdue", "userTask_reviewDeferred");

        granted(promised.judge("clerk", "VERIFIED"));
        granted(promised.concludeReview());

        assertThat(promised.tasks(jdbc)).containsExactly("userTask_decide", "userTask_explainOverdue");
        granted(promised.explain());
        assertThat(promised.seen().at("/overdue/words").asText()).contains("登记簿核实用时较长");
        assertThat(promised.tasks(jdbc)).containsExactly("userTask_decide");
    }

    @Test
    void whatIsLateAfterAnExplanationIsExplainedAnewUntilItIsConcluded() {
        var promised = DeferredCase.accepted(office);
        travel("2026-03-03T10:00");
        granted(promised.supply());
        travel("2026-03-06T09:00");
        granted(promised.explain());
        assertThat(promised.tasks(jdbc)).containsExactly("userTask_decide", "userTask_reviewDeferred");

        travel("2026-03-11T09:00");
        assertThat(promised.tasks(jdbc)).contains("userTask_explainOverdue");
        granted(promised.judge("clerk", "VERIFIED"));
        granted(promised.concludeReview());

        assertThat(promised.tasks(jdbc)).as("the decision was explained").containsExactly("userTask_decide");
    }

    private DeferredCase lateTwice() {
        var promised = DeferredCase.accepted(office);
        travel("2026-03-03T10:00");
        granted(promised.supply());
        travel("2026-03-11T09:00");
        return promised;
    }

    @Test
    void aRejectionEndsItAndTheNextArrivalBeginsItAnew() {
        var promised = delivered();
        travel("2026-03-03T10:00");
        granted(promised.supply());
        granted(promised.judge("clerk", "REJECTED"));
        assertThat(line(promised).waitsForApplicant()).isTrue();
        assertThat(promised.seen().path("dueDate").isNull()).isTrue();
        granted(promised.concludeReview());
        assertThat(promised.events()).endsWith("DEFERRED_REJECTED", "DEFERRED_REVIEWED");

        travel("2026-03-04T10:00");
        granted(promised.supply());
        shows(promised, "2026-03-11", Colour.GREEN);
    }

    @Test
    void aRevisedCalendarMovesDayAndTimer() {
        clock.set(OffsetDateTime.parse("2026-06-01T09:00:00+08:00").toInstant());
        var promised = delivered();
        travel("2026-06-02T10:00");
        granted(promised.supply());
        shows(promised, "2026-06-09", Colour.GREEN);

        var notice = Map.of(
                "year",
                2026,
                "notice",
                Map.of("number", "国办发明电〔2026〕9号", "title", "调整 2026 年放假安排"),
                "openingHours",
                List.of(Map.of("from", "09:00", "to", "12:00"), Map.of("from", "14:00", "to", "17:00")),
                "holidays",
                List.of(Map.of("name", "城市活动", "from", "2026-06-04", "to", "2026-06-05", "makeupWorkdays", List.of())));
        var version =
                granted(office.as("admin").post("/calendar/versions", notice)).text("id");
        granted(office.as("admin2").post("/calendar/versions/" + version + "/approve", Map.of()));
        batches.run();

        shows(promised, "2026-06-11", Colour.GREEN);
    }

    /** Row, list and timer say what the fold says. */
    private void shows(DeferredCase promised, String due, Colour colour) {
        var row = office.as("supervisor")
                .get("/tasks?q=" + promised.caseNo())
                .body()
                .path("items");
        var task = list(row).stream()
                .filter(one -> !one.path("taskKey").asText().contains("explain"))
                .findFirst()
                .orElseThrow();
        assertThat(task.path("dueDate").asText()).isEqualTo(due);
        assertThat(task.path("colour").asText()).isEqualToIgnoringCase(colour.name());
        assertThat(line(promised).due()).isEqualTo(LocalDate.parse(due));
        assertThat(line(promised).colour()).isEqualTo(colour);
        assertThat(listed(promised).path("officeDue").asText()).isEqualTo(due);
        assertThat(listed(promised).path("colour").asText()).isEqualToIgnoringCase(colour.name());
        assertThat(timers(promised))
                .containsExactly(caseClock.read(cases.byId(id(promised))).nextWake());
    }

    private DeferredCase delivered() {
        var promised = DeferredCase.accepted(office);
        granted(promised.decide("APPROVE"));
        granted(promised.finish("clerk", "userTask_deliverResult", "DELIVER", Map.of("method", "INBOX")));
        assertThat(promised.seen().path("dueDate").isNull()).isTrue();
        return promised;
    }

    private OpenPromises.Line line(DeferredCase promised) {
        return lines(promised).get(0);
    }

    private List<OpenPromises.Line> lines(DeferredCase promised) {
        return promises.page(SUPERVISOR, new Wanted(Kind.DEFERRED, false, "")).lines().stream()
                .filter(one -> one.caseNo().equals(promised.caseNo()))
                .toList();
    }

    private JsonNode listed(DeferredCase promised) {
        return list(office.as("supervisor").get("/deferrals").body().path("items")).stream()
                .filter(one -> one.path("caseNo").asText().equals(promised.caseNo()))
                .findFirst()
                .orElseThrow();
    }

    private List<Instant> timers(DeferredCase promised) {
        return jdbc
                .sql(
                        "select duedate_ from act_ru_job where process_instance_id_ in (select proc_inst_id_ from act_ru_execution"
                                + " where business_key_ = ?)")
                .param(Long.toString(id(promised)))
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .toList();
    }

    private long id(DeferredCase promised) {
        return jdbc.sql("select id from case_file where case_no = ?")
                .param(promised.caseNo())
                .query(Long.class)
                .single();
    }

    private void travel(String to) {
        granted(office.as("admin").post("/demo/clock", Map.of("advanceTo", to + ":00+08:00")));
    }

    private static ItemBundle shipped() {
        return ShippedItems.all().stream()
                .filter(item -> item.itemKey().equals(PledgeApplication.ITEM))
                .findFirst()
                .orElseThrow();
    }

    private static ItemBundle resultFirst() {
        var files = new HashMap<>(shipped().files());
        var list = new String(files.get(ItemBundle.LIST), StandardCharsets.UTF_8);
        assertThat(list).containsOnlyOnce("resultGate: BEFORE");
        files.put(
                ItemBundle.LIST,
                list.replace("resultGate: BEFORE", "resultGate: AFTER").getBytes(StandardCharsets.UTF_8));
        return new ItemBundle(shipped().itemKey(), new TreeMap<>(files));
    }
}
