package cn.zhiban.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.sharing.simulator.Mood;
import cn.zhiban.sharing.simulator.SimulatedRegisters;
import cn.zhiban.testing.FeeReduction;
import cn.zhiban.testing.Rest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a register knows is not asked of the applicant: with consent, with certainty, and never otherwise. */
@ZhibanTest
class SharedDataIT {

    private static final List<String> ASKED = List.of("BUSINESS", "TAX");

    @LocalServerPort
    private int port;

    @Autowired
    private SimulatedRegisters registers;

    @Autowired
    private JdbcClient jdbc;

    private Rest company;

    @BeforeEach
    void signsIn() {
        company = Rest.of(port).as("company1");
        ASKED.forEach(register -> company.delete("/consents/" + register));
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

    @Test
    void neverWaivesInDoubtAndAsksAgainWhenTheClerkWishes() {
        registers.become(Mood.GARBLED);
        agrees(company);
        var caseNo = FeeReduction.submit(company, FeeReduction.ofCompany1());
        assertThat(states(caseNo)).containsEntry("businessLicence", "REQUIRED").containsEntry("taxReturn", "REQUIRED");

        registers.become(Mood.SOMEBODY_ELSE);
        assertThat(checks("clerk", caseNo)).isEqualTo(200);
        assertThat(states(caseNo)).containsEntry("businessLicence", "REQUIRED");

        registers.become(Mood.WELL);
        assertThat(checks("clerk", caseNo)).isEqualTo(200);
        assertThat(states(caseNo)).containsEntry("businessLicence", "WAIVED").containsEntry("taxReturn", "WAIVED");
    }

    @Test
    void asksForThePaperWhereTheRegisterSaysOtherwise() {
        var other = Rest.of(port).as("company2");
        agrees(other);
        var caseNo = FeeReduction.submit(other, FeeReduction.of("广州粤创生物医药有限公司", "91440101MA5A00021K"));

        assertThat(states(caseNo)).containsEntry("businessLicence", "WAIVED").containsEntry("taxReturn", "REQUIRED");
        assertThat(jdbc.sql("select f.verdict from case_register_finding f join case_file c on c.id = f.case_id"
                                + " where c.case_no = ? and f.check_key = 'taxableIncome'")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo("DIFFERS");
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
        assertThat(logged).allSatisfy(row -> {
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

    private long calls(String username) {
        return jdbc.sql(
                        "select count(*) from register_call c join account a on a.id = c.account_id where a.username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }
}
