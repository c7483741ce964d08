package cn.zhiban.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.Codes;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.web.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Firms and persons open their own account on a page. */
@ZhibanTest
class RegisterIT {

    private static final String FIRM = "/register/organisation";
    private static final String PERSON = "/register/person";
    private static final String PASSWORD = "moss under the bridge";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_token|_notice|_csrf)\"[^>]*value=\"([^\"]*)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void opensABrowser() {
        browser = new Browser(port);
        jdbc.sql("DELETE FROM sign_in_throttle").update();
    }

    @Test
    void signsInAndLeadsBackToWhatWasAskedForFirst() {
        browser.get("/apply/" + PledgeApplication.ITEM);
        var form = firm(Codes.uscc());

        assertThat(location(browser.post(FIRM, form))).endsWith("/register/done");

        var done = browser.get("/register/done");
        assertThat(done.body()).contains("注册成功", "继续刚才的办理", "href=\"/apply/" + PledgeApplication.ITEM + "\"", "未核验");
        assertThat(browser.get("/apply/" + PledgeApplication.ITEM).statusCode()).isEqualTo(200);
        assertThat(browser.get("/account").body())
                .contains("138****0001", "未核验身份")
                .doesNotContain("13800000001");
        assertThat(browser.get("/staff").statusCode()).isEqualTo(403);
    }

    @Test
    void opensTheAccountOfAnAgencyWhereTheOrganisationSaysThatItIsOne() {
        var form = firm(Codes.uscc());
        form.put("agency", "true");

        assertThat(location(browser.post(FIRM, form))).endsWith("/register/done");

        assertThat(count(
                        "SELECT count(*) FROM account WHERE username = ? AND kind = 'AGENT' AND verified_at IS NULL",
                        form.get("username")))
                .isEqualTo(1);
        assertThat(browser.get("/account").body()).contains("单位（专利代理机构）", "未核验身份");
    }

    @Test
    void masksTheNumberOfAPersonOnItsOwnPage() {
        var idNumber = Codes.idNumber();
        browser.post(PERSON, person(idNumber));

        assertThat(browser.get("/account").body()).contains("440106********").doesNotContain(idNumber);
    }

    @Test
    void givesANewSessionAndANewTokenSoThatPlantedOnesAreWorthNothing() {
        var form = firm(Codes.uscc());
        var planted = browser.session().orElseThrow();

        browser.post(FIRM, form);

        assertThat(browser.session().orElseThrow()).isNotEqualTo(planted);
        assertThat(Browser.tokenOn(browser.get("/account")).orElseThrow()).isNotEqualTo(form.get("_csrf"));
    }

    @Test
    void opensOneAccountWhenTheFormIsSentTwice() {
        var form = firm(Codes.uscc());
        browser.post(FIRM, form);
        browser.loseCookies();
        form.put("_csrf", Browser.tokenOn(browser.get(FIRM)).orElseThrow());

        assertThat(location(browser.post(FIRM, form))).endsWith("/register/done");
        assertThat(count("SELECT count(*) FROM account WHERE username = ?", form.get("username")))
                .isEqualTo(1);
    }

    @Test
    void tellsAStrangerNoMoreOfARegisteredCodeThanToComeToTheWindow() {
        var uscc = Codes.uscc();
        var form = firm(uscc);
        browser.post(FIRM, form);

        var stranger = new Browser(port);
        var answer = stranger.post(FIRM, filled(stranger, FIRM, "organisationName", "uscc", uscc));

        assertThat(location(answer)).endsWith("/register/window");
        var page = stranger.get("/register/window").body();
        assertThat(page).contains("窗口", "登录").doesNotContain(form.get("username"), uscc, "广州测试有限公司");
        assertThat(count(
                        "SELECT count(*) FROM audit_entry WHERE action = 'register-account-refused' AND subject = ?",
                        form.get("username")))
                .isEqualTo(1);
    }

    @Test
    void doesNotTellOfARegisteredCodeToWhoeverLeavesTheRestOpen() {
        var uscc = Codes.uscc();
        browser.post(FIRM, firm(uscc));
        var stranger = new Browser(port);
        var form = filled(stranger, FIRM, "organisationName", "uscc", uscc);
        form.remove("consent");

        var refused = stranger.post(FIRM, form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#consent\"").doesNotContain("href=\"#uscc\"");
    }

    @Test
    void keepsWhatWasTypedButThePasswordsAndNamesEveryFault() {
        var form = firm(Codes.uscc());
        form.put("uscc", "91440101MA5A00013X");
        form.put("phone", "12345");
        form.put("username", "admin");
        form.put("repeatedPassword", "something else");
        form.remove("consent");

        var page = browser.post(FIRM, form);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("有 5 处需要改正", "href=\"#uscc\"", "href=\"#phone\"", "href=\"#username\"")
                .contains("href=\"#repeatedPassword\"", "href=\"#consent\"", "value=\"广州测试有限公司\"")
                .doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "password1234, 太常见",
        "abc, 至少",
        "广州测试有限公司, 密码里不要用",
        "13800000001, 密码里不要用",
    })
    void refusesAPasswordThatIsGuessedFirst(String password, String words) {
        var form = firm(Codes.uscc());
        form.put("password", password);
        form.put("repeatedPassword", password);

        var page = browser.post(FIRM, form);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#password\"", words);
    }

    @Test
    void asksAgainWhenTheTextWasAnotherOne() {
        var form = firm(Codes.uscc());
        form.put("_notice", "2020-01");

        assertThat(browser.post(FIRM, form).body()).contains("告知的内容有更新");
    }

    @Test
    void opensNothingWithoutTheTokenOfTheForm() {
        var form = firm(Codes.uscc());
        form.put("_csrf", "planted");

        var answer = browser.post(FIRM, form);

        assertThat(location(answer)).endsWith(FIRM);
        assertThat(count("SELECT count(*) FROM account WHERE username = ?", form.get("username")))
                .isZero();
    }

    @Test
    void keepsWhatWasTypedButThePasswordsWhenTheSessionIsOver() {
        var form = firm(Codes.uscc());
        form.put("_csrf", "of a session that is over");
        browser.post(FIRM, form);

        assertThat(browser.get(FIRM).body())
                .contains("您填写的内容还在", form.get("username"))
                .doesNotContain(PASSWORD);
    }

    @Test
    void asksAnAddressThatOpensManyToWait() {
        HttpResponse<String> answer = null;
        for (int i = 0; i < 12; i++) {
            browser = new Browser(port);
            answer = browser.post(FIRM, firm(Codes.uscc()));
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 300L);
        assertThat(answer.body()).contains("请稍等再提交", "广州测试有限公司");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisationName", "uscc", "contactName", "phone", "username", "password", "_token"})
    void answersHostileTextInAnyFieldAtThatField(String field) {
        for (var text : List.of("<script>alert(1)</script>", "' OR 1=1 --", "\u200b\u202e", "长".repeat(60_000))) {
            var form = firm(Codes.uscc());
            form.put(field, text);

            var page = browser.post(FIRM, form);

            assertThat(page.statusCode()).isIn(422, 302, 400);
            assertThat(page.body()).doesNotContain("<script>alert");
            browser = new Browser(port);
        }
    }

    @Test
    void refusesSeveralAnswersToOneQuestionAndUnknownKinds() {
        var form = firm(Codes.uscc());
        var body = new StringBuilder("uscc=1&uscc=2");
        form.forEach((key, value) -> body.append('&')
                .append(key)
                .append('=')
                .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(browser.post(FIRM, "application/x-www-form-urlencoded", body.toString())
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.get("/register/bank").statusCode()).isEqualTo(404);
    }

    @Test
    void leadsSomebodyWhoIsSignedInToTheOwnAccount() {
        browser.signIn("company1", "demo");

        assertThat(location(browser.get("/register"))).endsWith("/account");
        assertThat(location(browser.get(FIRM))).endsWith("/account");
    }

    private Map<String, String> firm(String uscc) {
        return filled(browser, FIRM, "organisationName", "uscc", uscc);
    }

    private Map<String, String> person(String idNumber) {
        return filled(browser, PERSON, "personName", "idNumber", idNumber);
    }

    private static Map<String, String> filled(
            Browser browser, String page, String nameField, String codeField, String code) {
        var form = new HashMap<String, String>();
        HIDDEN.matcher(browser.get(page).body())
                .results()
                .forEach(hidden -> form.put(hidden.group(1), hidden.group(2)));
        form.put(nameField, "广州测试有限公司");
        form.put(codeField, code);
        form.put("contactName", "王小明");
        form.put("phone", "138 0000 0001");
        form.put("username", "own-" + UUID.randomUUID());
        form.put("password", PASSWORD);
        form.put("repeatedPassword", PASSWORD);
        form.put("consent", "true");
        if (page.equals(PERSON)) {
            form.remove("contactName");
        }
        return form;
    }

    private long count(String sql, String parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(302);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
