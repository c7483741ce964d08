package cn.zhiban.commitment;

import static cn.zhiban.commitment.Committer.LETTER;
import static cn.zhiban.commitment.Committer.PAPER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.credit.CreditEffect;
import cn.zhiban.credit.CreditKind;
import cn.zhiban.credit.CreditSource;
import cn.zhiban.credit.NewCreditRecord;
import cn.zhiban.credit.RecordingCredit;
import cn.zhiban.credit.Severity;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.ChangingContact;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.sharing.ToldRepresentative;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.web.Browser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A letter takes the place of a paper only if it is the letter that holds, signed by whom it must be, and offered. */
@ZhibanTest
class SigningLetterIT {

    private static final String NOT_OF_A_CASE = "upload.*|credit_use.*|audit_entry|confirmation_code";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignedLetters letters;

    private Committer firm;

    @BeforeEach
    void aFirmApplies() {
        firm = Committer.firm(application, port);
    }

    @Test
    void everybodyReadsTheLetterAndItsDigestIsThatOfTheText() throws Exception {
        var letter = Rest.of(port).get(LETTER);

        assertThat(letter.status()).isEqualTo(200);
        var sha =
                MessageDigest.getInstance("SHA-256").digest(letter.text("text").getBytes(StandardCharsets.UTF_8));
        assertThat(letter.text("digest")).isEqualTo(HexFormat.of().formatHex(sha));
        assertThat(letter.body().path("version").asInt())
                .isEqualTo(Rest.of(port)
                        .get("/items/" + PledgeApplication.ITEM)
                        .body()
                        .path("version")
                        .asInt());
        assertThat(letter.text("text")).contains("## 办理条件", "## 核查权力", "刑事责任");
        assertThat(Rest.of(port)
                        .get("/items/fee-reduction-filing/commitment-letter")
                        .text("code"))
                .isEqualTo("no-letter");
        assertThat(Rest.of(port).post(LETTER + "/code", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void thePaperIsWaivedByThePlatformAndTheLetterIsKept() {
        var commitment = firm.signed();

        var caseNo = firm.submits(commitment).text("caseNo");

        var paper = firm.paper(caseNo);
        assertThat(paper.path("state").asText()).isEqualTo("WAIVED");
        assertThat(paper.path("reasonCode").asText()).isEqualTo("COMMITMENT");
        assertThat(paper.path("trust").asText()).isEqualTo("D");
        assertThat(by(caseNo)).isEqualTo(Actor.SYSTEM.username());
        var shown = firm.rest.get("/cases/" + caseNo).body().path("letters");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).path("digest").asText()).isEqualTo(commitment.get("digest"));
        assertThat(shown.get(0).path("materials").get(0).asText()).isEqualTo(PAPER);
        assertThat(shown.get(0).path("signatory").asText()).isEqualTo("赵一鸣");
        var signed = letters.standing(caseId(caseNo)).orElseThrow();
        assertThat(signed.letterVersion()).isEqualTo(commitment.get("letterVersion"));
        assertThat(signed.signatory().capacity()).isEqualTo(Signatory.Capacity.LEGAL_REPRESENTATIVE);
        assertThat(signed.signature().confirmed())
                .isEqualTo(new Confirmed(
                        Confirmed.Way.EMAIL,
                        "s***@example.com",
                        application.getBean(OfficeClock.class).instant()));
        assertThat(shown.get(0).path("confirmedAddress").asText()).isEqualTo("s***@example.com");
    }

    @Test
    void theAuditSaysWhoAnswersForWhatWithoutNamingHim() {
        var caseNo = firm.submitted();

        var details = jdbc.sql("select details::text from audit_entry where action = 'commitment.sign' and subject = ?")
                .param(caseNo)
                .query(String.class)
                .single();

        assertThat(details)
                .contains("LEGAL_REPRESENTATIVE", PAPER, "赵**", "s***@example.com")
                .doesNotContain("赵一鸣", "signer@");
    }

    @Test
    void whoeverMerelySaysWhoItIsSignsNothingAndLearnsNoRecord() {
        var commitment = firm.signed();
        var number = discredit(CreditEffect.COMMITMENT_BARRED);
        jdbc.sql("update account set verified_at = null where id = ?")
                .param(firm.account.id())
                .update();

        var refused = firm.submits(commitment);

        assertThat(refused.text("code")).isEqualTo("commitment-not-offered");
        assertThat(refused.text("detail")).contains("身份核验以后").doesNotContain(number);
        assertThat(uses(number)).isZero();
    }

    @Test
    void withTheLetterTheWindowAccepts() {
        var caseNo = firm.submitted();
        var clerk = Rest.of(port).as("clerk");
        var task = clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        clerk.post("/tasks/" + task + "/claim", Map.of());

        var accepted = clerk.post("/tasks/" + task + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of()));

        assertThat(accepted.text("status")).isEqualTo("ACCEPTED");
    }

    @Test
    void aPersonSignsForItself() {
        var citizen = Committer.person(application, port);

        var answer = citizen.submits(citizen.signed());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(citizen.paper(answer.text("caseNo")).path("state").asText()).isEqualTo("WAIVED");
    }

    @Test
    void somebodyWithADatedAuthoritySigns() {
        var commitment = firm.signed();
        commitment.put("signatory", authorised(today(0), today(0)));

        assertThat(firm.submits(commitment).status()).isEqualTo(201);
    }

    @Test
    void whoMarksNoPaperCommitsHimselfForAllThatHeMay() {
        var body = new HashMap<>(firm.application().body(firm.rest));
        body.put("commitment", firm.signed());

        var answer = firm.rest.post("/cases", body);

        assertThat(firm.paper(answer.text("caseNo")).path("state").asText()).isEqualTo("WAIVED");
    }

    @Test
    void sentAgainItAnswersTheSameCaseThoughTheCodeIsUsedUp() {
        var body = firm.body(firm.signed());
        var key = UUID.randomUUID().toString();
        var first = firm.rest.post("/cases", body, key);

        var again = firm.rest.post("/cases", body, key);
        var anew = firm.rest.post("/cases", body);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("caseNo")).isEqualTo(first.text("caseNo"));
        assertThat(anew.text("fields/0/field") + anew.body()).contains("commitment.confirmationCode");
    }

    @Test
    void aRightCodeStillHoldsAfterAnotherMistakeAndAWrongOneIsCounted() {
        var commitment = firm.signed();
        var right = commitment.get("confirmationCode");
        var mistaken = firm.body(firm.application().with("securedAmount", -1), commitment);
        assertThat(firm.rest.post("/cases", mistaken).status()).isEqualTo(422);

        commitment.put("confirmationCode", right.equals("000000") ? "111111" : "000000");
        for (int i = 0; i < 4; i++) {
            assertThat(firm.submits(commitment).status()).isEqualTo(422);
        }
        commitment.put("confirmationCode", right);
        assertThat(firm.submits(commitment).status()).isEqualTo(201);
    }

    @Test
    void fiveWrongCodesVoidTheRightOne() {
        var commitment = firm.signed();
        var right = commitment.get("confirmationCode");
        commitment.put("confirmationCode", right.equals("000000") ? "111111" : "000000");
        for (int i = 0; i < 5; i++) {
            firm.submits(commitment);
        }
        commitment.put("confirmationCode", right);

        refused(() -> firm.submits(commitment), "invalid-input", "确认码");
    }

    @Test
    void aCodeEndsAfterTenMinutesAndIsForOneAddress() {
        var late = firm.signed();
        jdbc.sql("update confirmation_code set sent_at = sent_at - interval '11 minutes' where account_id = ?")
                .param(firm.account.id())
                .update();
        refused(() -> firm.submits(late), "invalid-input", "确认码");

        var moved = firm.signed();
        application.getBean(ChangingContact.class).change(firm.account.actor(), "王小明", null, "other@example.com");
        refused(() -> firm.submits(moved), "invalid-input", "确认码");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("letter-altered", "不一致", c -> c.put("digest", "0".repeat(64))),
                fault("letter-altered", "不一致", c -> c.remove("digest")),
                fault("letter-outdated", "已经更新", c -> c.put("letterVersion", 0)),
                fault("letter-outdated", "已经更新", c -> c.put("letterVersion", (Integer) c.get("letterVersion") + 1)),
                fault("letter-unsigned", "哪一版", c -> c.remove("letterVersion")),
                fault("letter-unsigned", "确认码", c -> c.remove("confirmationCode")),
                fault("letter-unsigned", "签署人", c -> c.remove("signatory")),
                fault("letter-unsigned", "姓名", c -> c.put("signatory", signatory(" ", "LEGAL_REPRESENTATIVE"))),
                fault("letter-unsigned", "身份", c -> c.put("signatory", Map.of("name", "赵一鸣"))),
                fault("agent-may-not-sign", "代理人不能代签", c -> c.put("signatory", signatory("赵一鸣", "AGENT"))),
                fault(
                        "agent-may-not-sign",
                        "代理人不能代签",
                        c -> c.put("signatory", signatory("李代理", "LEGAL_REPRESENTATIVE"))),
                fault(
                        "agent-may-not-sign",
                        "代理人不能代签",
                        c -> c.put("signatory", signatory("李 代\u3000理", "LEGAL_REPRESENTATIVE"))),
                fault("signatory-invalid", "法定代表人", c -> c.put("signatory", signatory("赵一鸣", "SELF"))),
                fault(
                        "signatory-invalid",
                        "不是单位",
                        c -> c.put("signatory", signatory("广州承诺科技有限公司", "LEGAL_REPRESENTATIVE"))),
                fault("signatory-invalid", "赵**", c -> c.put("signatory", signatory("钱二", "LEGAL_REPRESENTATIVE"))),
                fault("authority-undated", "授权", c -> c.put("signatory", signatory("赵一鸣", "AUTHORISED"))),
                fault("authority-not-in-force", "还没有开始", c -> c.put("signatory", authorised(today(1), today(2)))),
                fault("authority-not-in-force", "已经到期", c -> c.put("signatory", authorised(today(-9), today(-1)))),
                fault("invalid-input", "确认码", c -> c.put("confirmationCode", "12345")));
    }

    @ParameterizedTest(name = "{0}: {1} ({index})")
    @MethodSource("faults")
    void isRefusedWithAReasonAndNothingChanged(String code, String words, Consumer<Map<String, Object>> spoiling) {
        theRegisterNames("赵一鸣", clock().today());
        var commitment = firm.signed();
        spoiling.accept(commitment);
        var application =
                firm.application().with("agent", "yes").with("agentName", "李代理").with("agentPhone", "13800000003");

        refused(() -> firm.rest.post("/cases", firm.body(application, commitment)), code, words);
    }

    @Test
    void whomTheRegisterNamesSignsAndTheDeskReadsIt() throws Exception {
        theRegisterNames("赵一鸣", clock().today());

        var caseNo = firm.submitted();

        assertThat(letters.standing(caseId(caseNo)).orElseThrow().registeredOn())
                .isEqualTo(clock().today());
        assertThat(desk(caseNo)).contains("与企业登记的法定代表人一致").doesNotContain("未经登记核对");
    }

    @Test
    void whereTheRegisterWasNotAskedTheDeskReadsThatNobodyHasChecked() throws Exception {
        var caseNo = firm.submitted();

        var shown = Rest.of(port).as("clerk").get("/cases/" + caseNo).body().at("/letters/0");
        assertThat(shown.path("unregistered").asBoolean()).isTrue();
        assertThat(shown.path("registeredOn").isNull()).isTrue();
        assertThat(desk(caseNo)).contains("签署人未经登记核对：赵一鸣");
    }

    @Test
    void anAnswerOfLongAgoAndOneWithoutConsentSayNothingOfWhoItIsNow() {
        theRegisterNames("孙三", clock().today().minusDays(31));
        assertThat(firm.submits(firm.signed()).status()).isEqualTo(201);

        theRegisterNames("孙三", clock().today().minusDays(30));
        var refused = firm.submits(firm.signed());
        assertThat(refused.text("code")).isEqualTo("signatory-invalid");
        assertThat(refused.body().toString()).contains("孙**").doesNotContain("孙三");

        firm.rest.delete("/consents/BUSINESS");
        assertThat(firm.submits(firm.signed()).status()).isEqualTo(201);
    }

    @Test
    void somebodyWithAnAuthorityIsAnotherThanTheRegisterNames() throws Exception {
        theRegisterNames("赵一鸣", clock().today());
        var commitment = firm.signed();
        commitment.put("signatory", authorised(today(0), today(0)));

        var caseNo = firm.submits(commitment).text("caseNo");

        assertThat(desk(caseNo)).contains("签署人未经登记核对：钱二");
    }

    @Test
    void isRefusedWithoutALetter() {
        refused(() -> firm.submits(null), "letter-unsigned", "须签署告知承诺书");
    }

    @Test
    void anAgencyNeverSigns() {
        var agency = Committer.agency(application, port);
        var commitment = agency.signed();

        refused(() -> agency.submits(commitment), "agent-may-not-sign", "代理人不能代签");
    }

    @Test
    void theWindowDoesNotSignForAnybody() {
        var commitment = firm.signed();
        var clerk = Rest.of(port).as("clerk");
        var body = new HashMap<>(PledgeApplication.complete().without(PAPER).body(clerk));
        body.put("commitment", commitment);

        refused(() -> clerk.post("/cases", body), "letter-by-own-hand", "窗口不能代签");
    }

    @Test
    void aLetterTakesThePlaceOfNoOtherPaperAndOfNoneThatIsBrought() {
        var other = new HashMap<>(firm.application().body(firm.rest));
        other.put("commitment", firm.signed());
        other.put("materials", List.of(Map.of("key", "pledgeContract", "committed", true)));
        refused(() -> firm.rest.post("/cases", other), "material-not-waivable", "不能用告知承诺书代替");

        var both = firm.body(firm.signed());
        var upload = firm.rest.upload("id.pdf", PledgeApplication.PDF).text("uploadId");
        both.put("materials", List.of(Map.of("key", PAPER, "committed", true, "uploadId", upload)));
        refused(() -> firm.rest.post("/cases", both), "material-not-waivable", "选一种");
    }

    @Test
    void codesAreSentOnceAMinute() {
        firm.confirmationCode();

        assertThat(firm.rest.post(LETTER + "/code", Map.of()).text("code")).isEqualTo("code-too-soon");
    }

    @Test
    void whoIsDiscreditedIsToldWhyByWhichRecordAndHowToRepairIt() {
        var commitment = firm.signed();
        var record = discredit(CreditEffect.COMMITMENT_BARRED);
        var before = cases();

        var answer = firm.submits(commitment);

        assertThat(answer.text("code")).isEqualTo("commitment-not-offered");
        assertThat(answer.text("detail")).contains("不实承诺", record, "修复", "一般程序");
        assertThat(cases()).isEqualTo(before);
        assertThat(uses(record))
                .as("the use is logged though the application is refused")
                .isPositive();
        assertThat(codeStillHolds()).isTrue();
        assertThat(firm.rest
                        .post(
                                "/cases",
                                PledgeApplication.complete()
                                        .applicant("name", firm.account.displayName())
                                        .applicant("uscc", firm.code)
                                        .body(firm.rest))
                        .status())
                .as("the ordinary way is open")
                .isEqualTo(201);
    }

    @Test
    void aRecordThatBearsOnNothingIsNeitherUsedNorInTheWay() {
        var record = discredit(CreditEffect.DEFERRAL_COUNTED);

        assertThat(firm.submits(firm.signed()).status()).isEqualTo(201);
        assertThat(uses(record)).isZero();
    }

    private void theRegisterNames(String representative, LocalDate asOf) {
        ToldRepresentative.tells(application, firm.account, representative, asOf);
    }

    private OfficeClock clock() {
        return application.getBean(OfficeClock.class);
    }

    /** The letter of the case as the window reads it. */
    private String desk(String caseNo) throws Exception {
        var browser = new Browser(port);
        browser.signIn("clerk", "demo");
        return browser.get("/staff/cases/" + caseNo + "/letter").body();
    }

    private String discredit(CreditEffect effect) {
        var made = new NewCreditRecord(
                CreditSource.ofCase("ZLZY-2026-000001", UUID.randomUUID().toString()),
                "ZLZY-2026-000001",
                firm.code,
                firm.account.displayName(),
                CreditKind.BROKEN_COMMITMENT,
                Severity.GRAVE,
                effect,
                "承诺的事项经核查不实",
                false,
                application.getBean(OfficeClock.class).today(),
                null);
        return application
                .getBean(TransactionOperations.class)
                .execute(status -> application.getBean(RecordingCredit.class).record(made, Actor.SYSTEM));
    }

    private long uses(String record) {
        return jdbc.sql(
                        "select count(*) from credit_use u join credit_record r on r.id = u.record_id where r.record_no = ?")
                .param(record)
                .query(Long.class)
                .single();
    }

    private boolean codeStillHolds() {
        return jdbc.sql("select wrong from confirmation_code where account_id = ?")
                        .param(firm.account.id())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private void refused(Supplier<Answer> sending, String code, String words) {
        var probe = firm.rest.upload("probe.pdf", PledgeApplication.PDF);
        assertThat(probe.status()).isEqualTo(201);
        var cases = cases();
        var signed =
                jdbc.sql("select count(*) from signed_letter").query(Long.class).single();

        var answer = sending.get();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.text("code")).as(answer.toString()).isEqualTo(code);
        assertThat(answer.body().toString()).contains(words);
        assertThat(cases()).isEqualTo(cases);
        assertThat(jdbc.sql("select count(*) from signed_letter")
                        .query(Long.class)
                        .single())
                .isEqualTo(signed);
    }

    /** What a case leaves anywhere: files are sent before, wrong codes are counted, and neither is part of it. */
    private Map<String, String> cases() {
        var counts = new HashMap<>(RowCounts.of(jdbc));
        counts.keySet().removeIf(table -> table.matches(NOT_OF_A_CASE));
        return counts;
    }

    private String by(String caseNo) {
        return jdbc.sql("select by_actor from case_material_change m join case_file c on c.id = m.case_id"
                        + " where c.case_no = ? and m.key = ? and m.state = 'WAIVED'")
                .params(caseNo, PAPER)
                .query(String.class)
                .single();
    }

    private long caseId(String caseNo) {
        return jdbc.sql("select id from case_file where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> signatory(String name, String capacity) {
        return Map.of("name", name, "capacity", capacity);
    }

    private static Map<String, Object> authorised(String from, String until) {
        return Map.of("name", "钱二", "capacity", "AUTHORISED", "authorityFrom", from, "authorityUntil", until);
    }

    /** Of the demo's first day. */
    private static String today(int more) {
        return LocalDate.of(2026, 3, 2).plusDays(more).toString();
    }

    private static Arguments fault(String code, String words, Consumer<Map<String, Object>> spoiling) {
        return Arguments.of(code, words, spoiling);
    }
}
