package cn.zhiban.commitment.deferral;

import static cn.zhiban.commitment.deferral.DeferredCase.PAPER;
import static cn.zhiban.commitment.deferral.DeferredCase.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.CaseMaterials.Change;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.web.Browser;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whichever way a promised material comes, it is what was promised; and nobody is asked for it besides. */
@ZhibanTest(properties = "zhiban.test=deferral")
class OtherWaysIT {

    private static final Actor CLERK = new Actor(2, "clerk", "窗口人员", Set.of(Role.CLERK));

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseMaterials materials;

    @Autowired
    private TransactionTemplate transactions;

    private Rest office;

    @BeforeEach
    void beginsOnMonday() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        office = Rest.of(port);
    }

    @AfterEach
    void forgets() {
        jdbc.sql("update credit_record set revoked_on = listed_at").update();
    }

    @Test
    void whatIsAwaitedIsNotAskedFor() {
        var promised = DeferredCase.accepted(office);

        var refused = request(promised);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("deferral-awaited");
        assertThat(refused.text("detail")).contains("授权委托书", "2026年3月5日", "不需要");
        assertThat(promised.seen().path("requested")).isEmpty();
        assertThat(choices(promised)).contains("pledgeContract").doesNotContain(PAPER);
    }

    @Test
    void whatHasLapsedIsNotAskedForSinceItCannotBeBrought() {
        var promised = DeferredCase.accepted(office);
        travel("2026-03-06T09:00");

        var refused = request(promised);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("deferral-lapsed");
        assertThat(refused.text("detail")).contains("授权委托书", "没有补交", "经办人");
        assertThat(choices(promised)).contains("pledgeContract").doesNotContain(PAPER);
        asksAsBefore(promised);
        assertThat(brings(promised).text("detail")).contains("不能再按容缺补交");
    }

    @Test
    void whatComesAsAPaperIsWhatWasPromised() {
        var promised = DeferredCase.accepted(office);
        asksAsBefore(promised);

        granted(brings(promised));

        assertThat(promised.deferral().path("state").asText()).isEqualTo("SUPPLIED");
        assertThat(promised.seen().path("requested")).isEmpty();
        assertThat(promised.seen().path("timeline").findValuesAsText("kind"))
                .contains("DEFERRED_SUPPLIED")
                .doesNotContain("PAPERS_SUPPLIED");
        travel("2026-03-09T09:00");
        assertThat(promised.events()).doesNotContain("DEFERRAL_LAPSED");
        isFoundRightAndGranted(promised);
    }

    @Test
    void whatComesAsASupplementAnswersTheRequestToo() {
        var promised = DeferredCase.accepted(office);
        asksAsBefore(promised);

        granted(promised.supply());

        assertThat(promised.seen().path("requested")).isEmpty();
    }

    @Test
    void whatIsPutRightAtTheWindowIsNotPromisedAnyMore() {
        var promised = DeferredCase.submitted(office);
        var clerk = office.as("clerk");
        var paper = clerk.upload("委托书.pdf", PledgeApplication.PDF).text("uploadId");

        granted(clerk.post(
                "/cases/" + promised.caseNo() + "/corrections",
                Map.of("materials", List.of(Map.of("key", PAPER, "uploadId", paper)))));

        assertThat(promised.deferral().path("state").asText()).isEqualTo("LIFTED");
        granted(promised.judge("clerk", "VERIFIED"));
        accepted(promised);
        assertThat(promised.events()).doesNotContain("MATERIALS_DEFERRED");
        granted(promised.decide("APPROVE"));
    }

    /** Cases in which nobody had told the promise of what came. */
    static Stream<Arguments> judged() {
        return Stream.of(
                arguments(named("looked at by nobody", new Change[0])),
                arguments(named("found right", new Change[] {Change.verified()})),
                arguments(named("found wrong", new Change[] {Change.rejected("NOT_SIGNED", "缺少签字")})));
    }

    @ParameterizedTest
    @MethodSource("judged")
    void whatHadComeUnnoticedDoesNotLapseButIsLookedAt(Change[] judged) {
        var promised = DeferredCase.accepted(office);
        travel("2026-03-03T09:00");
        comesUnnoticed(promised, judged);

        travel("2026-03-09T09:00");

        assertThat(promised.deferral().path("state").asText()).isEqualTo("SUPPLIED");
        assertThat(promised.deferral().path("creditRecord").isNull()).isTrue();
        assertThat(promised.events()).endsWith("DEFERRED_SUPPLIED");
        assertThat(promised.state()).isEqualTo("SUPPLIED");
        isFoundRightAndGranted(promised);
    }

    @Test
    void whatHadComeUnnoticedBeforeAcceptanceIsNotAwaitedAfterIt() {
        var promised = DeferredCase.submitted(office);
        comesUnnoticed(promised);

        accepted(promised);

        assertThat(promised.deferral().path("state").asText()).isEqualTo("LIFTED");
        assertThat(promised.events()).doesNotContain("MATERIALS_DEFERRED");
    }

    @Test
    void whatHadComeUnnoticedAndIsFoundWrongIsAwaitedAgain() {
        var promised = DeferredCase.accepted(office);
        comesUnnoticed(promised);
        travel("2026-03-06T09:00");
        granted(promised.judge("clerk", "REJECTED"));
        granted(promised.concludeReview());
        assertThat(promised.state()).isEqualTo("DEFERRED");

        travel("2026-03-16T09:00");

        assertThat(promised.state()).isEqualTo("LAPSED");
    }

    private void isFoundRightAndGranted(DeferredCase promised) {
        granted(promised.judge("clerk", "VERIFIED"));
        granted(promised.concludeReview());
        assertThat(promised.deferral().path("state").asText()).isEqualTo("KEPT");
        granted(promised.decide("APPROVE"));
    }

    private void accepted(DeferredCase promised) {
        granted(promised.finish("clerk", "userTask_reviewMaterials", "ACCEPT", Map.of()));
    }

    private Answer request(DeferredCase promised) {
        return office.as("examiner")
                .post("/cases/" + promised.caseNo() + "/paper-requests", Map.of("key", PAPER, "words", "请补充"));
    }

    /** As it was done while nobody was kept from it. */
    private void asksAsBefore(DeferredCase promised) {
        jdbc.sql("insert into paper_request (case_id, material, words, requested_at, requested_by)"
                        + " select id, ?, '请补充', received_at, 'examiner' from case_file where case_no = ?")
                .params(PAPER, promised.caseNo())
                .update();
    }

    private Answer brings(DeferredCase promised) {
        var company = office.as("company1");
        var upload = company.upload("委托书.pdf", PledgeApplication.PDF).text("uploadId");
        return company.post(
                "/cases/" + promised.caseNo() + "/papers",
                Map.of("materials", List.of(Map.of("key", PAPER, "uploadId", upload))));
    }

    private void comesUnnoticed(DeferredCase promised, Change... judged) {
        var upload = office.as("clerk").upload("委托书.pdf", PledgeApplication.PDF).text("uploadId");
        var caseId = jdbc.sql("select id from case_file where case_no = ?")
                .param(promised.caseNo())
                .query(Long.class)
                .single();
        transactions.executeWithoutResult(begun -> {
            materials.change(caseId, PAPER, Change.supplied(List.of(UUID.fromString(upload))), CLERK);
            Stream.of(judged).forEach(one -> materials.change(caseId, PAPER, one, CLERK));
        });
    }

    /** What the examiner may choose to ask for. */
    private List<String> choices(DeferredCase promised) {
        var browser = new Browser(port);
        browser.signIn("examiner", "demo");
        var page = browser.get("/staff/cases/" + promised.caseNo()).body();
        var select = page.replaceAll("(?s).*<select[^>]*id=\"paper-key\"[^>]*>(.*?)</select>.*", "$1");
        return Pattern.compile("value=\"([^\"]+)\"")
                .matcher(select)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void travel(String to) {
        granted(office.as("admin").post("/demo/clock", Map.of("advanceTo", to + ":00+08:00")));
    }
}
