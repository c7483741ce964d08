package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.identity.Accounts;
import cn.zhiban.notification.Letter;
import cn.zhiban.notification.Outbox;
import cn.zhiban.pages.Browser.Device;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** People read what they were told, on a phone and at the desk, and the administrator sees what did not go out. */
@BrowserTest
class InboxPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetsAttempts() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
    }

    @ParameterizedTest
    @CsvSource({"agent1, PHONE, true", "agent1, PHONE, false", "agent1, DESKTOP, true", "supervisor, DESKTOP, true"})
    void aMessageIsFoundUnreadOpenedAndLeadsOn(String account, Device device, boolean script) {
        var subject = told(account);
        try (var reader = BROWSER.person(account, port, device, script)) {
            reader.signsIn().opens("/inbox").reads(subject, "未读").pictures("inbox-" + account);
            reader.follows(subject).reads("请在3月9日前补交 2 份材料。", "去办理").pictures("message-" + account);
            reader.follows("去办理").reads("我的账户");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void theAdministratorSeesWhatDidNotGoOut() {
        var subject = told("auditor");
        jdbc.sql("insert into mail (message_id, state, attempts, next_attempt, last_error)"
                        + " select id, 'UNCERTAIN', 1, written_at, '发送中途停止，不知道是否已经送达' from message where subject = ?")
                .param(subject)
                .update();
        try (var admin = BROWSER.person("admin", port, Device.DESKTOP, true)) {
            admin.signsIn().opens("/admin/mail");
            admin.reads(subject, "不确定是否送达", "可能已经送达").pictures("admin-mail");
        }
        jdbc.sql("delete from mail where message_id in (select id from message where subject = ?)")
                .param(subject)
                .update();
    }

    private String told(String account) {
        var subject = "您的申请需要补正 " + UUID.randomUUID().toString().substring(0, 8);
        var letter = new Letter("test-topic", subject, "请在3月9日前补交 2 份材料。\n过期没有补交的，视为撤回。", "/account");
        long id = accounts.byUsername(account).orElseThrow().id();
        transaction.executeWithoutResult(status -> outbox.tell(id, letter));
        return subject;
    }
}
