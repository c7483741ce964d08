package cn.zhiban.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.identity.TestAccount;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.web.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An address is where somebody is served only after he has read there what the office sent. */
@ZhibanTest
class ConfirmingAddressIT {

    private static final String PAGE = "/account/address";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private EmailAddresses emails;

    @Autowired
    private JdbcClient jdbc;

    private TestAccount firm;
    private Browser browser;

    @BeforeEach
    void aFirmGivesItsAddress() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        firm = TestAccounts.in(application).enterprise();
        browser = new Browser(port);
        browser.signIn(firm.username(), firm.password());
        writeTo("wang@example.com");
    }

    @Test
    void theCodeFromTheMailConfirmsIt() {
        assertThat(browser.get("/account").body()).contains("邮箱没有确认");
        sendCode();
        assertThat(browser.get(PAGE + "?sent").body()).contains("确认码已发出", "重新发送确认码");

        assertThat(typed(codeInMail()).headers().firstValue("Location").orElse(""))
                .endsWith(PAGE + "?confirmed");

        assertThat(emails.confirmedOn(firm.account().id())).isPresent();
        assertThat(browser.get(PAGE + "?confirmed").body())
                .contains("邮箱已确认", "已确认，")
                .doesNotContain("name=\"code\"");
        assertThat(browser.get("/account").body()).contains("文书可以在线送达");
    }

    @Test
    void anotherCodeDoesNotAndFiveOfThemVoidTheRightOne() {
        sendCode();
        var right = codeInMail();
        var wrong = right.equals("000000") ? "111111" : "000000";

        for (int i = 0; i < 5; i++) {
            var refused = typed(wrong);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("确认码不对或者已经失效", "href=\"#code\"", "aria-invalid=\"true\"");
        }

        assertThat(typed(right).statusCode()).isEqualTo(422);
        assertThat(emails.confirmedOn(firm.account().id())).isEmpty();
    }

    @Test
    void aCodeIsForTheAddressToWhichItWasSent() {
        sendCode();
        var code = codeInMail();
        writeTo("someone.else@example.com");

        assertThat(typed(code).statusCode()).isEqualTo(422);
        assertThat(emails.confirmedOn(firm.account().id())).isEmpty();
    }

    /** The mail goes to the address of the moment: a code that was meant for another one may arrive there. */
    @Test
    void aCodeIsVoidOnceTheAddressWasChangedAlsoAfterChangingBack() {
        sendCode();
        var code = codeInMail();
        writeTo("own@example.com");
        writeTo("wang@example.com");

        assertThat(typed(code).statusCode()).isEqualTo(422);
        assertThat(emails.confirmedOn(firm.account().id())).isEmpty();
    }

    @Test
    void aConfirmedAddressIsNotAskedAgain() {
        sendCode();
        typed(codeInMail());

        var again = sendCode();

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("这个邮箱已经确认过");
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void anotherAddressIsNotConfirmedByTheFormerOne() {
        sendCode();
        typed(codeInMail());

        writeTo("new@example.com");

        assertThat(emails.confirmedOn(firm.account().id())).isEmpty();
    }

    @Test
    void codesAreSentOnceAMinute() {
        sendCode();

        var again = sendCode();

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("一分钟一次");
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void withoutAnAddressThereIsNothingToConfirm() {
        writeTo("");

        assertThat(browser.get(PAGE).body()).contains("先登记电子邮箱").doesNotContain("name=\"code\"");
        assertThat(sendCode().body()).contains("请先填写并保存电子邮箱");
        assertThat(typed("123456").body()).contains("请先填写并保存电子邮箱");
    }

    private HttpResponse<String> sendCode() {
        return browser.post(PAGE + "/code", Map.of("_csrf", token()));
    }

    private HttpResponse<String> typed(String code) {
        return browser.post(PAGE, Map.of("code", code, "_csrf", token()));
    }

    private void writeTo(String email) {
        browser.post("/account", Map.of("contactName", "王", "phone", "", "email", email, "_csrf", token()));
    }

    private String token() {
        return Browser.tokenOn(browser.get("/account")).orElseThrow();
    }

    /** In a demo, where the inbox is the mailbox. */
    private String codeInMail() {
        return jdbc.sql(
                        "select substring(words from '[0-9]{6}') from message where account_id = ? and topic = 'address-code'"
                                + " order by id desc limit 1")
                .param(firm.account().id())
                .query(String.class)
                .single();
    }

    private long mails() {
        return jdbc.sql("select count(*) from message m join mail on mail.message_id = m.id"
                        + " where m.account_id = ? and m.topic = 'address-code'")
                .param(firm.account().id())
                .query(Long.class)
                .single();
    }
}
