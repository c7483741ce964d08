package cn.zhiban.commitment;

import static cn.zhiban.commitment.VerifiedCase.DECIDE;
import static cn.zhiban.commitment.VerifiedCase.JUDGE;
import static cn.zhiban.commitment.VerifiedCase.VERIFY;
import static cn.zhiban.commitment.VerifiedCase.falsehood;
import static cn.zhiban.commitment.VerifiedCase.fulfilled;
import static cn.zhiban.commitment.VerifiedCase.revocation;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.commitment.OpenPromises.Kind;
import cn.zhiban.commitment.OpenPromises.Wanted;
import cn.zhiban.credit.CreditEffect;
import cn.zhiban.credit.CreditKind;
import cn.zhiban.credit.CreditSource;
import cn.zhiban.credit.CreditStandings;
import cn.zhiban.credit.NewCreditRecord;
import cn.zhiban.credit.RecordingCredit;
import cn.zhiban.credit.Severity;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.engine.CaseInEngine;
import cn.zhiban.identity.Accounts;
import cn.zhiban.material.UploadReaders;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** After the result: what is found out about a commitment, and what follows from it. */
@ZhibanTest
@TestPropertySource(properties = "zhiban.test=verification")
class VerificationIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private CreditStandings standings;

    @Autowired
    private OpenPromises promises;

    @Autowired
    private JdbcClient jdbc;

    private Rest rest;

    @BeforeEach
    void everyCommitmentIsChosen() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        rest = Rest.of(port);
        VerifiedCase.publish(application, 100);
    }

    private VerifiedCase delivered() {
        return VerifiedCase.delivered(application, port);
    }

    @Test
    void itIsVerifiedWithinTheLimitOfTheItemAndFoundTrue() {
        var one = delivered();

        assertThat(one.seen().text("status")).isEqualTo("DELIVERED");
        assertThat(one.seen().text("verification/state")).isEqualTo("VERIFYING");
        assertThat(one.seen().text("verification/mode")).isEqualTo("SAMPLED");
        assertThat(one.seen().text("dueDate")).isEqualTo("2026-03-30");

        one.done("examiner", VERIFY, "FULFILLED", fulfilled());

        assertThat(one.seen().text("verification/state")).isEqualTo("FULFILLED");
        assertThat(one.seen().text("status")).isEqualTo("DELIVERED");
        assertThat(one.seen().body().path("dueDate").isNull()).isTrue();
        assertThat(engine(one).instances()).isZero();
        assertThat(one.firm.rest.get("/inbox").body().toString()).contains("承诺属实");
    }

    @Test
    void theTicketIsDrawnAgainFromTheRecordedSeed() {
        var one = delivered();

        var row = jdbc.sql("select s.seed, v.ticket, v.share_percent from verification v"
                        + " join verification_seed s on s.item_version_id = v.item_version_id and s.year = v.seed_year"
                        + " join case_file c on c.id = v.case_id where c.case_no = ?")
                .param(one.caseNo)
                .query()
                .singleRow();

        assertThat(Sampling.ticket((String) row.get("seed"), one.caseNo)).isEqualTo(row.get("ticket"));
        assertThat(row.get("share_percent")).isEqualTo(100);
    }

    @Test
    void whoeverWasLateBeforeIsVerifiedMoreOftenAndReadsWhy() {
        var one = VerifiedCase.submitted(application, port);
        var record = late(one);

        one.delivered();

        assertThat(jdbc.sql("select share_percent from verification where case_id = ?")
                        .param(id(one.caseNo))
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
        assertThat(one.firm
                        .rest
                        .get("/credit/records/" + record)
                        .body()
                        .path("uses")
                        .toString())
                .contains(one.caseNo, "承诺事后核查办法（plan-verification）", "抽查");
    }

    /** A promise of another case that was not kept. */
    private String late(VerifiedCase one) {
        var made = new NewCreditRecord(
                CreditSource.ofCase("ZLZY-2025-000001", UUID.randomUUID().toString()),
                "ZLZY-2025-000001",
                one.firm.code,
                one.firm.account.displayName(),
                CreditKind.BROKEN_COMMITMENT,
                Severity.MINOR,
                CreditEffect.DEFERRAL_COUNTED,
                "容缺材料逾期没有补齐",
                false,
                clock.today(),
                null);
        return application
                .getBean(TransactionOperations.class)
                .execute(status -> application.getBean(RecordingCredit.class).record(made, Actor.SYSTEM));
    }

    @Test
    void aMethodThatThePlanDoesNotHaveDoesNotServe() {
        var one = delivered();
        var before = one.seen();

        assertThat(offered(one)).containsExactly("WRITTEN", "NETWORK", "ON_SITE");
        var refused = one.ends("examiner", VERIFY, "FULFILLED", by("PUBLICITY"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("verificationMethod");
        assertThat(one.seen().body()).isEqualTo(before.body());
        one.done("examiner", VERIFY, "FULFILLED", by("ON_SITE"));
        assertThat(one.seen().text("verification/findings/0/method")).isEqualTo("实地核查");
    }

    @Test
    void wherePublicityIsPlannedItServes() {
        VerifiedCase.publish(application, 100, "PUBLICITY");
        var one = delivered();

        assertThat(offered(one)).containsExactly("ON_SITE", "PUBLICITY");
        assertThat(one.ends("examiner", VERIFY, "FULFILLED", by("WRITTEN")).status())
                .isEqualTo(422);
        one.done("examiner", VERIFY, "FULFILLED", by("PUBLICITY"));

        assertThat(one.seen().text("verification/findings/0/method")).isEqualTo("公示核查");
        assertThat(one.firm.rest.get("/inbox").body().toString()).contains("经公示核查，承诺属实");
    }

    private List<String> offered(VerifiedCase one) {
        var examiner = rest.as("examiner");
        var task = examiner.get("/tasks?q=" + one.caseNo).text("items/0/id");
        return examiner.get("/tasks/" + task)
                .body()
                .at("/choices/verificationMethods")
                .findValuesAsText("value");
    }

    private static Map<String, Object> by(String method) {
        return Map.of("verificationMethod", method, "words", "登记状态和证件均有效");
    }

    @Test
    void whatIsNotInTheSampleIsDoneWithTheResult() {
        VerifiedCase.publish(application, 0);
        var one = delivered();

        assertThat(engine(one).instances()).isZero();
        assertThat(one.seen().body().path("verification").isNull())
                .as("the applicant is not told that nobody looks")
                .isTrue();
        assertThat(rest.as("examiner").get("/cases/" + one.caseNo).text("verification/state"))
                .isEqualTo("NOT_CHOSEN");
    }

    @Test
    void whoPromisedNothingIsNotVerified() {
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        for (var step : List.of("clerk ACCEPT", "examiner APPROVE", "clerk DELIVER")) {
            var part = step.split(" ");
            var staff = rest.as(part[0]);
            var task = staff.get("/tasks?q=" + caseNo).text("items/0/id");
            staff.post("/tasks/" + task + "/claim", Map.of());
            var form = part[1].equals("DELIVER") ? Map.of("method", "COUNTER") : Map.of();
            assertThat(staff.post("/tasks/" + task + "/complete", Map.of("outcome", part[1], "form", form))
                            .status())
                    .isEqualTo(200);
        }

        assertThat(CaseInEngine.of(application, id(caseNo)).instances()).isZero();
        assertThat(count("verification", caseNo)).isZero();
    }

    @Test
    void whatIsPutRightIsFoundTrueAfterwards() {
        var one = delivered().rectifying();

        assertThat(one.seen().text("verification/awaited")).isEqualTo("RECTIFICATION");
        assertThat(one.seen().text("verification/awaitedUntil")).isEqualTo("2026-03-16");
        assertThat(one.seen().body().path("dueDate").isNull())
                .as("it is the applicant who must act")
                .isTrue();
        assertThat(one.firm.rest.get("/inbox").body().toString()).contains("换领营业执照并提交复印件", "10 个工作日");

        var before = one.seen();
        assertThat(one.ends("examiner", JUDGE, "REVOKE", falsehood()).text("code"))
                .isEqualTo("rectification-not-over");
        assertThat(one.seen().body()).isEqualTo(before.body());

        assertThat(one.states(Map.of("words", "已经换领")).status()).isEqualTo(201);
        assertThat(one.seen().text("dueDate")).isEqualTo("2026-03-30");
        one.done("examiner", JUDGE, "FULFILLED", fulfilled());

        assertThat(one.seen().text("verification/state")).isEqualTo("FULFILLED");
        assertThat(engine(one).instances()).isZero();
    }

    @Test
    void whatIsNotPutRightInTimeMayBeRevokedAndTheOfficesTimeGoesOn() {
        var one = delivered().rectifying();

        travels("2026-03-17T09:00:00+08:00");

        assertThat(one.seen().text("verification/awaitedUntil")).isEqualTo("2026-03-16");
        assertThat(one.seen().text("dueDate")).isEqualTo("2026-04-14");
        one.done("examiner", JUDGE, "REVOKE", falsehood());
        assertThat(one.seen().text("verification/awaited")).isEqualTo("HEARING");
    }

    @Test
    void nobodyIsRevokedUnheard() {
        var one = delivered().hearing();
        var before = one.seen();

        var refused = one.ends("chief", DECIDE, "REVOKE", revocation());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("hearing-not-over");
        assertThat(refused.text("detail")).contains("陈述申辩期限还没有届满");
        assertThat(one.seen().body()).isEqualTo(before.body());
        assertThat(standings.of(one.firm.code, clock.today()).entries()).isEmpty();

        travels("2026-03-10T09:00:00+08:00");
        one.done("chief", DECIDE, "REVOKE", revocation());
        assertThat(one.seen().text("status")).isEqualTo("REVOKED");
    }

    @Test
    void aRevocationTakesTheResultAwayAndGoesOnRecord() {
        var one = delivered().hearing();
        var result = document(one, "RESULT");
        one.states(Map.of("words", "登记信息正在变更"));

        one.done("chief", DECIDE, "REVOKE", revocation());

        assertThat(one.seen().text("status")).isEqualTo("REVOKED");
        assertThat(one.seen().text("verification/state")).isEqualTo("REVOKED");
        assertThat(one.firm.paper(one.caseNo).path("state").asText()).isEqualTo("REVOKED");
        assertThat(engine(one).instances()).isZero();
        var verified = rest.get("/verify/" + result.at("/verification/code").asText());
        assertThat(verified.body().path("valid").asBoolean()).isFalse();
        assertThat(verified.text("standing")).isEqualTo("WITHDRAWN");
        var revocation = document(one, "REVOCATION");
        assertThat(revocation.path("number").asText()).matches("ZLZY-CX-2026-\\d{6}");
        assertThat(facts(revocation.path("number").asText()))
                .contains("陈述申辩不能成立", result.path("number").asText(), "行政复议", "国家知识产权局");
        assertThat(standings.of(one.firm.code, clock.today()).unrepairedCommitment())
                .isTrue();
        assertThat(one.firm.rest.get("/inbox").body().toString()).contains("撤销决定", "信用记录");
        assertThat(one.firm.submits(one.firm.signed()).text("code")).isEqualTo("commitment-not-offered");
    }

    @Test
    void inItsFavourIsDecidedAtAnyTime() {
        var one = delivered().hearing();

        one.done("chief", DECIDE, "UPHOLD", Map.of("words", "差异不影响登记"));

        assertThat(one.seen().text("status")).isEqualTo("DELIVERED");
        assertThat(one.seen().text("verification/state")).isEqualTo("UPHELD");
        assertThat(document(one, "RESULT").path("standing").asText()).isEqualTo("VALID");
        assertThat(one.firm.paper(one.caseNo).path("state").asText()).isEqualTo("WAIVED");
        assertThat(standings.of(one.firm.code, clock.today()).entries()).isEmpty();
        assertThat(engine(one).instances()).isZero();
    }

    @Test
    void aStatementIsMadeOnceByTheApplicantWithItsOwnFiles() {
        var one = delivered();
        assertThat(one.states(Map.of("words", "没有什么可说")).text("code")).isEqualTo("no-statement-awaited");
        one.hearing();
        var foreign =
                rest.as("company2").upload("别人的.pdf", PledgeApplication.PDF).text("uploadId");
        var own = one.firm.rest.upload("营业执照.pdf", PledgeApplication.PDF).text("uploadId");
        var before = one.seen();

        assertThat(one.states(Map.of("words", " ")).status()).isEqualTo(422);
        assertThat(one.states(Map.of("words", "见附件", "uploadIds", List.of(foreign)))
                        .status())
                .isEqualTo(404);
        assertThat(rest.as("company2")
                        .post("/cases/" + one.caseNo + "/statements", Map.of("words", "冒充"))
                        .status())
                .isEqualTo(404);
        assertThat(one.seen().body()).isEqualTo(before.body());

        assertThat(one.states(Map.of("words", "见附件", "uploadIds", List.of(own))).status())
                .isEqualTo(201);

        assertThat(one.states(Map.of("words", "再说一次")).text("code")).isEqualTo("already-heard");
        assertThat(one.seen().text("verification/statements/0/files/0/name")).isEqualTo("营业执照.pdf");
        assertThat(mayRead("chief", own)).isTrue();
        assertThat(mayRead("company2", own)).isFalse();
    }

    @Test
    void aSupervisorSeesWhatIsDueTheMostUrgentFirst() {
        var waiting = delivered().hearing();
        var open = delivered();

        var list = rest.as("supervisor").get("/verifications?limit=100");

        assertThat(row(list, waiting).path("due").asText()).isEqualTo("2026-03-09");
        assertThat(row(list, waiting).path("waitsForApplicant").asBoolean()).isTrue();
        assertThat(row(list, open).path("due").asText()).isEqualTo("2026-03-30");
        assertThat(row(list, open).path("colour").asText()).isEqualTo("GREEN");
        var dues = StreamSupport.stream(list.body().path("items").spliterator(), false)
                .map(one -> one.path("due").asText())
                .toList();
        assertThat(dues).isSorted();
        assertThat(paged()).containsExactlyElementsOf(numbers(list.body()));
        assertThat(rest.as("supervisor").get("/verifications?after=nonsense").text("code"))
                .isEqualTo("page-key-invalid");

        open.done("examiner", VERIFY, "FULFILLED", fulfilled());
        assertThat(numbers(rest.as("supervisor").get("/verifications?limit=100").body()))
                .doesNotContain(open.caseNo);
    }

    /** Such as that of a bad rating, which runs while the applicant is heard. */
    @Test
    void anotherLimitOfTheOfficeDoesNotHideForWhomTheVerificationWaits() {
        var waiting = delivered().hearing();
        jdbc.sql("update case_file set due_date = '2026-03-04', colour = 'YELLOW' where case_no = ?")
                .param(waiting.caseNo)
                .update();

        var row = row(rest.as("supervisor").get("/verifications?limit=100"), waiting);

        assertThat(row.path("due").asText()).isEqualTo("2026-03-09");
        assertThat(row.path("waitsForApplicant").asBoolean()).isTrue();
        assertThat(row.path("colour").asText()).isEqualTo("GREY");
        assertThat(promise(waiting).due()).isEqualTo("2026-03-09");

        clock.set(OffsetDateTime.parse("2026-03-10T09:00:00+08:00").toInstant());
        assertThat(promise(waiting).due()).as("its time is over").isEqualTo("2026-03-04");
        assertThat(promise(waiting).waitsForApplicant()).isFalse();
    }

    private OpenPromises.Line promise(VerifiedCase one) {
        var supervisor = new Actor(1, "supervisor", "督办人员", Set.of(Role.SUPERVISOR));
        return promises.page(supervisor, new Wanted(Kind.VERIFICATION, false, "")).lines().stream()
                .filter(line -> line.caseNo().equals(one.caseNo))
                .findFirst()
                .orElseThrow();
    }

    private List<String> paged() {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = rest.as("supervisor").get("/verifications?limit=1&after=" + next);
            found.addAll(numbers(page.body()));
            next = page.body().path("next").isNull() ? "" : page.text("next");
        } while (!next.isEmpty());
        return found;
    }

    private static List<String> numbers(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(one -> one.path("caseNo").asText())
                .toList();
    }

    private static JsonNode row(Answer list, VerifiedCase wanted) {
        return StreamSupport.stream(list.body().path("items").spliterator(), false)
                .filter(one -> one.path("caseNo").asText().equals(wanted.caseNo))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode document(VerifiedCase one, String kind) {
        return StreamSupport.stream(
                        one.firm
                                .rest
                                .get("/cases/" + one.caseNo + "/documents")
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(document -> document.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private String facts(String number) {
        return jdbc.sql("select facts from document where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private void travels(String to) {
        assertThat(rest.as("admin").post("/demo/clock", Map.of("advanceTo", to)).status())
                .isEqualTo(200);
    }

    private boolean mayRead(String account, String upload) {
        var actor = application
                .getBean(Accounts.class)
                .byUsername(account)
                .orElseThrow()
                .actor();
        return application.getBeansOfType(UploadReaders.class).values().stream()
                .anyMatch(readers -> readers.mayRead(actor, UUID.fromString(upload)));
    }

    private CaseInEngine engine(VerifiedCase one) {
        return CaseInEngine.of(application, id(one.caseNo));
    }

    private long id(String caseNo) {
        return jdbc.sql("select id from case_file where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }

    private long count(String table, String caseNo) {
        return jdbc.sql("select count(*) from " + table + " where case_id = ?")
                .param(id(caseNo))
                .query(Long.class)
                .single();
    }
}
