package cn.zhiban.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import cn.zhiban.web.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ZhibanTest
class SignInIT {

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private TestAccounts make;
    private Browser browser;

    @BeforeEach
    void opensABrowser() {
        make = TestAccounts.in(application);
        browser = new Browser(port);
        jdbc.sql("DELETE FROM sign_in_throttle").update();
    }

    @Test
    void leadsStaffToTheQueueAndApplicantsToTheirCases() {
        var clerk = make.staff(Role.CLERK);
        assertThat(location(browser.signIn(clerk.username(), clerk.password()))).endsWith("/staff");

        var firm = make.enterprise();
        assertThat(location(new Browser(port).signIn(firm.username(), firm.password())))
                .endsWith("/my");
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        var firm = make.enterprise();

        assertThat(location(browser.get("/my/cases/ZL2026-1?tab=clock"))).endsWith("/sign-in");
        assertThat(location(browser.signIn(firm.username(), firm.password()))).endsWith("/my/cases/ZL2026-1?tab=clock");
    }

    @Test
    void leadsBackToTheFormWhoseSessionWasOver() {
        var firm = make.enterprise();
        browser.signIn(firm.username(), firm.password());
        browser.loseCookies();

        var late = browser.post("/apply/patent-pledge-registration", Map.of("_csrf", "stale", "amount", "3500000"));
        assertThat(late.statusCode()).isEqualTo(302);
        assertThat(location(late)).endsWith("/sign-in");
        assertThat(location(browser.signIn(firm.username(), firm.password())))
                .endsWith("/apply/patent-pledge-registration");
    }

    @Test
    void neverLeadsBackToAnAddressThatIsNoPage() {
        var clerk = make.staff(Role.CLERK);

        browser.post("/staff/tasks/1/claim", Map.of("_csrf", "stale"));

        assertThat(location(browser.signIn(clerk.username(), clerk.password()))).endsWith("/staff");
    }

    @Test
    void keepsTheUsernameAndSaysWhatIsWrongInChinese() {
        var clerk = make.staff(Role.CLERK);

        var page = browser.signIn(clerk.username(), "wrong");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body())
                .contains("用户名或密码不正确", "value=\"" + clerk.username() + "\"")
                .doesNotContain("wrong\"");
        assertThat(Browser.tokenOn(page)).isPresent();
    }

    @Test
    void showsWhatWasTypedAsTextAndNeverAsMarkup() {
        var page = browser.signIn("\"><script>alert(1)</script>", "'; DROP TABLE account; --");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void asksToWaitAfterManyFailures() {
        var clerk = make.staff(Role.CLERK);
        for (int i = 0; i < 9; i++) {
            browser.signIn(clerk.username(), "wrong");
        }

        var page = browser.signIn(clerk.username(), clerk.password());

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
        assertThat(page.body()).contains("登录失败次数过多", "账户没有被锁定");
    }

    @Test
    void givesANewSessionSoThatAPlantedOneIsWorthNothing() {
        var clerk = make.staff(Role.CLERK);
        browser.get("/sign-in");
        String before = browser.session().orElseThrow();

        browser.signIn(clerk.username(), clerk.password());

        assertThat(browser.session()).isPresent().isNotEqualTo(java.util.Optional.of(before));
    }

    @Test
    void hidesTheSessionFromScriptsAndFromOtherSites() {
        String cookie =
                browser.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("jsessionid");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        var clerk = make.staff(Role.CLERK);
        browser.get("/sign-in");

        browser.post("/sign-in", Map.of("username", clerk.username(), "password", clerk.password()));

        assertThat(location(browser.get("/staff"))).endsWith("/sign-in");
    }

    @Test
    void leadsSomebodyWhoIsSignedInOnward() {
        var clerk = make.staff(Role.CLERK);
        browser.signIn(clerk.username(), clerk.password());

        assertThat(location(browser.get("/sign-in"))).endsWith("/staff");
    }

    @Test
    void showsAnErrorPageToTheWrongRole() {
        var firm = make.enterprise();
        browser.signIn(firm.username(), firm.password());

        var page = browser.get("/staff");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("您的账户没有这项权限");
    }

    @Test
    void endsTheSessionOfADisabledAccountAtItsNextRequest() {
        var firm = make.enterprise();
        browser.signIn(firm.username(), firm.password());

        accounts.enable(firm.account().id(), false, Actor.SYSTEM);

        assertThat(location(browser.get("/my"))).endsWith("/sign-in");
    }

    @Test
    void tellsAnOversizedOrBrokenUploadAsThatAndNotAsAnOldForm() {
        var firm = make.enterprise();
        browser.signIn(firm.username(), firm.password());
        String head = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.pdf\"\r\n\r\n";

        var broken = browser.post("/apply/x", "multipart/form-data; boundary=b", head + "cut off");
        var large = browser.post(
                "/apply/x", "multipart/form-data; boundary=b", head + "x".repeat(68_000_000) + "\r\n--b--\r\n");

        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("上传的内容不完整或者已损坏");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("超过了大小限制");
    }

    @Test
    void sendsTheSecurityHeadersWithEveryPage() {
        for (String path : new String[] {"/sign-in", "/no-such-page", "/api/v1/tasks"}) {
            var headers = browser.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValue("default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                            + " frame-ancestors 'none'; form-action 'self'; base-uri 'self'");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void tellsAnUnknownPageToNobodyAsUnknown() {
        var page = browser.get("/no-such-page");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有这个地址", "lang=\"zh-CN\"");
        assertThat(browser.session()).isEmpty();
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(302);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
