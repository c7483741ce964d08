package cn.zhiban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.identity.StaffOfRole;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.notification.smtp.Delivery;
import cn.zhiban.notification.smtp.MailServer;
import cn.zhiban.notification.smtp.OutgoingMail;
import cn.zhiban.shared.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionOperations;

/** An office that is no demo: what goes by mail alone is kept out of the inbox from the first. */
@ZhibanTest
class MailOnlyIT {

    private static final Letter LETTER = new Letter("test-topic", "确认", "确认码 123456", "/account");

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionOperations transaction;

    private long holder;

    @BeforeEach
    void somebody() {
        holder = TestAccounts.in(application).enterprise().account().id();
    }

    @Test
    void isMarkedAndHasAMail() {
        transaction.executeWithoutResult(status -> office(true).mailOnly(holder, LETTER));

        assertThat(jdbc.queryForList(
                        "select mail_only from message m join mail on mail.message_id = m.id where m.account_id = ?",
                        Boolean.class,
                        holder))
                .containsExactly(true);
    }

    @Test
    void isRefusedWhereNoMailGoesOut() {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> office(false).mailOnly(holder, LETTER)))
                .hasMessageContaining("不能发送邮件");
        assertThat(jdbc.queryForObject("select count(*) from message where account_id = ?", Long.class, holder))
                .isZero();
    }

    private Outbox office(boolean sendsMail) {
        return new Outbox(
                JdbcClient.create(jdbc),
                application.getBean(StaffOfRole.class),
                application.getBean(EmailAddresses.class),
                new Server(sendsMail),
                application.getBean(MailRows.class),
                application.getBean(OfficeClock.class),
                new MockEnvironment());
    }

    private record Server(boolean isThere) implements MailServer {

        @Override
        public Delivery deliver(OutgoingMail mail) {
            throw new AssertionError("not yet");
        }
    }
}
