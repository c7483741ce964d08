package cn.zhiban.commitment.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.commitment.Sampling;
import cn.zhiban.commitment.VerifiedCase;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.Rest;
import cn.zhiban.web.Browser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** At any time a sample is drawn again from its seed, and whoever changed what was drawn is found out. */
@ZhibanTest
@TestPropertySource(properties = "zhiban.test=sample")
class RedrawingSampleIT {

    private static final String PATH = "/verifications/samples";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Rest auditor;
    private List<String> cases;
    private String sample;

    @BeforeEach
    void threeCasesAreDrawn() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        VerifiedCase.publish(application, 50);
        auditor = Rest.of(port).as("auditor");
        cases = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            cases.add(VerifiedCase.delivered(application, port).caseNo);
        }
        var latest = auditor.get(PATH).body().at("/items/0");
        sample = PATH + "/" + latest.path("itemVersionId").asLong() + "/"
                + latest.path("year").asInt();
    }

    @Test
    void theWholeSampleIsDrawnAgainWithoutADifference() {
        var redrawn = auditor.get(sample).body();

        assertThat(redrawn.path("drawn").asInt()).isEqualTo(3);
        assertThat(redrawn.path("different").asInt()).isZero();
        assertThat(redrawn.path("differences")).isEmpty();
        assertThat(redrawn.path("items").findValuesAsText("caseNo")).containsExactlyElementsOf(cases);
        assertThat(redrawn.at("/items/0/redrawnTicket").asInt())
                .isEqualTo(redrawn.at("/items/0/ticket").asInt());
        assertThat(redrawn.at("/items/0/sharePercent").asInt()).isEqualTo(50);
    }

    @Test
    void nobodyReadsTheSeedWhileItsYearRuns() {
        var seed = seed();
        clock.set(OffsetDateTime.parse("2026-12-31T23:59:59+08:00").toInstant());

        var redrawn = auditor.get(sample).body();

        assertThat(redrawn.at("/sample/seed").isNull()).isTrue();
        assertThat(redrawn.at("/sample/seedPublicFrom").asText()).isEqualTo("2027-01-01");
        assertThat(redrawn.at("/sample/seedDigest").asText()).matches("[0-9a-f]{64}");
        assertThat(auditor.get(PATH).body().toString()).doesNotContain(seed);
        assertThat(redrawn.toString()).doesNotContain(seed);
        assertThat(page("auditor"))
                .contains("2027年1月1日（周五）", redrawn.at("/sample/seedDigest").asText())
                .doesNotContain(seed);
    }

    @Test
    void itIsToldAfterItsYearAndMeetsItsDigest() throws NoSuchAlgorithmException {
        var promised = auditor.get(sample).body().at("/sample/seedDigest").asText();
        clock.set(OffsetDateTime.parse("2027-01-01T00:00:00+08:00").toInstant());

        var redrawn = auditor.get(sample).body();

        var seed = redrawn.at("/sample/seed").asText();
        assertThat(seed).isEqualTo(seed());
        var digest = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(promised);
        assertThat(redrawn.at("/items/0/ticket").asInt()).isEqualTo(Sampling.ticket(seed, cases.get(0)));
        assertThat(page("auditor")).contains(seed);
    }

    @Test
    void itIsReadPageByPageAndComparedAsAWhole() {
        tamper("ticket = (ticket + 1) % 10000", cases.get(2));

        var first = auditor.get(sample + "?limit=2").body();

        assertThat(first.path("items").findValuesAsText("caseNo")).containsExactly(cases.get(0), cases.get(1));
        assertThat(first.path("different").asInt())
                .as("also what another page shows")
                .isEqualTo(1);
        var next = auditor.get(sample + "?limit=2&after=" + first.path("next").asLong())
                .body();
        assertThat(next.path("items").findValuesAsText("caseNo")).containsExactly(cases.get(2));
        assertThat(next.path("next").isNull()).isTrue();
    }

    @Test
    void aTicketThatWasChangedIsShownAsDifferent() {
        tamper("ticket = (ticket + 5000) % 10000", cases.get(1));

        var redrawn = auditor.get(sample).body();

        assertThat(redrawn.path("different").asInt()).isEqualTo(1);
        assertThat(redrawn.at("/differences/0/caseNo").asText()).isEqualTo(cases.get(1));
        assertThat(redrawn.at("/items/1/differs").asBoolean()).isTrue();
        assertThat(redrawn.at("/items/0/differs").asBoolean()).isFalse();
        assertThat(page("auditor")).contains("有 1 件与记录不一致", "不一致的办件", cases.get(1));
    }

    @Test
    void aCaseThatWasSparedThoughItWasDrawnIsShownAsDifferent() {
        tamper("state = case when state = 'NOT_CHOSEN' then 'VERIFYING' else 'NOT_CHOSEN' end", cases.get(0));

        assertThat(auditor.get(sample).body().at("/differences/0/caseNo").asText())
                .isEqualTo(cases.get(0));
    }

    @Test
    void supervisorAndAuditorReadItAndNobodyElse() {
        assertThat(Rest.of(port).as("supervisor").get(sample).status()).isEqualTo(200);
        for (var other : List.of("examiner", "chief", "clerk", "admin", "company1")) {
            assertThat(Rest.of(port).as(other).get(sample).status()).as(other).isEqualTo(403);
        }
        assertThat(auditor.get(PATH + "/999999/2026").text("code")).isEqualTo("unknown-sample");
        assertThat(auditor.get(sample.replace("2026", "2025")).text("code")).isEqualTo("unknown-sample");
        assertThat(page("supervisor")).contains("重新算了 3 件，与记录全部一致", cases.get(0));
    }

    private String seed() {
        return jdbc.sql("select s.seed from verification_seed s join verification v on v.item_version_id ="
                        + " s.item_version_id and v.seed_year = s.year join case_file c on c.id = v.case_id"
                        + " where c.case_no = ?")
                .param(cases.get(0))
                .query(String.class)
                .single();
    }

    private String page(String account) {
        var browser = new Browser(port);
        browser.signIn(account, "demo");
        return browser.get("/staff/commitments/samples" + sample.substring(PATH.length()))
                .body();
    }

    private void tamper(String change, String caseNo) {
        jdbc.sql("update verification set " + change + " where case_id = (select id from case_file where case_no = ?)")
                .param(caseNo)
                .update();
    }
}
