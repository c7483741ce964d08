package cn.zhiban.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.NewAccount;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.sharing.http.FreshLines;
import cn.zhiban.sharing.simulator.Mood;
import cn.zhiban.sharing.simulator.SimulatedRegisters;
import cn.zhiban.testing.FeeReduction;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a register knows is not asked of the applicant: with consent, with certainty, and never otherwise. */
@ZhibanTest
@Import(FreshLines.Laid.class)
class SharedDataIT {

    private static final List<String> ASKED = List.of("BUSINESS", "TAX");
    private static final List<String> PERSONAL = List.of("BUSINESS", "TAX", "E_CERTIFICATE");

    @LocalServerPort
    private int port;

    @Autowired
    private SimulatedRegisters registers;

    @Autowired
    private FreshLines lines;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OfficeClock clock;

    private Rest company;

    @BeforeEach
    void signsIn() {
        company = Rest.of(port).as("company1");
        PERSONAL.forEach(register -> company.delete("/consents/" + register));
        lines.forget();
    }

    @AfterEach
    void isWellAgain() {
        registers.become(Mood.WELL);
    }

    @Test
    void asksForNothingThatTheRegistersKnow() {
        agrees(company);
        var caseNo = FeeReduction.submit(company, FeeReduction.ofCompany1());

        assertThat(states(caseNo)).containsEntry("businessLicence", "WAIVED").containsEntry("taxReturn", "WAIVED");
        assertThat(Rest.of(port)
                        .as("clerk")
                        .get("/cases/" + caseNo + "/notice-preview")
                        .body()
                        .toString())
                .as("nothing is missing")
                .contains("null");
    }

    @Test
    void asksForThePapersWithoutConsent() {
        var before = calls("company1");
        var caseNo = FeeReduction.submit(company, FeeReduction.ofCompany1());

        assertThat(states(caseNo)).containsEntry("businessLicence", "REQUIRED").containsEntry("taxReturn", "REQUIRED");
        assertThat(calls("company1")).as("nobody was asked").isEqualTo(before);
    }

    @Test
    void usesAnAnswerAgainInTheNextCaseUntilTheConsentIsTakenBack() {
        agrees(company);
        FeeReduction.submit(company, FeeReduction.ofCompany1());
        var after = calls("company1");
        var again = FeeReduction.submit(company, FeeReduction.ofCompany1());

        assertThat(states(again)).containsEntry("taxReturn", "WAIVED");
        assertThat(calls("company1")).as("what is known is not asked again").isEqualTo(after);

        company.delete("/consents/TAX");
        var later = FeeReduction.submit(company, FeeReduction.ofCompany1());
        assertThat(states(later)).containsEntry("taxReturn", "REQUIRED").containsEntry("businessLicence", "WAIVED");
        assertThat(jdbc.sql("select count(*) from register_record r join account a on a.id = r.account_id"
                                + " where a.username = 'company1' and r.register = 'TAX'")
                        .query(Long.class)
                        .single())
                .as("the answer is forgotten")
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void neverWaivesInDoubtAndAsksAgainWhenTheClerkWishes(Mood mood) {
        registers.become(mood);
        agrees(company);
        var caseNo = FeeReduction.submit(company, FeeReduction.ofCompany1());
        assertThat(states(caseNo)).containsEntry("businessLicence", "REQUIRED").containsEntry("taxReturn", "REQUIRED");
        assertThat(verdict(caseNo, "licence")).isEqualTo("UNSURE");
        assertThat(verdict(caseNo, "taxableIncome")).isEqualTo("UNSURE");

        registers.become(Mood.WELL);
        assertThat(checks("clerk", caseNo)).isEqualTo(200);
        assertThat(states(caseNo)).containsEntry("businessLicence", "WAIVED").containsEntry("taxReturn", "WAIVED");
    }

    @Test
    void tellsOnWhatEachWaiverRests() {
        agrees(company);
        var caseNo = FeeReduction.submit(company, FeeReduction.ofCompany1());

        assertThat(restsOn(caseNo, "businessLicence")).isEqualTo("ISSUED_BY_GOVERNMENT");
        assertThat(restsOn(caseNo, "taxReturn")).isEqualTo("DATA_SHARING");
    }

    @Test
    void takesAnElectronicCertificateInThePlaceOfThePaper() {
        var caseNo = filed(Rest.of(port).as("institute1"), "广州南粤材料研究院", "12440100455350015Y");

        assertThat(states(caseNo)).containsEntry("legalPersonCertificate", "WAIVED");
        assertThat(restsOn(caseNo, "legalPersonCertificate")).isEqualTo("E_CERTIFICATE");
    }

    @Test
    void asksForThePaperWhereTheElectronicCertificateHasExpired() {
        var uscc = "12440100455350023R";
        accounts.create(NewAccount.enterprise("institute2", "demo", "广州岭海水产研究所", uscc, "13800000032"), Actor.SYSTEM);
        var caseNo = filed(Rest.of(port).as("institute2"), "广州岭海水产研究所", uscc);

        assertThat(states(caseNo)).containsEntry("legalPersonCertificate", "REQUIRED");
        assertThat(verdict(caseNo, "legalPerson")).isEqualTo("DIFFERS");
    }

    @Test
    void asksForThePaperWhereTheElectronicCertificateIsOfAnotherKind() {
        var caseNo = filed(company, "广州云岭智能科技有限公司", "91440101MA5A00013Q");

        assertThat(states(caseNo))
                .as("a business licence makes no institution")
                .containsEntry("legalPersonCertificate", "REQUIRED");
        assertThat(verdict(caseNo, "legalPerson")).isEqualTo("DIFFERS");
    }

    @Test
    void asksForThePaperWhereTheRegisterSaysOtherwise() {
        var other = Rest.of(port).as("company2");
        agrees(other);
        var caseNo = FeeReduction.submit(other, FeeReduction.of("广州粤创生物医药有限公司", "91440101MA5A00021K"));

        assertThat(states(caseNo)).containsEntry("businessLicence", "WAIVED").containsEntry("taxReturn", "REQUIRED");
        assertThat(verdict(caseNo, "taxableIncome")).isEqualTo("DIFFERS");
    }

    @Test
    void tellsNothingToAnAccountWhoseIdentityNobodyHasChecked() {
        var uscc = "92440101MA59ABCD1A";
        accounts.create(NewAccount.enterprise("unverified1", "demo", "广州示例个体工商户", uscc, "13800000031"), Actor.SYSTEM);
        jdbc.sql("update account set verified_at = null, verified_by = null where username = 'unverified1'")
                .update();
        var stranger = Rest.of(port).as("unverified1");

        assertThat(stranger.put("/consents/TAX", Map.of()).text("code")).isEqualTo("consent-not-verified");

        jdbc.sql("insert into register_consent (account_id, register, text_version, given_at)"
                        + " select id, 'BUSINESS', ?, now() from account where username = 'unverified1'")
                .param(RegisterConsents.TEXT_VERSION)
                .update();
        FeeReduction.submit(stranger, FeeReduction.of("广州示例个体工商户", uscc));
        assertThat(calls("unverified1"))
                .as("not even with a consent that stands")
                .isZero();
    }

    @Test
    void waivesTheReturnOfTheLastYearAlone() {
        var before = clock.instant();
        try {
            clock.set(OffsetDateTime.parse("2027-03-01T09:00:00+08:00").toInstant());
            agrees(company);
            var caseNo = FeeReduction.submit(company, FeeReduction.ofCompany1());

            assertThat(states(caseNo)).as("2025 is not the year before 2027").containsEntry("taxReturn", "REQUIRED");
        } finally {
            clock.set(before);
        }
    }

    @Test
    void asksOnlyForWhatTheAnswersMakeNecessary() {
        agrees(company);
        var before = calls("company1");
        FeeReduction.submit(company, FeeReduction.ofInstitution("广州云岭智能科技有限公司", "91440101MA5A00013Q"));

        assertThat(calls("company1")).as("an institution brings no return").isEqualTo(before);
    }

    @Test
    void showsTheClerkWhatThePublicRegisterSaysOfEachPatent() {
        var good = PledgeApplication.complete().submittedBy(company);
        assertThat(verdict(good, "patentRegister")).isEqualTo("HOLDS");

        var other = PledgeApplication.complete()
                .with("patentNumbers", "ZL202010123456.2\nZL202310123456.6")
                .with("patentNames", "一种智能传感装置\n另一种")
                .submittedBy(company);
        assertThat(verdict(other, "patentRegister")).as("one of two is unknown").isEqualTo("NOT_FOUND");
        assertThat(states(other)).as("it waives nothing").containsEntry("applicationForm", "SUPPLIED");
    }

    @Test
    void asksASilentRegisterNoMoreThanOnceForOneApplication() {
        registers.become(Mood.DOWN);
        var caseNo = PledgeApplication.complete()
                .with("patentNumbers", "ZL202010566088.9\nZL201811564288.X\nZL202320915483.2")
                .with("patentNames", "甲\n乙\n丙")
                .submittedBy(company);

        assertThat(verdict(caseNo, "patentRegister")).isEqualTo("NOT_ASKED");
        assertThat(jdbc.sql("select words from case_register_finding f join case_file c on c.id = f.case_id"
                                + " where c.case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .contains("专利登记簿暂时没有答复", "还没有核验");
    }

    @Test
    void keepsWhatWasFoundWhenTheConsentIsTakenBackLater() {
        agrees(company);
        var caseNo = FeeReduction.submit(company, FeeReduction.ofCompany1());
        ASKED.forEach(register -> company.delete("/consents/" + register));

        assertThat(checks("clerk", caseNo)).isEqualTo(200);
        assertThat(verdict(caseNo, "taxableIncome")).isEqualTo("HOLDS");
        assertThat(states(caseNo)).containsEntry("taxReturn", "WAIVED");
    }

    @Test
    void writesDownEachQuestionWithItsPurposeAndConsent() {
        agrees(company);
        FeeReduction.submit(company, FeeReduction.ofCompany1());

        var logged = jdbc.sql("select c.purpose, c.outcome, c.consent_id is not null as leave from register_call c"
                        + " join account a on a.id = c.account_id where a.username = 'company1'"
                        + " order by c.asked_at desc limit 2")
                .query()
                .listOfRows();
        assertThat(logged).hasSize(2).allSatisfy(row -> {
            assertThat((String) row.get("purpose")).contains("专利费用减缴备案");
            assertThat(row).containsEntry("leave", true);
        });
    }

    @Test
    void isClosedToOthersAndToCasesThatAreOver() {
        agrees(company);
        var caseNo = FeeReduction.submit(company, FeeReduction.ofCompany1());

        assertThat(checks("company1", caseNo)).isEqualTo(403);
        assertThat(Rest.of(port).as("clerk").put("/consents/TAX", Map.of()).status())
                .isEqualTo(403);
        company.post("/cases/" + caseNo + "/withdraw", Map.of("reason", "不办了"));
        assertThat(checks("clerk", caseNo)).isEqualTo(409);
        assertThat(company.put("/consents/PATENT", Map.of()).text("code")).isEqualTo("consent-not-needed");
        assertThat(company.put("/consents/NOWHERE", Map.of()).status()).isBetween(400, 422);
    }

    private static void agrees(Rest company) {
        ASKED.forEach(register -> assertThat(
                        company.put("/consents/" + register, Map.of()).status())
                .isEqualTo(200));
    }

    /** As an institution that agrees that its certificates are looked at. */
    private static String filed(Rest applicant, String name, String uscc) {
        assertThat(applicant.put("/consents/E_CERTIFICATE", Map.of()).status()).isEqualTo(200);
        return FeeReduction.submit(applicant, FeeReduction.ofInstitution(name, uscc));
    }

    private String restsOn(String caseNo, String material) {
        return jdbc.sql("select m.reason_code from case_material m join case_file c on c.id = m.case_id"
                        + " where c.case_no = ? and m.key = ?")
                .params(caseNo, material)
                .query(String.class)
                .single();
    }

    private int checks(String as, String caseNo) {
        return Rest.of(port)
                .as(as)
                .post("/cases/" + caseNo + "/checks", Map.of())
                .status();
    }

    private Map<String, String> states(String caseNo) {
        var states = new HashMap<String, String>();
        Rest.of(port)
                .as("clerk")
                .get("/cases/" + caseNo)
                .body()
                .path("materials")
                .forEach(one ->
                        states.put(one.path("key").asText(), one.path("state").asText()));
        return states;
    }

    private String verdict(String caseNo, String check) {
        return jdbc.sql("select f.verdict from case_register_finding f join case_file c on c.id = f.case_id"
                        + " where c.case_no = ? and f.check_key = ?")
                .params(caseNo, check)
                .query(String.class)
                .single();
    }

    private long calls(String username) {
        return jdbc.sql(
                        "select count(*) from register_call c join account a on a.id = c.account_id where a.username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }
}
