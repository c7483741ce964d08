package cn.zhiban.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.TestAccount;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.Role;
import cn.zhiban.web.Browser;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is signed in changes the password of its own account, on a page and over REST. */
@ZhibanTest
class OwnPasswordIT {

    private static final String PAGE = "/account/password";
    private static final String NEW = "a better password";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    private TestAccount clerk;
    private Browser browser;

    @BeforeEach
    void signsAClerkIn() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        clerk = TestAccounts.in(application).staff(Role.CLERK);
        browser = signedIn(clerk.password());
    }

    @Test
    void isChangedOnAPageAndEndsEveryOtherSessionButThisOne() {
        var elsewhere = signedIn(clerk.password());
        var before = browser.session();

        var changed = sent(clerk.password(), NEW, NEW);

        assertThat(changed.headers().firstValue("Location").orElse("")).endsWith(PAGE + "?changed");
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(browser.get(PAGE + "?changed").body()).contains("密码已修改");
        assertThat(elsewhere.get("/staff").statusCode()).isEqualTo(302);
        assertThat(signedIn(NEW).get("/staff").statusCode()).isEqualTo(200);
        assertThat(actions()).contains("change-password");
    }

    @Test
    void isNotChangedWithoutTheOldOneOrByASlip() {
        var refused = sent("wrong", NEW, NEW + "!");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("有 2 处需要改正", "href=\"#currentPassword\"", "href=\"#repeatedPassword\"")
                .doesNotContain(NEW);
        assertThat(sent(clerk.password(), "abc", "abc").body()).contains("href=\"#newPassword\"");
        assertThat(sent(clerk.password(), clerk.password(), clerk.password()).statusCode())
                .isEqualTo(422);
        assertThat(signedIn(clerk.password()).get("/staff").statusCode()).isEqualTo(200);
        assertThat(actions()).contains("confirm-password-failed").doesNotContain("change-password");
    }

    @Test
    void isNotKeptWhenTheSessionIsOver() {
        browser.loseCookies();
        browser.post(PAGE, Map.of("currentPassword", clerk.password(), "newPassword", NEW, "_csrf", "stale"));

        assertThat(browser.get("/sign-in").body()).doesNotContain("您刚才填写的内容还在");
    }

    @Test
    void isChangedOverRest() {
        assertThat(call(clerk.password(), NEW).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(signedIn(NEW).get("/staff").statusCode()).isEqualTo(200);

        var refused = call("wrong", "abc");
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody().get("fields").fieldNames()).toIterable().containsExactly("current", "password");
        assertThat(call(null, null).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void isGuessedNoFasterThanAtSigningIn() {
        for (int i = 0; i < 7; i++) {
            call("guess" + i, NEW);
        }

        assertThat(call(clerk.password(), NEW).getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    private Browser signedIn(String password) {
        var fresh = new Browser(port);
        fresh.signIn(clerk.username(), password);
        return fresh;
    }

    private HttpResponse<String> sent(String current, String password, String repeated) {
        var token = Browser.tokenOn(browser.get(PAGE)).orElseThrow();
        return browser.post(
                PAGE,
                Map.of(
                        "currentPassword",
                        current,
                        "newPassword",
                        password,
                        "repeatedPassword",
                        repeated,
                        "_csrf",
                        token));
    }

    private ResponseEntity<JsonNode> call(String current, String password) {
        var headers = new HttpHeaders();
        headers.set("Authorization", clerk.authorization());
        var body = new HashMap<String, String>();
        body.put("current", current);
        body.put("password", password);
        return http.exchange(
                "/api/v1/account/password", HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private List<String> actions() {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = ? ORDER BY id")
                .param(clerk.username())
                .query(String.class)
                .list();
    }
}
