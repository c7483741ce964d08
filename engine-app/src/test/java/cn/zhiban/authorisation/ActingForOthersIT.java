package cn.zhiban.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Race;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.web.Browser;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an agent may do for the one who authorised it, and what it is told when it may not. */
@ZhibanTest
class ActingForOthersIT {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
    private static final String OTHER_ITEM = "fee-reduction-filing";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Principal firm;
    private Rest clerk;

    @BeforeEach
    void opensTheOffice() {
        clock.set(MONDAY.toInstant());
        firm = Principal.in(context, port);
        clerk = Rest.of(port).as("clerk");
    }

    @AfterEach
    void turnsTheClockBack() {
        clock.set(MONDAY.toInstant());
    }

    @Test
    void theCaseBelongsToThePrincipalAndSaysUnderWhatItCame() {
        var given = firm.authorises(PledgeApplication.ITEM, null, "2026-03-31");
        var caseNo = applied();

        for (var reader : List.of(firm.itself(), firm.agent(), clerk)) {
            var seen = reader.get("/cases/" + caseNo);
            assertThat(seen.status()).as("%s", seen).isEqualTo(200);
            assertThat(seen.text("applicant/name"))
                    .isEqualTo(firm.firm().account().displayName());
            assertThat(seen.text("agent/name"))
                    .isEqualTo(firm.agency().account().displayName());
            assertThat(seen.text("agent/authorisationId")).isEqualTo(given.text("id"));
            assertThat(seen.text("agent/from")).isEqualTo("2026-03-02");
            assertThat(seen.text("agent/until")).isEqualTo("2026-03-31");
            assertThat(seen.text("timeline/0/words"))
                    .endsWith("，由代理人广州测试专利代理有限公司依据2026年3月2日至2026年3月31日的授权（第 %s 号）提交".formatted(given.text("id")));
        }
        assertThat(inbox(firm.itself(), caseNo)).as("the principal is told").isPositive();
        assertThat(Principal.in(context, port).agent().get("/cases/" + caseNo).status())
                .isEqualTo(404);
        assertThat(jdbc.sql("select account_id from case_file where case_no = ?")
                        .param(caseNo)
                        .query(Long.class)
                        .single())
                .isEqualTo(firm.firm().account().id());
    }

    @Test
    void whatHappensIsToldToThePrincipalAndToItsAgent() {
        firm.authorises(null, null, "2026-03-31");
        var caseNo = notified();

        assertThat(inbox(firm.agent(), caseNo)).as("the notice").isPositive();
        assertThat(inbox(firm.itself(), caseNo)).as("and the receipt").isGreaterThan(inbox(firm.agent(), caseNo));
    }

    @Test
    void theAgentSuppliesAndWithdrawsWhileItIsAuthorised() {
        firm.authorises(null, null, "2026-03-31");
        var caseNo = notified();
        var supplied = supplies(firm.agent(), caseNo);
        assertThat(supplied.status()).as("%s", supplied).isEqualTo(200);
        var upload = supplied.body().get("materials").findValuesAsText("uploadId").stream()
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(upload).isNotEmpty();

        var withdrawn = firm.agent().post("/cases/" + caseNo + "/withdraw", Map.of("reason", "委托人改日再办"));

        assertThat(withdrawn.text("status")).as("%s", withdrawn).isEqualTo("WITHDRAWN");
    }

    @Test
    void afterTheLastDayTheAgentIsToldWhyAndThePrincipalGoesOn() {
        firm.authorises(null, null, "2026-03-03");
        var caseNo = notified();
        long told = inbox(firm.agent(), caseNo);
        clock.set(OffsetDateTime.parse("2026-03-03T23:59:59+08:00").toInstant());
        assertThat(firm.agent().get("/cases/" + caseNo).status()).isEqualTo(200);
        clock.set(OffsetDateTime.parse("2026-03-04T00:00:00+08:00").toInstant());
        var body = Map.of("materials", List.of(), "complete", false);
        var before = RowCounts.of(jdbc);

        for (var refused : List.of(
                firm.agent().post("/cases/" + caseNo + "/supplements", body),
                firm.agent().post("/cases/" + caseNo + "/withdraw", Map.of("reason", "改日再办")),
                firm.agent().get("/cases/" + caseNo))) {
            assertThat(refused.status()).as("%s", refused).isEqualTo(403);
            assertThat(refused.text("code")).isEqualTo("authorisation-expired");
            assertThat(refused.text("detail")).contains("2026年3月2日至2026年3月3日", "已经到期");
        }

        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
        assertThat(supplies(firm.itself(), caseNo).status()).isEqualTo(200);
        assertThat(inbox(firm.agent(), caseNo)).as("nothing more").isEqualTo(told);
        firm.authorises(null, null, "2026-03-31");
        assertThat(firm.agent().get("/cases/" + caseNo).status())
                .as("a later authorisation takes the case up again")
                .isEqualTo(200);
    }

    @Test
    void withoutAnAuthorisationInForceForTheItemNothingIsTakenIn() {
        isRefused("applicant-not-yours", "授权");
        firm.authorises(OTHER_ITEM, null, "2026-03-31");
        isRefused("authorisation-other-item", "只用于");
        firm.authorises(PledgeApplication.ITEM, "2026-03-03", "2026-03-04");
        isRefused("authorisation-not-begun", "尚未开始，从2026年3月3日起才能依据它办理");
        clock.set(OffsetDateTime.parse("2026-03-05T09:00:00+08:00").toInstant());
        isRefused("authorisation-expired", "已经到期");
        var given = firm.authorises(PledgeApplication.ITEM, null, "2026-03-31").text("id");
        firm.itself().post("/authorisations/" + given + "/end", Map.of());
        isRefused("authorisation-ended", "终止");
    }

    @Test
    void oneThatIsStillToBeginIsToldBeforeOneThatIsOver() {
        firm.authorises(PledgeApplication.ITEM, "2026-03-03", "2026-03-04");
        var over = firm.authorises(PledgeApplication.ITEM, null, "2026-03-31").text("id");
        firm.itself().post("/authorisations/" + over + "/end", Map.of());

        isRefused("authorisation-not-begun", "从2026年3月3日起");
    }

    @Test
    void aDraftOfTheAgentTellsNothingButTheNameOfAPerson() {
        var person = TestAccounts.in(context).person();
        var given = Rest.of(port)
                .as(person.username(), person.password())
                .post("/authorisations", firm.wish(null, null, "2026-03-31"));
        var agent = firm.agentsBrowser();
        var draft = begun(agent, given.text("id"));

        for (var page : List.of(draft + "/steps/applicant", draft + "/check")) {
            assertThat(agent.get(page).body())
                    .as(page)
                    .contains(person.account().displayName())
                    .doesNotContain("440106********", "13812341234", "来自您的账户，可以改为");
        }
        assertThat(agent.get(draft + "/steps/applicant").body()).contains("申请人的手机号码，不是您的");
    }

    @Test
    void aDraftOfTheAgentSaysThatItsAuthorisationIsOver() {
        var end = "/authorisations/" + firm.authorises(null, null, "2026-03-31").text("id") + "/end";
        var agent = firm.agentsBrowser();
        var draft = begun(agent, end.split("/")[2]);
        var code = firm.firm().account().uscc();
        assertThat(agent.get(draft + "/steps/applicant").body()).contains(code).doesNotContain("授权已经失效");

        firm.itself().post(end, Map.of());

        for (var page : List.of(draft + "/steps/applicant", draft + "/check")) {
            assertThat(agent.get(page).body()).as(page).contains("已被申请人终止，不能再依据它办理和提交", "请申请人自己办理，或者重新授权您");
        }
        assertThat(agent.get(draft + "/steps/applicant").body())
                .contains("授权已经失效")
                .doesNotContain(code, firm.firm().account().displayName());
        firm.authorises(PledgeApplication.ITEM, null, "2026-03-20");
        assertThat(agent.get(draft + "/check").body())
                .as("goes on under the new one")
                .contains(code, "2026年3月20日")
                .doesNotContain("已被申请人终止");
    }

    @Test
    void theAuthorisationOfAnotherIsWorthNothing() {
        var other = Principal.in(context, port);
        other.authorises(null, null, "2026-03-31");

        var refused = other.agent().post("/cases", firm.application().body(other.agent()));

        assertThat(refused.status()).as("%s", refused).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("applicant-not-yours");
    }

    @Test
    void anotherNameThanTheRegisteredIsNotTold() {
        firm.authorises(null, null, "2026-03-31");

        var refused = firm.agent()
                .post("/cases", firm.application().applicant("name", "别的公司").body(firm.agent()));

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.body().toString())
                .doesNotContain(firm.firm().account().displayName());
    }

    @Test
    void anAgentPromisesNothingForItsPrincipal() {
        firm.authorises(null, null, "2026-03-31");
        var body = new HashMap<>(firm.application()
                .with("agent", "yes")
                .with("agentName", "广州测试专利代理有限公司")
                .with("agentPhone", "13900000009")
                .body(firm.agent()));
        var materials = new ArrayList<Object>((List<?>) body.get("materials"));
        materials.add(Map.of("key", "powerOfAttorney", "deferred", true));
        body.put("materials", materials);

        var refused = firm.agent().post("/cases", body);

        assertThat(refused.status()).as("%s", refused).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("deferral-by-applicant");
    }

    @Test
    void theEndAndAnApplicationThatMeetAreOneAfterTheOther() throws Exception {
        for (int round = 0; round < 5; round++) {
            var met = Principal.in(context, port);
            var end = "/authorisations/"
                    + met.authorises(null, null, "2026-03-31").text("id") + "/end";
            var body = met.application().body(met.agent());

            var answers = Race.of(
                    () -> met.itself().post(end, Map.of()).status(),
                    () -> met.agent().post("/cases", body).status());

            assertThat(answers.get(0)).isEqualTo(200);
            assertThat(answers.get(1)).isIn(201, 403);
            assertThat(casesOf(met)).isEqualTo(answers.get(1) == 201 ? 1 : 0);
        }
    }

    private static String begun(Browser agent, String authorisation) {
        var page = "/apply/" + PledgeApplication.ITEM;
        var draft = UUID.randomUUID().toString();
        var token = Browser.tokenOn(agent.get(page)).orElseThrow();
        var answer = agent.post(page, Map.of("_csrf", token, "_draft", draft, "_authorisation", authorisation));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return "/my/drafts/" + draft;
    }

    private String applied() {
        var answer = firm.agentApplies();
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.text("caseNo");
    }

    private String notified() {
        var caseNo = applied();
        clerk.put(
                "/cases/" + caseNo + "/materials/pledgeContract",
                Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE"));
        var notice = clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"));
        assertThat(notice.status()).as("%s", notice).isEqualTo(201);
        return caseNo;
    }

    private static Rest.Answer supplies(Rest who, String caseNo) {
        var upload = who.upload("contract.pdf", PledgeApplication.PDF).text("uploadId");
        var materials = List.of(Map.of("key", "pledgeContract", "uploadId", upload));
        return who.post("/cases/" + caseNo + "/supplements", Map.of("materials", materials, "complete", false));
    }

    private void isRefused(String code, String words) {
        var body = firm.application().body(firm.agent());
        var before = RowCounts.of(jdbc);
        var refused = firm.agent().post("/cases", body);

        assertThat(refused.status()).as("%s", refused).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo(code);
        assertThat(refused.text("detail")).contains(words);
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    private long casesOf(Principal principal) {
        return jdbc.sql("select count(*) from case_file where account_id = ?")
                .param(principal.firm().account().id())
                .query(Long.class)
                .single();
    }

    private static long inbox(Rest reader, String caseNo) {
        return reader.get("/inbox").body().get("items").findValues("subject").stream()
                .map(JsonNode::asText)
                .filter(subject -> subject.contains(caseNo))
                .count();
    }
}
