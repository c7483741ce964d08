package cn.zhiban.commitment.deferral;

import static cn.zhiban.commitment.deferral.DeferredCase.PAPER;
import static cn.zhiban.commitment.deferral.DeferredCase.granted;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.catalogue.ShippedItems;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.web.Browser;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A material that comes later: every way that it can go, on the real engine, with time in the hand of the test. */
@ZhibanTest(properties = "zhiban.test=deferral")
class DeferralIT {

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private PublishingItem publishing;

    @Autowired
    private JdbcClient jdbc;

    private Rest office;

    @BeforeEach
    void beginsOnMonday() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        office = Rest.of(port);
    }

    /** The shipped terms hold again, and nothing is held against the firm. */
    @AfterEach
    void forgets() {
        publishing.publish(shipped(), Actor.SYSTEM);
        jdbc.sql("update credit_record set revoked_on = listed_at").update();
    }

    @Test
    void whatIsPromisedIsBroughtJudgedAndThenTheResultIsIssued() {
        var promised = DeferredCase.submitted(office);
        assertThat(promised.state()).isEqualTo("DEFERRED");
        assertThat(promised.material(PAPER).path("deferredUntil").asText())
                .as("three working days, if it is accepted today")
                .isEqualTo("2026-03-05");

        assertThat(mine(promised)).contains("从受理起计算期限", "也可以现在补交").doesNotContain("您不需要做什么");

        travel("2026-03-03T09:00");
        granted(promised.finish("clerk", "userTask_reviewMaterials", "ACCEPT", Map.of()));
        assertThat(mine(promised))
                .contains("现在需要您", "补交“授权委托书”，2026年3月6日（周五）24:00 前有效", "补交以前不能作出准予的决定", "/supplement\"")
                .doesNotContain("您不需要做什么");
        assertThat(promised.events()).endsWith("ACCEPTED", "MATERIALS_DEFERRED");
        assertThat(promised.material(PAPER).path("deferredUntil").asText()).isEqualTo("2026-03-06");
        assertThat(promised.seen().path("dueDate").asText())
                .as("the office's own promise runs on")
                .isEqualTo("2026-03-06");
        assertThat(promised.decide("APPROVE").text("code")).isEqualTo("result-gated");

        travel("2026-03-04T09:00");
        assertThat(inbox()).contains("您承诺后补的“授权委托书”请在 2026年3月6日");

        granted(promised.supply());
        assertThat(mine(promised)).contains("您不需要做什么").doesNotContain("现在需要您");
        assertThat(promised.state()).isEqualTo("SUPPLIED");
        assertThat(promised.decide("APPROVE").text("code")).isEqualTo("result-gated");
        assertThat(promised.concludeReview().text("code")).isEqualTo("deferral-unjudged");
        granted(promised.judge("clerk", "VERIFIED"));
        granted(promised.concludeReview());
        assertThat(promised.events()).contains("DEFERRED_SUPPLIED", "DEFERRED_VERIFIED", "DEFERRED_COMPLETE");

        granted(promised.decide("APPROVE"));
        granted(promised.finish("clerk", "userTask_deliverResult", "DELIVER", Map.of("method", "INBOX")));
        assertThat(promised.seen().path("status").asText()).isEqualTo("DELIVERED");
        assertThat(promised.tasks(jdbc)).isEmpty();
    }

    @Test
    void whatDoesNotDoMayBeBroughtAgainAndTheDaysOfTheReviewDoNotCount() {
        var promised = DeferredCase.accepted(office);
        travel("2026-03-05T20:00");
        granted(promised.supply());
        travel("2026-03-09T10:00");
        assertThat(promised.state()).as("under review nothing lapses").isEqualTo("SUPPLIED");

        assertThat(promised.judge("examiner", "REJECTED").text("code"))
                .as("the window looks at it")
                .isEqualTo("task-not-yours");
        granted(promised.judge("clerk", "REJECTED"));
        granted(promised.concludeReview());
        assertThat(promised.state()).isEqualTo("DEFERRED");
        assertThat(promised.material(PAPER).path("deferredUntil").asText()).isEqualTo("2026-03-10");
        assertThat(promised.material(PAPER).path("reason").asText()).contains("缺少委托人的签字或者盖章", "2026年3月10日");

        travel("2026-03-10T20:00");
        granted(promised.supply());
        granted(promised.judge("clerk", "VERIFIED"));
        granted(promised.concludeReview());
        assertThat(promised.deferral().path("state").asText()).isEqualTo("KEPT");
    }

    @Test
    void whatWasPostedInTimeAndCameAfterwardsCameTooLate() {
        var promised = DeferredCase.accepted(office);
        travel("2026-03-04T09:00");
        assertThat(inbox()).contains("不以邮戳为准");
        travel("2026-03-06T09:00");

        var late = refusedUnchanged(
                promised, () -> promised.arrives("clerk", "2026-03-04T16:00:00+08:00"), "deferral-lapsed");

        assertThat(late.text("detail")).contains("以送到窗口的时间为准，不以邮戳为准", "提出异议");
        var own = refusedUnchanged(promised, promised::supply, "deferral-lapsed");
        assertThat(own.text("detail")).doesNotContain("邮戳");
    }

    @Test
    void whatCameInTimeIsWrittenDownWithTheHourAtTheCounter() {
        var promised = DeferredCase.accepted(office);
        travel("2026-03-05T17:20");

        granted(promised.arrives("clerk", "2026-03-05T10:00:00+08:00"));

        travel("2026-03-09T09:00");
        assertThat(promised.state()).isEqualTo("SUPPLIED");
    }

    @Test
    void whatDoesNotComeLapsesAndCostsTheNextDeferral() {
        var promised = DeferredCase.accepted(office);
        travel("2026-03-05T23:59");
        assertThat(promised.state()).isEqualTo("DEFERRED");
        travel("2026-03-06T09:00");

        assertThat(promised.state()).isEqualTo("LAPSED");
        assertThat(promised.events()).contains("DEFERRAL_LAPSED");
        var record = promised.deferral().path("creditRecord").asText();
        assertThat(record).startsWith("XY-2026-");
        refusedUnchanged(promised, promised::supply, "deferral-lapsed");
        assertThat(promised.decide("APPROVE").text("code")).isEqualTo("result-gated");

        long cases = count("case_file");
        var next = DeferredCase.promise(office.as("company1"), PAPER);
        assertThat(next.status()).isEqualTo(422);
        assertThat(next.text("code")).isEqualTo("deferral-not-offered");
        assertThat(next.text("detail")).contains("逾期没有补齐", record, "信用修复", "可以提交材料");
        assertThat(count("case_file")).isEqualTo(cases);
        assertThat(jdbc.sql("select count(*) from credit_use u join credit_record r on r.id = u.record_id"
                                + " where r.record_no = ? and u.led_to like '不能容缺后补%'")
                        .param(record)
                        .query(Long.class)
                        .single())
                .as("the holder reads that it was used")
                .isPositive();
        assertThat(DeferredCase.promise(office.as("company2"), PAPER).text("code"))
                .as("another firm is not asked for what it did not break")
                .isNotEqualTo("deferral-not-offered");

        granted(promised.handle("OBJECT"));
        assertThat(promised.decide("APPROVE").text("detail")).contains("处理意见是影响办理");
        granted(promised.decide("REFUSE"));
    }

    @Test
    void aPersonMayLetTheCaseGoOnWithReasons() {
        var promised = DeferredCase.accepted(office);
        travel("2026-03-06T09:00");

        granted(promised.handle("PROCEED"));
        granted(promised.decide("APPROVE"));
        assertThat(inbox()).contains("不影响办理：窗口已经核实");
    }

    @Test
    void whereTheItemHasABasisTheUndecidedApplicationIsDeemedWithdrawn() {
        publishing.publish(with("late: RETURN_TO_PERSON", "late: WITHDRAWN\n    lateBasis: 测试用条例第二十四条"), Actor.SYSTEM);
        var promised = DeferredCase.accepted(office);
        travel("2026-03-06T09:00");

        assertThat(promised.seen().path("status").asText()).isEqualTo("LAPSED");
        assertThat(promised.events()).endsWith("DEFERRAL_LAPSED", "LAPSED");
        assertThat(promised.tasks(jdbc)).isEmpty();
    }

    @Test
    void whereTheResultGoesBeforeThePromiseIsWatchedAfterDelivery() {
        publishing.publish(
                with("resultGate: BEFORE\n    late: RETURN_TO_PERSON", "resultGate: AFTER\n    late: BREACH_ONLY"),
                Actor.SYSTEM);
        var promised = DeferredCase.accepted(office);
        granted(promised.decide("APPROVE"));
        granted(promised.finish("clerk", "userTask_deliverResult", "DELIVER", Map.of("method", "INBOX")));
        assertThat(promised.seen().path("status").asText()).isEqualTo("DELIVERED");
        assertThat(promised.state()).isEqualTo("DEFERRED");

        travel("2026-03-06T09:00");
        assertThat(promised.state()).isEqualTo("LAPSED");
        assertThat(promised.seen().path("status").asText()).isEqualTo("DELIVERED");
        assertThat(promised.tasks(jdbc)).isEmpty();
    }

    @Test
    void afterDeliveryItIsStillTakenInTime() {
        publishing.publish(with("resultGate: BEFORE", "resultGate: AFTER"), Actor.SYSTEM);
        var promised = DeferredCase.accepted(office);
        granted(promised.decide("APPROVE"));
        granted(promised.finish("clerk", "userTask_deliverResult", "DELIVER", Map.of("method", "INBOX")));
        granted(promised.supply());
        granted(promised.judge("clerk", "VERIFIED"));
        granted(promised.concludeReview());
        assertThat(promised.events()).endsWith("DEFERRED_COMPLETE");
    }

    @Test
    void ofTwoMaterialsOneLapsesWhileTheOtherIsLookedAt() {
        var other = "identityProofs";
        var promised = acceptedWithTwo(other);
        assertThat(promised.material(other).path("deferredUntil").asText()).isEqualTo("2026-03-09");
        granted(promised.supply(other));
        travel("2026-03-06T09:00");

        assertThat(promised.state()).isEqualTo("LAPSED");
        assertThat(promised.material(other).path("state").asText()).isEqualTo("SUPPLIED");
        assertThat(promised.tasks(jdbc)).contains("userTask_reviewDeferred");
        granted(promised.judge("clerk", other, "REJECTED"));
        granted(promised.concludeReview());
        assertThat(promised.material(other).path("deferredUntil").asText())
                .as("the three days of the review do not count")
                .isEqualTo("2026-03-13");
        granted(promised.supply(other));
        granted(promised.judge("clerk", other, "VERIFIED"));
        granted(promised.concludeReview());
        granted(promised.handle("PROCEED"));
        assertThat(promised.events()).doesNotContain("DEFERRED_COMPLETE");
        granted(promised.decide("APPROVE"));
        assertThat(inEngine(promised)).isEqualTo(1);
    }

    private DeferredCase acceptedWithTwo(String other) {
        publishing.publish(
                with(
                        "    techniques: [WAIVE_MATERIAL]\n",
                        "    techniques: [WAIVE_MATERIAL, DEFER_MATERIAL]\n    deferral: {days: 5}\n"),
                Actor.SYSTEM);
        return DeferredCase.acceptedWithTwo(office, other);
    }

    @Test
    void whatLapsedWhileAnotherIsAwaitedIsNotSettled() {
        var other = "identityProofs";
        var promised = acceptedWithTwo(other);
        travel("2026-03-06T09:00");
        assertThat(promised.state()).isEqualTo("LAPSED");

        assertThat(listed(promised, false)).containsExactly("逾期未补，其余材料补齐或者逾期以后处理", "等待补交");
        assertThat(listed(promised, true)).isEmpty();
        var browser = new Browser(port);
        browser.signIn("supervisor", "demo");
        assertThat(browser.get("/staff/commitments?kind=DEFERRED").body()).contains("逾期未补，其余材料补齐或者逾期以后处理");

        travel("2026-03-10T09:00");
        assertThat(listed(promised, false)).as("now somebody says what follows").containsExactly("逾期未补", "逾期未补");
        granted(office.as("company1").post("/cases/" + promised.caseNo() + "/withdraw", Map.of("reason", "另行办理")));
        assertThat(listed(promised, false)).isEmpty();
        assertThat(listed(promised, true)).hasSize(2);
    }

    @Test
    void forceMajeureMovesTheDayWithReasonAndProof() {
        var promised = DeferredCase.accepted(office);
        travel("2026-03-05T10:00");
        var bare = refusedUnchanged(
                promised,
                () -> office.as("clerk")
                        .post(
                                "/cases/" + promised.caseNo() + "/deferrals/" + PAPER + "/extensions",
                                Map.of("days", 30, "reason", " ")),
                "invalid-input");
        assertThat(bare.body().toString()).contains("days", "reason", "proofUploadId");

        granted(promised.extend(5, "台风停工"));
        assertThat(promised.material(PAPER).path("deferredUntil").asText()).isEqualTo("2026-03-12");
        assertThat(office.as("company1")
                        .get("/cases/" + promised.caseNo() + "/clock")
                        .body()
                        .toString())
                .contains("台风停工", "容缺材料补齐：授权委托书");
        travel("2026-03-12T23:00");
        assertThat(promised.state()).isEqualTo("DEFERRED");
        travel("2026-03-13T09:00");
        assertThat(promised.state()).isEqualTo("LAPSED");
        refusedUnchanged(promised, () -> promised.extend(5, "台风停工"), "not-deferred");
    }

    @Test
    void forceMajeureMovesTheDayNotForEver() {
        var promised = DeferredCase.accepted(office);
        granted(promised.extend(15, "台风停工"));

        var more = refusedUnchanged(promised, () -> promised.extend(6, "仍然停工"), "deferral-extended-enough");

        assertThat(more.text("detail")).contains("几次合计最多 20 个工作日");
        granted(promised.extend(5, "仍然停工"));
        refusedUnchanged(promised, () -> promised.extend(1, "仍然停工"), "deferral-extended-enough");
    }

    @Test
    void whoBringsItBeforeAcceptanceHasDeferredNothing() {
        var promised = DeferredCase.submitted(office);
        granted(promised.supply());
        granted(promised.judge("clerk", "VERIFIED"));
        granted(promised.finish("clerk", "userTask_reviewMaterials", "ACCEPT", Map.of()));

        assertThat(promised.events()).doesNotContain("MATERIALS_DEFERRED");
        granted(promised.decide("APPROVE"));
    }

    @Test
    void silenceAcceptsAndTheDaysRunFromThen() {
        var promised = DeferredCase.submitted(office);
        travel("2026-03-10T09:00");

        assertThat(promised.events()).endsWith("DEEMED_ACCEPTED", "MATERIALS_DEFERRED");
        assertThat(promised.material(PAPER).path("deferredUntil").asText()).isEqualTo("2026-03-13");
    }

    @Test
    void whoWithdrawsOwesNothingMore() {
        var promised = DeferredCase.accepted(office);
        granted(office.as("company1").post("/cases/" + promised.caseNo() + "/withdraw", Map.of("reason", "另行办理")));
        travel("2026-03-16T09:00");

        assertThat(promised.deferral().path("state").asText()).isEqualTo("LIFTED");
        assertThat(promised.events()).doesNotContain("DEFERRAL_LAPSED");
        assertThat(promised.tasks(jdbc)).isEmpty();
        assertThat(inEngine(promised)).isZero();
    }

    @Test
    void whereTheItemLeavesItToTheTableTheDaysAreThoseOfTheDecision() {
        publishing.publish(with("    days: 3\n    legalBasis: 《广东省", "    legalBasis: 《广东省"), Actor.SYSTEM);

        var promised = DeferredCase.submitted(office);

        assertThat(promised.material(PAPER).path("deferredUntil").asText())
                .as("five working days, as the decision has by law")
                .isEqualTo("2026-03-09");
    }

    @Test
    void whereTheDecisionHasLessThanTheFloorNothingIsDeferred() {
        var decision =
                "    days: %d\n    unit: WORKING_DAYS\n    legalBasis: 《专利权质押登记办法》（国家知识产权局公告第461号）\n    promisedDays: %d\n"
                        + "    warnDays: %d\n";
        publishing.publish(
                with(
                        with("    days: 3\n    legalBasis: 《广东省", "    legalBasis: 《广东省"),
                        ItemBundle.LIST,
                        decision.formatted(5, 3, 2),
                        decision.formatted(2, 2, 1)),
                Actor.SYSTEM);
        long cases = count("case_file");

        var refused = DeferredCase.promise(office.as("company1"), PAPER);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("deferral-not-offered");
        assertThat(refused.text("detail")).contains("太短", "可以提交材料");
        assertThat(count("case_file")).isEqualTo(cases);
    }

    /** Whatever the office's own table gives: fewer working days are no time to bring anything. */
    @Test
    void aTableThatGivesLessThanTheFloorOffersNothing() {
        var days = "<outputEntry id=\"outputEntry_itemSetsTheLimit_deferralDays\">\n          <text>%s</text>";
        publishing.publish(
                with(shipped(), "limit-deferral.dmn", days.formatted("itemDays"), days.formatted("itemDays - 1")),
                Actor.SYSTEM);

        var refused = DeferredCase.promise(office.as("company1"), PAPER);

        assertThat(refused.text("code")).isEqualTo("deferral-not-offered");
        assertThat(refused.text("detail")).contains("这种情形不能容缺后补");
    }

    @Test
    void whatTouchesOnAnExcludedMatterIsNotDeferred() {
        publishing.publish(with("subjectMatters: []", "subjectMatters: [PUBLIC_SAFETY]"), Actor.SYSTEM);

        var refused = DeferredCase.promise(office.as("company1"), PAPER);

        assertThat(refused.text("code")).isEqualTo("deferral-not-offered");
        assertThat(refused.text("detail")).contains("特别领域，不能容缺");
    }

    @Test
    void isRefusedForAMainMaterialAndForWhatIsNotNeeded() {
        long cases = count("case_file");
        var contract = DeferredCase.promise(office.as("company1"), "valuationReport");
        assertThat(contract.status()).isEqualTo(422);
        assertThat(contract.body().toString()).contains("不需要这份材料");

        var body =
                new HashMap<>(DeferredCase.withAgent().without("pledgeContract").body(office.as("company1")));
        var materials = new ArrayList<Object>((List<?>) body.get("materials"));
        materials.add(Map.of("key", "pledgeContract", "deferred", true));
        body.put("materials", materials);
        var main = office.as("company1").post("/cases", body);
        assertThat(main.text("code")).isEqualTo("deferral-not-offered");
        assertThat(main.text("detail")).contains("质押合同", "主要材料，不能容缺后补");

        var both = DeferredCase.promise(office.as("company1"), "identityProofs");
        assertThat(both.body().toString()).contains("已经提交");
        assertThat(count("case_file")).isEqualTo(cases);
        assertThat(count("deferral")).isEqualTo(count("deferral where case_id in (select id from case_file)"));
    }

    @Test
    void theSupervisorReadsEverythingThatIsPromisedTheEarliestDayFirst() {
        var promised = DeferredCase.accepted(office);
        travel("2026-03-05T09:00");

        var lines = office.as("supervisor").get("/deferrals").body();
        assertThat(lines.toString()).contains(promised.caseNo(), "授权委托书", "2026-03-05");
        var mine = DeferredCase.list(lines.path("items")).stream()
                .filter(one -> one.path("caseNo").asText().equals(promised.caseNo()))
                .findFirst()
                .orElseThrow();
        assertThat(mine.path("colour").asText()).isEqualTo("red");
        assertThat(office.as("clerk").get("/deferrals").status()).isEqualTo(403);
        travel("2026-03-06T09:00");
        assertThat(office.as("supervisor").get("/deferrals").body().toString())
                .as("somebody has still to say what follows")
                .contains(promised.caseNo());
        granted(promised.handle("PROCEED"));
        assertThat(office.as("supervisor").get("/deferrals").body().toString()).doesNotContain(promised.caseNo());
        assertThat(office.as("supervisor").get("/deferrals?settled=true").body().toString())
                .contains(promised.caseNo(), "逾期未补", "XY-");
    }

    private List<String> listed(DeferredCase promised, boolean settled) {
        var lines = office.as("supervisor").get("/deferrals?settled=" + settled).body();
        return DeferredCase.list(lines.path("items")).stream()
                .filter(one -> one.path("caseNo").asText().equals(promised.caseNo()))
                .map(one -> one.path("stateLabel").asText())
                .toList();
    }

    private static Answer refusedUnchanged(DeferredCase promised, Supplier<Answer> act, String code) {
        var before = promised.seen();
        var answer = act.get();
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(promised.seen()).isEqualTo(before);
        return answer;
    }

    /** Processes that still run for the case. */
    private long inEngine(DeferredCase promised) {
        return jdbc.sql("select count(*) from act_ru_execution where parent_id_ is null and super_exec_ is null"
                        + " and business_key_ = (select id::text from case_file where case_no = ?)")
                .param(promised.caseNo())
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private String inbox() {
        return office.as("company1").get("/inbox").body().toString();
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

    private static ItemBundle with(String text, String other) {
        return with(shipped(), ItemBundle.LIST, text, other);
    }

    private static ItemBundle with(ItemBundle item, String file, String text, String other) {
        var files = new HashMap<>(item.files());
        var before = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(before).contains(text);
        files.put(file, before.replace(text, other).getBytes(StandardCharsets.UTF_8));
        return new ItemBundle(item.itemKey(), new TreeMap<>(files));
    }

    private String mine(DeferredCase promised) {
        var browser = new Browser(port);
        browser.signIn("company1", "demo");
        return browser.get("/my/cases/" + promised.caseNo()).body();
    }
}
