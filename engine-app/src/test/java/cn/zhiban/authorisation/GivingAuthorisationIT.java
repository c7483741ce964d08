package cn.zhiban.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Race;
import cn.zhiban.testing.Rest;
import cn.zhiban.web.Browser;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may authorise whom, for how long, and that it is given and ended once. */
@ZhibanTest
class GivingAuthorisationIT {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Principal firm;

    @BeforeEach
    void opensTheOffice() {
        clock.set(MONDAY.toInstant());
        firm = Principal.in(context, port);
    }

    @AfterEach
    void turnsTheClockBack() {
        clock.set(MONDAY.toInstant());
    }

    @Test
    void isReadByBothAndNobodyElse() {
        var given = firm.authorises(PledgeApplication.ITEM, null, "2026-08-31");

        assertThat(given.status()).as("%s", given).isEqualTo(201);
        assertThat(given.text("state")).isEqualTo("IN_FORCE");
        assertThat(given.text("from")).isEqualTo("2026-03-02");
        assertThat(given.text("itemName")).isEqualTo("专利权质押登记");
        assertThat(ids(firm.itself(), "/authorisations")).containsExactly(given.text("id"));
        assertThat(ids(firm.agent(), "/authorisations/held")).containsExactly(given.text("id"));
        assertThat(ids(firm.agent(), "/authorisations")).isEmpty();
        var stranger = Principal.in(context, port);
        assertThat(ids(stranger.itself(), "/authorisations")).isEmpty();
        var ended = stranger.itself().post("/authorisations/" + given.text("id") + "/end", Map.of());
        assertThat(ended.status()).isEqualTo(404);
        assertThat(firm.agent()
                        .post("/authorisations/" + given.text("id") + "/end", Map.of())
                        .status())
                .as("the agent does not hold it up by itself")
                .isEqualTo(404);
        assertThat(recorded("give-authorisation", given.text("id"))).isEqualTo(1);
    }

    @Test
    void theListsGoOnPageByPage() {
        firm.authorises(null, null, "2026-03-31");
        firm.authorises(null, null, "2026-04-30");
        firm.authorises(null, null, "2026-05-31");

        var first = firm.itself().get("/authorisations?limit=2").body();
        assertThat(first.get("items")).hasSize(2);
        var rest = firm.itself()
                .get("/authorisations?limit=2&after=" + first.get("next").asText())
                .body();
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.get("next").isNull()).isTrue();
    }

    @Test
    void isGivenOnceHoweverOftenItIsSent() throws Exception {
        var wish = firm.wish(null, null, "2026-08-31");
        var same = Race.of(
                () -> firm.itself().post("/authorisations", wish, "same"),
                () -> firm.itself().post("/authorisations", wish, "same"));
        assertThat(same).extracting(Rest.Answer::status).containsOnly(201);
        assertThat(same)
                .extracting(answer -> answer.text("id"))
                .containsOnly(same.get(0).text("id"));

        var others = Race.of(
                () -> firm.authorises(PledgeApplication.ITEM, null, "2026-08-31"),
                () -> firm.authorises(PledgeApplication.ITEM, null, "2026-08-31"));
        assertThat(others).extracting(Rest.Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(others).extracting(answer -> answer.text("code")).contains("authorisation-exists");
        assertThat(ids(firm.itself(), "/authorisations")).hasSize(2);
    }

    @Test
    void isEndedOnceHoweverOftenItIsAsked() throws Exception {
        var end = "/authorisations/" + firm.authorises(null, null, "2026-08-31").text("id") + "/end";
        var ended = Race.of(
                () -> firm.itself().post(end, Map.of()), () -> firm.itself().post(end, Map.of()));

        assertThat(ended).extracting(Rest.Answer::status).containsOnly(200);
        assertThat(ended).extracting(answer -> answer.text("state")).containsOnly("ENDED");
        var before = ended.get(0).text("endedAt");
        clock.set(MONDAY.plusDays(1).toInstant());
        assertThat(firm.itself().post(end, Map.of()).text("endedAt")).isEqualTo(before);
        assertThat(recorded("end-authorisation", end.split("/")[2])).isEqualTo(1);
        assertThat(ids(firm.itself(), "/authorisations"))
                .as("it stays on record")
                .hasSize(1);
        assertThat(firm.authorises(null, null, "2026-08-31").status())
                .as("what was ended may be given anew")
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-31, from",
        "2026-03-05, 2026-03-04, until",
        "2026-03-02, 2027-03-02, until",
        "2027-03-03, 2027-03-31, from",
        "9999-01-01, 9999-12-31, from",
        "2026-03-02,           , until"
    })
    void isBoundedOnBothSides(String from, String until, String field) {
        var refused = firm.authorises(null, from, until);

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.body().get("fields").fieldNames()).toIterable().containsExactly(field);
        assertThat(ids(firm.itself(), "/authorisations")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"company2", "91440101MA5A00021K", "citizen1", "clerk", "nobody-at-all", "<b>", ""})
    void nobodyLearnsOfAnAccountThatIsNoAgency(String typed) {
        var wish = firm.wish(null, null, "2026-08-31");
        wish.put("agent", typed);
        var refused = firm.itself().post("/authorisations", wish);

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.text("fields/agent")).isEqualTo("没有找到这个代理机构账户，请核对用户名或者统一社会信用代码");
    }

    @Test
    void anAgencyIsNamedByItsCreditCodeToo() {
        var wish = firm.wish(null, null, "2026-08-31");
        wish.put("agent", " " + firm.agency().account().uscc().toLowerCase() + " ");

        assertThat(firm.itself().post("/authorisations", wish).text("agent/name"))
                .isEqualTo(firm.agency().account().displayName());
    }

    @Test
    void anAgencyIsFoundOnceItsLicenceWasSeen() {
        jdbc.sql("update account set verified_at = null where id = ?")
                .param(firm.agency().account().id())
                .update();
        assertThat(firm.authorises(null, null, "2026-08-31").text("fields/agent"))
                .contains("没有找到这个代理机构账户");

        jdbc.sql("update account set verified_at = created_at where id = ?")
                .param(firm.agency().account().id())
                .update();
        assertThat(firm.authorises(null, null, "2026-08-31").status()).isEqualTo(201);
    }

    @Test
    void theEndOfOneSaysThatTheOthersGoOn() {
        firm.authorises(null, null, "2026-08-31");
        var page = "/account/authorisations/"
                + firm.authorises(PledgeApplication.ITEM, null, "2026-08-31").text("id") + "/end";
        var browser = firm.browser();

        var asked = browser.get(page);
        assertThat(asked.body()).contains("依据这份授权", "您另外给它的授权不受影响");
        browser.post(page, Map.of("_csrf", Browser.tokenOn(asked).orElseThrow()));

        assertThat(browser.get("/account/authorisations?ended").body())
                .contains("不能再依据这份授权", "您另外给它的授权不受影响")
                .doesNotContain("也不能再查看和办理您的办件");
        assertThat(firm.agentApplies().status()).as("under the other").isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"used", "", "中文", "a b"})
    void aPageThatWasUsedIsReadOnceMore(String key) {
        var browser = firm.browser();
        gives(browser, "used", "2026-08-30");

        var again = gives(browser, key, "2026-08-31");

        assertThat(again.statusCode()).as(again.body()).isEqualTo(409);
        assertThat(again.body()).contains("这次还没有授权", "核对授权", "2026-08-31").doesNotContain("Idempotency");
        assertThat(ids(firm.itself(), "/authorisations")).hasSize(1);
        var fresh = Pattern.compile("name=\"_key\" value=\"([^\"]+)\"").matcher(again.body());
        assertThat(fresh.find()).isTrue();
        assertThat(gives(browser, fresh.group(1), "2026-08-31").statusCode()).isEqualTo(302);
        assertThat(ids(firm.itself(), "/authorisations")).hasSize(2);
    }

    private HttpResponse<String> gives(Browser browser, String key, String until) {
        var page = "/account/authorisations/new";
        var form = new HashMap<String, String>();
        form.put("_csrf", Browser.tokenOn(browser.get(page)).orElseThrow());
        form.put("_give", "true");
        form.put("_key", key);
        form.put("agentAccount", firm.agency().username());
        form.put("authorisedItem", "");
        form.put("authorisedFrom", "2026-03-02");
        form.put("authorisedUntil", until);
        return browser.post(page, form);
    }

    @Test
    void anItemThatIsNotOfferedIsRefused() {
        assertThat(firm.authorises("no-such-item", null, "2026-08-31").text("fields/itemKey"))
                .isEqualTo("没有这个事项，请重新选择");
    }

    @Test
    void whoWasNotSeenAuthorisesNobody() {
        jdbc.sql("update account set verified_at = null where id = ?")
                .param(firm.firm().account().id())
                .update();
        var refused = firm.authorises(null, null, "2026-08-31");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("authorisation-not-verified");
    }

    private static List<String> ids(Rest reader, String path) {
        return reader.get(path).body().get("items").findValuesAsText("id");
    }

    private long recorded(String action, String id) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject = ?")
                .params(action, id)
                .query(Long.class)
                .single();
    }
}
