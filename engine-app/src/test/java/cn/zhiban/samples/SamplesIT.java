package cn.zhiban.samples;

import static cn.zhiban.testing.SampleWalk.list;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.engine.CaseInEngine;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.SampleWalk;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lives of the samples over REST. The office opens on Monday 2 March 2026; nothing is a holiday that month. */
@ZhibanTest
class SamplesIT {

    private static final String MONDAY = "2026-03-02T09:00:00+08:00";
    private static final Map<String, String> STATUS_AFTER = Map.of(
            "ACCEPT", "ACCEPTED",
            "APPROVE", "DECIDED_APPROVED",
            "REFUSE", "DECIDED_REFUSED",
            "DELIVER", "DELIVERED");

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private Rest office;

    @BeforeEach
    void opensTheOfficeOnMonday() {
        office = Rest.of(port);
        clock.set(moment(MONDAY).toInstant());
    }

    @AfterEach
    void turnsTheClockBack() {
        clock.set(moment(MONDAY).toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "joint-owners", "already-pledged", "missing-signature"})
    void everySampleIsWalkedToItsEnd(String name) {
        var walk = SampleWalk.submitted(office, name);
        var expected = "RECEIVED";
        assertThat(walk.status()).isEqualTo(expected);
        for (var step : walk.steps()) {
            walk.take(step);
            expected = after(step, expected);
            assertThat(walk.status()).as("%s", step).isEqualTo(expected);
            assertRowsAndEngineAgree(walk);
        }
        assertThat(walk.status()).isEqualTo(walk.ends());
        assertNothingIsOpen(walk);
    }

    @Test
    void eachStageShowsBothItsLimits() {
        var walk = SampleWalk.submitted(office, "plain");
        var received = walk.seen();
        assertThat(received.get("dueDate").asText()).isEqualTo("2026-03-09");
        assertThat(received.get("colour").asText()).isEqualTo("green");
        assertDeadline(received, "ACCEPTANCE", null, "2026-03-09", 5);
        assertThat(list(received.at("/clock/explanation")))
                .filteredOn(day -> day.get("counted").asBoolean())
                .extracting(day -> day.get("date").asText())
                .containsExactly("2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-09");

        walk.upTo("task");
        assertThat(walk.seen().get("dueDate").asText()).isEqualTo("2026-03-05");
        assertDeadline(walk.seen(), "DECISION", "2026-03-05", "2026-03-09", 3);

        walk.finish("examiner", "userTask_decide", "APPROVE", Map.of());
        assertThat(walk.seen().get("dueDate").asText()).isEqualTo("2026-03-04");
        assertDeadline(walk.seen(), "DELIVERY", "2026-03-04", "2026-03-16", 2);

        walk.finish("clerk", "userTask_deliverResult", "DELIVER", Map.of("method", "INBOX"));
        assertThat(walk.seen().get("dueDate").isNull()).isTrue();
        assertThat(list(walk.seen().get("deadlines")))
                .extracting(deadline -> deadline.get("state").asText())
                .containsOnly("KEPT");
    }

    @Test
    void theNoticeTellsEverythingOnceAndStopsTheOfficesClock() {
        var walk = SampleWalk.submitted(office, "missing-signature").upTo("notice");

        var seen = walk.seen();
        var told = words(seen, "NOTICE_ISSUED");
        assertThat(told)
                .startsWith("一次性告知书 ZLZY-GZ-2026-")
                .contains("以下 2 项")
                .contains("1. 专利权质押登记申请表：缺少出质人或者质权人的签字或者盖章：申请表缺少质权人广州样例银行股份有限公司生物岛支行的盖章和日期")
                .contains("2. 授权委托书：缺少被委托人身份证明复印件：委托书后没有附被委托人林嘉怡的身份证复印件")
                .contains("5 个工作日内补正")
                .doesNotContain("专利权质押合同：");
        assertThat(list(seen.get("materials")))
                .filteredOn(material -> material.get("notified").asBoolean())
                .extracting(material -> material.get("key").asText())
                .containsExactly("applicationForm", "powerOfAttorney");
        assertThat(seen.get("dueDate").isNull()).isTrue();
        assertThat(seen.get("replyDue").asText()).isEqualTo("2026-03-09");
        assertThat(seen.get("colour").asText()).isEqualTo("grey");
        assertThat(seen.at("/clock/stage").asText()).isEqualTo("REPLY");
        assertThat(office.as("clerk").get("/tasks?q=" + walk.caseNo()).body().get("items"))
                .isEmpty();

        var second = office.as("clerk").post("/cases/" + walk.caseNo() + "/notices", Map.of("channel", "INBOX"));
        assertThat(second.status()).as("%s", second).isEqualTo(409);
        assertThat(second.text("code")).isEqualTo("notice-already-issued");
        assertThat(events(walk)).filteredOn("NOTICE_ISSUED"::equals).hasSize(1);
    }

    @Test
    void theReplyInPartsAcceptsAsOfTheDayOnWhichItBecameComplete() {
        var walk = SampleWalk.submitted(office, "missing-signature");
        var steps = walk.steps();
        steps.subList(0, 5).forEach(walk::take);
        setClock("2026-03-04T10:00:00+08:00");
        walk.take(steps.get(5));
        assertThat(events(walk)).contains("REPLY_PART").doesNotContain("REPLY_COMPLETE");
        assertThat(walk.seen().get("colour").asText()).isEqualTo("grey");
        setClock("2026-03-05T10:00:00+08:00");
        walk.take(steps.get(6));
        assertThat(walk.seen().get("dueDate").asText()).isEqualTo("2026-03-12");
        setClock("2026-03-06T10:00:00+08:00");
        steps.subList(7, 10).forEach(walk::take);

        assertThat(walk.status()).isEqualTo("ACCEPTED");
        assertThat(event(walk.seen(), "ACCEPTED").get("recordedAt").asText()).startsWith("2026-03-06T10:00");
        assertThat(walk.seen().get("dueDate").asText())
                .as("three working days from the fifth")
                .isEqualTo("2026-03-10");
    }

    @Test
    void aLateNoticeIsRefusedAlthoughNoTimerHasRun() {
        var walk = SampleWalk.submitted(office, "missing-signature");
        walk.steps().subList(0, 4).forEach(walk::take);
        setClock("2026-03-10T09:00:00+08:00");

        var late = office.as("clerk").post("/cases/" + walk.caseNo() + "/notices", Map.of("channel", "INBOX"));

        assertThat(late.status()).as("%s", late).isEqualTo(409);
        assertThat(late.text("code")).isEqualTo("notice-late");
        assertThat(walk.status()).isEqualTo("RECEIVED");
        assertThat(events(walk)).containsExactly("RECEIVED");
        assertThat(office.as("clerk").get("/tasks?q=" + walk.caseNo()).body().get("items"))
                .hasSize(1);
        assertRowsAndEngineAgree(walk);
    }

    @Test
    void anApplicationThatNobodyTouchesIsDeemedAcceptedFromItsReceipt() {
        var walk = SampleWalk.submitted(office, "plain");
        setClock("2026-03-09T23:59:00+08:00");
        fireDue(walk);
        assertThat(walk.status()).as("a minute before the end of the limit").isEqualTo("RECEIVED");
        assertThat(inQueue("clerk", walk).get("colour").asText()).isEqualTo("red");
        setClock("2026-03-10T00:01:59+08:00");
        assertThat(fireDue(walk)).as("lapses wake two minutes after midnight").isZero();

        setClock("2026-03-10T00:02:00+08:00");
        fireDue(walk);

        assertThat(walk.status()).isEqualTo("ACCEPTED");
        var deemed = event(walk.seen(), "DEEMED_ACCEPTED");
        assertThat(deemed.get("effectiveAt").asText()).startsWith("2026-03-02T");
        assertThat(deemed.get("basis").asText()).contains("办事指南公布的承诺");
        assertThat(words(walk.seen(), "DEEMED_ACCEPTED")).contains("2026-03-02 起视为受理");
        assertThat(office.as("clerk")
                        .get("/cases/" + walk.caseNo() + "/documents")
                        .body()
                        .get("items"))
                .extracting(document -> document.get("kind").asText())
                .as("silence is told in writing too")
                .containsExactly("RECEIPT", "ACCEPTANCE");
        assertDeadline(walk.seen(), "DECISION", "2026-03-05", "2026-03-09", null);
        assertThat(walk.seen().get("colour").asText()).isEqualTo("red");
        assertRowsAndEngineAgree(walk);

        walk.finish("examiner", "userTask_decide", "APPROVE", Map.of());
        walk.finish("clerk", "userTask_deliverResult", "DELIVER", Map.of("method", "INBOX"));
        assertThat(walk.status()).isEqualTo("DELIVERED");
        assertNothingIsOpen(walk);
    }

    @Test
    void aCaseThatWasWokenIsWorkedOnAsBefore() {
        var walk = SampleWalk.submitted(office, "plain");
        setClock("2026-03-05T09:00:00+08:00");
        assertThat(fireDue(walk)).isPositive();
        assertThat(inQueue("clerk", walk).get("colour").asText()).isEqualTo("yellow");

        walk.finish("clerk", "userTask_reviewMaterials", "ACCEPT", Map.of());

        assertThat(walk.status()).isEqualTo("ACCEPTED");
        assertRowsAndEngineAgree(walk);
        setClock("2026-03-30T09:00:00+08:00");
        fireDue(walk);
        assertThat(walk.status()).as("overdue is never a decision").isEqualTo("ACCEPTED");
        walk.finish("examiner", "userTask_decide", "REFUSE", Map.of("grounds", List.of("FEES_UNPAID"), "words", "未缴"));
        walk.finish("clerk", "userTask_deliverResult", "DELIVER", Map.of("method", "COUNTER"));
        assertNothingIsOpen(walk);
    }

    @Test
    void aReplyThatDoesNotComeIsClosedByAPersonWithReasons() {
        var walk = SampleWalk.submitted(office, "missing-signature").upTo("notice");
        setClock("2026-03-10T00:03:00+08:00");
        fireDue(walk);
        assertThat(walk.status()).isEqualTo("SUPPLEMENTING");
        assertThat(words(walk.seen(), "REMINDER")).contains("补正期限已过");
        assertRowsAndEngineAgree(walk);

        var closed = walk.finish(
                "clerk", "userTask_reviewReply", "REFUSE", Map.of("ground", "REPLY_OVERDUE", "words", "逾期未补正"));

        assertThat(closed.text("status")).as("%s", closed).isEqualTo("NOT_ACCEPTED");
        assertThat(words(walk.seen(), "NOT_ACCEPTED")).contains("在告知的期限内没有补正");
        assertNothingIsOpen(walk);
    }

    @Test
    void aReplyInTimeIsNotRefusedAsLate() {
        var walk = SampleWalk.submitted(office, "missing-signature").upTo("notice");
        walk.steps().subList(5, 8).forEach(walk::take);

        var refused = walk.finish(
                "clerk", "userTask_reviewReply", "REFUSE", Map.of("ground", "REPLY_OVERDUE", "words", "逾期未补正"));

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.body().toString()).contains("ground");
    }

    @Test
    void aLateButCompleteReplyIsStillLookedAt() {
        var walk = SampleWalk.submitted(office, "missing-signature").upTo("notice");
        setClock("2026-03-10T00:03:00+08:00");
        fireDue(walk);
        walk.steps().subList(5, 10).forEach(walk::take);

        assertThat(walk.status()).isEqualTo("ACCEPTED");
        assertRowsAndEngineAgree(walk);
    }

    @Test
    void whatIsTakenBackWhileAReplyIsAwaitedIsOver() {
        var walk = SampleWalk.submitted(office, "missing-signature").upTo("notice");

        var withdrawn = walk.applicant().post("/cases/" + walk.caseNo() + "/withdraw", Map.of("reason", "另行办理"));

        assertThat(withdrawn.text("status")).as("%s", withdrawn).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.body().get("dueDate").isNull()).isTrue();
        assertNothingIsOpen(walk);
    }

    private static String after(JsonNode step, String before) {
        if (step.has("task")) {
            return STATUS_AFTER.get(step.get("outcome").asText());
        }
        return step.has("notice") ? "SUPPLEMENTING" : before;
    }

    private void assertDeadline(JsonNode seen, String stage, String promised, String statutory, Integer remaining) {
        var deadline = list(seen.get("deadlines")).stream()
                .filter(one -> one.get("stage").asText().equals(stage))
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(deadline.get("promisedDue").asText(null)).isEqualTo(promised);
        assertThat(deadline.get("statutoryDue").asText()).isEqualTo(statutory);
        assertThat(deadline.get("state").asText()).isEqualTo("RUNNING");
        if (remaining != null) {
            assertThat(deadline.get("remaining").asInt()).isEqualTo(remaining);
        }
    }

    private void assertNothingIsOpen(SampleWalk walk) {
        assertRowsAndEngineAgree(walk);
        assertThat(openTasks(walk)).isEmpty();
        assertThat(engine(walk).instances()).isZero();
        assertThat(jdbc.sql("select count(*) from step_visit where case_id = ? and left_at is null")
                        .param(caseId(walk))
                        .query(Long.class)
                        .single())
                .as("steps not left")
                .isZero();
    }

    private void assertRowsAndEngineAgree(SampleWalk walk) {
        var inEngine = engine(walk);
        assertThat(openTasks(walk)).containsExactlyInAnyOrderElementsOf(inEngine.tasks());
        assertThat(inEngine.instances() == 0).as("ended").isEqualTo(inEngine.jobs() == 0);
        assertThat(jdbc.sql("select status from case_file where id = ?")
                        .param(caseId(walk))
                        .query(String.class)
                        .single())
                .isEqualTo(walk.status());
    }

    private List<String> openTasks(SampleWalk walk) {
        return jdbc.sql("select id from open_task where case_no = ?")
                .param(walk.caseNo())
                .query(String.class)
                .list();
    }

    private JsonNode inQueue(String account, SampleWalk walk) {
        return office.as(account).get("/tasks?q=" + walk.caseNo()).body().at("/items/0");
    }

    private int fireDue(SampleWalk walk) {
        return engine(walk).fireDue(Date.from(clock.instant()));
    }

    private CaseInEngine engine(SampleWalk walk) {
        return CaseInEngine.of(context, caseId(walk));
    }

    private long caseId(SampleWalk walk) {
        return jdbc.sql("select id from case_file where case_no = ?")
                .param(walk.caseNo())
                .query(Long.class)
                .single();
    }

    private static List<String> events(SampleWalk walk) {
        return list(walk.seen().at("/clock/events")).stream()
                .map(one -> one.get("type").asText())
                .toList();
    }

    private static JsonNode event(JsonNode seen, String type) {
        return list(seen.at("/clock/events")).stream()
                .filter(one -> one.get("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String words(JsonNode seen, String kind) {
        return list(seen.get("timeline")).stream()
                .filter(line -> line.get("kind").asText().equals(kind))
                .map(line -> line.get("words").asText())
                .findFirst()
                .orElse("");
    }

    private void setClock(String moment) {
        clock.set(moment(moment).toInstant());
    }

    private static OffsetDateTime moment(String text) {
        return OffsetDateTime.parse(text);
    }
}
