package cn.zhiban.rating;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.authorisation.Principal;
import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.Enquiry;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Race;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.testing.Shipped;
import cn.zhiban.web.Browser;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever asked rates the answer: itself, once, and not before there is one. */
@ZhibanTest(properties = "zhiban.test=enquiry")
class RatingIT {

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PublishingItem publishing;

    @Autowired
    private ApplicationContext context;

    private Rest company;
    private Rest clerk;

    @BeforeEach
    void onMonday() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00+08:00").toInstant());
        company = Rest.of(port).as("company1");
        clerk = Rest.of(port).as("clerk");
    }

    @Test
    void isGivenOnceTheAnswerIsThereAndShownOnTheCase() {
        var caseNo = answered();
        assertThat(company.get("/cases/" + caseNo).body().at("/rating/open").asBoolean())
                .isTrue();
        assertThat(company.get("/inbox").body().toString()).contains("评价这次服务");

        var given = rate(company, caseNo, 2, " 等了五天 ");

        assertThat(given.status()).as("%s", given).isEqualTo(201);
        assertThat(given.text("levelLabel")).isEqualTo("不满意");
        assertThat(given.body().get("bad").asBoolean()).isTrue();
        assertThat(given.text("words")).isEqualTo("等了五天");
        assertThat(given.text("ratedAt")).startsWith("2026-03-02T09:00");
        var seen = company.get("/cases/" + caseNo);
        assertThat(seen.body().at("/rating/open").asBoolean()).isFalse();
        assertThat(seen.text("rating/given/level")).isEqualTo("2");
        assertThat(seen.text("rating/given/words")).isEqualTo("等了五天");
        assertThat(audited(caseNo)).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select handler_name from rating r join case_file c on c.id = r.case_id where c.case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo(nameOf("clerk"));
    }

    @Test
    void theClerkReadsTheLevelAndNotTheWords() {
        var caseNo = answered();
        rate(company, caseNo, 1, "打 13812345678 找我");

        var seen = clerk.get("/cases/" + caseNo);

        assertThat(seen.text("rating/given/levelLabel")).isEqualTo("非常不满意");
        assertThat(seen.body().at("/rating/given/words").isNull()).isTrue();
        assertThat(seen.body().toString()).doesNotContain("13812345678");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void noLevelNeedsWords(int level) {
        var given = rate(company, answered(), level, null);

        assertThat(given.status()).as("%s", given).isEqualTo(201);
        assertThat(given.body().get("words").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"level\":null}", "{\"level\":0}", "{\"level\":6}", "{\"level\":-2147483648}"})
    void whatIsNoLevelIsToldInChinese(String body) {
        var caseNo = answered();

        var refused = company.postRaw("/cases/" + caseNo + "/rating", body);

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("invalid-input");
        assertThat(refused.body().toString()).contains("满意程度");
        assertThat(rows(caseNo)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"level\":\"很好\"}",
                "{\"level\":4.5}",
                "{\"level\":1e400}",
                "{\"level\":99999999999}",
                "{\"level\":5,\"level\":1}",
                "{\"level\":5,\"words\":{}}",
                "{\"level\":5,\"by\":\"clerk\"}"
            })
    void whatIsNoRatingIsRefusedAndKeepsNothing(String body) {
        var caseNo = answered();

        var refused = company.postRaw("/cases/" + caseNo + "/rating", body);

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(rows(caseNo)).isZero();
    }

    @Test
    void wordsHaveTheirBounds() {
        var caseNo = answered();

        assertThat(rate(company, caseNo, 5, "好".repeat(501)).body().toString()).contains("不超过 500 个字");
        assertThat(rate(company, caseNo, 5, "好\u0000").status()).isEqualTo(400);
        assertThat(rate(company, caseNo, 5, "好\u200b").body().toString()).contains("看不见的字符");
        assertThat(rate(company, caseNo, 5, "\ud83d").status()).isIn(400, 422);
        assertThat(rows(caseNo)).isZero();
        assertThat(rate(company, caseNo, 5, "\ud83d\ude00".repeat(500)).status())
                .isEqualTo(201);
    }

    @Test
    void theSameOnceMoreIsTheSameAndAnotherIsRefused() {
        var caseNo = answered();
        var path = "/cases/" + caseNo + "/rating";
        var first = company.post(path, Map.of("level", 4), "rating-of-" + caseNo);

        assertThat(company.post(path, Map.of("level", 4), "rating-of-" + caseNo).body())
                .isEqualTo(first.body());
        assertThat(rate(company, caseNo, 4, " ").status()).isEqualTo(201);
        assertThat(rate(company, caseNo, 4, null).text("ratedAt")).isEqualTo(first.text("ratedAt"));
        assertThat(rate(company, caseNo, 5, null).text("code")).isEqualTo("already-rated");
        assertThat(rate(company, caseNo, 4, "还不错").status()).isEqualTo(409);
        assertThat(company.post(path, Map.of("level", 5), "rating-of-" + caseNo).text("code"))
                .isEqualTo("idempotency-key-reused");
        assertThat(company.post(path, Map.of("level", 4), null).text("code")).isEqualTo("idempotency-key-required");
        assertThat(rows(caseNo)).isEqualTo(1);
        assertThat(audited(caseNo)).isEqualTo(1);
    }

    @Test
    void ofTwoAtOnceOneIsGiven() throws Exception {
        var caseNo = answered();

        var answers = Race.of(() -> rate(company, caseNo, 1, null), () -> rate(company, caseNo, 5, null));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(rows(caseNo)).isEqualTo(1);
    }

    @Test
    void thereIsNothingToRateBeforeTheAnswerAndAfterAWithdrawal() {
        var caseNo = Enquiry.asked(company, Enquiry.online("怎样查询商标？"));
        assertThat(company.get("/cases/" + caseNo).body().get("rating").isNull())
                .isTrue();
        assertThat(rate(company, caseNo, 5, null).text("code")).isEqualTo("not-ratable-yet");

        company.post("/cases/" + caseNo + "/withdraw", Map.of("reason", "已经知道了"));

        assertThat(rate(company, caseNo, 5, null).text("code")).isEqualTo("not-ratable");
        assertThat(rows(caseNo)).isZero();
    }

    @Test
    void anItemThatSaysNothingOfItIsNotRated() {
        var caseNo = PledgeApplication.complete().submittedBy(company);

        assertThat(rate(company, caseNo, 5, null).text("code")).isEqualTo("not-ratable");
    }

    @Test
    void aCaseUnderAVersionThatIsNotRatedStaysUnrated() {
        publishing.publish(unrated(), Actor.SYSTEM);
        String caseNo;
        try {
            caseNo = Enquiry.asked(company, Enquiry.online("怎样查询商标？"));
        } finally {
            publishing.publish(Shipped.item(Enquiry.ITEM), Actor.SYSTEM);
        }
        Enquiry.answered(clerk, caseNo, "在中国商标网查。", false);

        assertThat(company.get("/cases/" + caseNo).body().get("rating").isNull())
                .isTrue();
        assertThat(rate(company, caseNo, 5, null).text("code")).isEqualTo("not-ratable");
        assertThat(company.get("/inbox").body().at("/items/0").toString())
                .contains(caseNo)
                .doesNotContain("评价");
    }

    @Test
    void nobodyElseRates() {
        var caseNo = answered();

        assertThat(rate(Rest.of(port).as("company2"), caseNo, 1, null).status()).isEqualTo(404);
        assertThat(rate(company, "ZXCX-2026-999999", 1, null).status()).isEqualTo(404);
        for (var staff : new String[] {"clerk", "chief", "supervisor", "admin"}) {
            assertThat(rate(Rest.of(port).as(staff), caseNo, 5, null).status()).isEqualTo(403);
        }
        assertThat(rate(Rest.of(port), caseNo, 5, null).status()).isEqualTo(401);
        assertThat(rows(caseNo)).isZero();
    }

    @Test
    void theAgentAsksInTheNameOfThePrincipalButDoesNotRateInIt() {
        var firm = Principal.in(context, port);
        firm.authorises(Enquiry.ITEM, null, "2026-03-31");
        var body = new LinkedHashMap<>(Enquiry.online("怎样查询商标？"));
        body.put(
                "applicant",
                Map.of(
                        "name",
                        firm.firm().account().displayName(),
                        "uscc",
                        firm.firm().account().uscc(),
                        "phone",
                        "13800000001"));
        var caseNo = Enquiry.asked(firm.agent(), body);
        Enquiry.answered(clerk, caseNo, "在中国商标网查。", false);

        assertThat(firm.agent()
                        .get("/cases/" + caseNo)
                        .body()
                        .at("/rating/open")
                        .asBoolean())
                .isFalse();
        var refused = rate(firm.agent(), caseNo, 5, null);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("rating-by-applicant");
        assertThat(rate(firm.itself(), caseNo, 4, "谢谢").status()).isEqualTo(201);
        assertThat(firm.agent()
                        .get("/cases/" + caseNo)
                        .body()
                        .at("/rating/given/words")
                        .isNull())
                .as("what the principal said is its own")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PHONE", "COUNTER"})
    void whoeverHasNoAccountIsRatedForByNobody(String channel) {
        var caseNo = Enquiry.asked(clerk, Enquiry.taken(channel, Map.of(), "怎样查询商标？"));
        Enquiry.answered(clerk, caseNo, "在中国商标网查。", false);

        assertThat(rate(clerk, caseNo, 5, null).status()).isEqualTo(403);
        assertThat(rate(company, caseNo, 5, null).status()).isEqualTo(404);
    }

    @Test
    void aButtonPressedTwiceOnThePageLeadsToTheOneRating() {
        var caseNo = answered();
        var page = "/my/cases/" + caseNo + "/rating";
        var browser = new Browser(port);
        browser.signIn("company1", "demo");
        var form = new HashMap<>(
                Map.of("_csrf", Browser.tokenOn(browser.get(page)).orElseThrow(), "level", "3", "words", "还可以"));

        assertThat(browser.post(page, form).statusCode()).isEqualTo(302);
        assertThat(browser.post(page, form).statusCode()).isEqualTo(302);
        assertThat(browser.get(page).statusCode())
                .as("there is nothing more to rate")
                .isEqualTo(302);
        form.put("level", "1");
        var other = browser.post(page, form);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("已经评价过");
        assertThat(rows(caseNo)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "满意", "5.0", "05"})
    void whatThePageDidNotOfferIsRefused(String level) {
        var caseNo = answered();
        var page = "/my/cases/" + caseNo + "/rating";
        var browser = new Browser(port);
        browser.signIn("company1", "demo");
        var form = Map.of("_csrf", Browser.tokenOn(browser.get(page)).orElseThrow(), "level", level);

        assertThat(browser.post(page, form).statusCode()).isEqualTo(422);
        assertThat(rows(caseNo)).isZero();
    }

    private static ItemBundle unrated() {
        var item = Shipped.item(Enquiry.ITEM);
        var files = new TreeMap<>(item.files());
        var list = new String(files.get(ItemBundle.LIST), StandardCharsets.UTF_8);
        var without = list.replaceFirst("(?m)^rating:\\R {2}.*\\R", "");
        assertThat(without).isNotEqualTo(list);
        files.put(ItemBundle.LIST, without.getBytes(StandardCharsets.UTF_8));
        return new ItemBundle(item.itemKey(), files);
    }

    private String answered() {
        var caseNo = Enquiry.asked(company, Enquiry.online("怎样查询商标是否已经注册？"));
        Enquiry.answered(clerk, caseNo, "在中国商标网查询，不收费。", false);
        return caseNo;
    }

    private static Answer rate(Rest who, String caseNo, Integer level, String words) {
        var body = new HashMap<String, Object>();
        body.put("level", level);
        body.put("words", words);
        return who.post("/cases/" + caseNo + "/rating", body);
    }

    private long rows(String caseNo) {
        return jdbc.sql("select count(*) from rating r join case_file c on c.id = r.case_id where c.case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }

    private long audited(String caseNo) {
        return jdbc.sql("select count(*) from audit_entry where action = 'rating.give' and subject = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }

    private String nameOf(String username) {
        return jdbc.sql("select display_name from account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }
}
