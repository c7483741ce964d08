package cn.zhiban.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.identity.TestAccount;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.Role;
import cn.zhiban.web.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is signed in sees the own account, masked, and an applicant says whom the office calls. */
@ZhibanTest
class OwnAccountIT {

    private static final String PAGE = "/account";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EmailAddresses emails;

    @Autowired
    private JdbcClient jdbc;

    private TestAccount firm;
    private Browser browser;

    @BeforeEach
    void signsAFirmIn() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        firm = TestAccounts.in(application).enterprise();
        browser = new Browser(port);
        browser.signIn(firm.username(), firm.password());
    }

    @Test
    void changesPhoneAndContact() {
        var changed = sent("李晓红", "+86 139 0000 0009");

        assertThat(changed.headers().firstValue("Location").orElse("")).endsWith(PAGE + "?changed");
        assertThat(accounts.personalData(firm.account().id()).phone()).isEqualTo("13900000009");
        assertThat(browser.get(PAGE + "?changed").body()).contains("联系方式已保存", "李晓红", "139****0009");
        assertThat(actions()).containsOnlyOnce("change-contact");
    }

    @Test
    void keepsThePhoneWhenNoneIsTypedAndRecordsNoChangeThatIsNone() {
        sent("李晓红", "");
        sent("李晓红", "13800000001");

        assertThat(accounts.personalData(firm.account().id()).phone()).isEqualTo("13800000001");
        assertThat(actions()).containsOnlyOnce("change-contact");
    }

    @Test
    void refusesAWrongNumberAndKeepsWhatWasTyped() {
        var refused = sent("李晓红", "1380000");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#phone\"", "value=\"李晓红\"", "value=\"1380000\"");
        assertThat(actions()).doesNotContain("change-contact");
    }

    @Test
    void givesAnAddressAndRemovesItAgain() {
        sent("李晓红", "", "wang@example.com");

        assertThat(emails.of(firm.account().id())).contains("wang@example.com");
        assertThat(browser.get(PAGE).body()).contains("w***@example.com", "value=\"wang@example.com\"");

        sent("李晓红", "", "");

        assertThat(emails.of(firm.account().id())).isEmpty();
        assertThat(browser.get(PAGE).body()).doesNotContain("@example.com\"");
    }

    @Test
    void refusesWhatIsNoAddress() {
        var refused = sent("李晓红", "", "wang@example.com, other@example.com");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#email\"");
        assertThat(emails.of(firm.account().id())).isEmpty();
    }

    @Test
    void showsStaffWhereTheyWork() {
        var clerk = TestAccounts.in(application).staff(Role.CLERK);
        var atWork = new Browser(port);
        atWork.signIn(clerk.username(), clerk.password());

        assertThat(atWork.get(PAGE).body()).contains("综合受理窗口", "修改密码").doesNotContain("修改联系方式");
    }

    private HttpResponse<String> sent(String contactName, String phone) {
        return sent(contactName, phone, "");
    }

    private HttpResponse<String> sent(String contactName, String phone, String email) {
        var token = Browser.tokenOn(browser.get(PAGE)).orElseThrow();
        return browser.post(PAGE, Map.of("contactName", contactName, "phone", phone, "email", email, "_csrf", token));
    }

    private List<String> actions() {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = ? ORDER BY id")
                .param(firm.username())
                .query(String.class)
                .list();
    }
}
