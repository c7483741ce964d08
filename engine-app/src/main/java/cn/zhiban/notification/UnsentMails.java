package cn.zhiban.notification;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails that the server has not taken, for the administrator; one of them can be sent again. */
@Component
public class UnsentMails {

    private final JdbcClient jdbc;
    private final MailRows rows;
    private final EmailAddresses addresses;
    private final AuditTrail audit;

    UnsentMails(JdbcClient jdbc, MailRows rows, EmailAddresses addresses, AuditTrail audit) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.addresses = addresses;
        this.audit = audit;
    }

    /**
     * @param id of the message
     * @param address masked; empty where it was removed meanwhile
     * @param nextAttempt of a waiting one, on the machine's clock
     * @param lastError masked, null for none
     */
    public record Unsent(
            long id,
            MailState state,
            String subject,
            String address,
            int attempts,
            OffsetDateTime nextAttempt,
            String lastError) {

        /** Whether it can be sent again; not while it is being sent. */
        public boolean isIdle() {
            return state != MailState.SENDING;
        }
    }

    /** Newest first, those before the given one. */
    @Transactional(readOnly = true)
    public List<Unsent> before(long id, int limit) {
        return jdbc.sql("select mail.*, m.subject, m.account_id from mail join message m on m.id = mail.message_id"
                        + " where mail.state <> 'SENT' and mail.message_id < ? order by mail.message_id desc limit ?")
                .params(id, limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** @throws RefusedRequest {@code mail-not-idle} where it was sent, is being sent, or is not there */
    @Transactional
    public void sendAgain(Actor administrator, long id) {
        if (!rows.again(id)) {
            throw RefusedRequest.conflict("mail-not-idle", "这封邮件已经发送或者正在发送，请刷新页面再看");
        }
        audit.record(administrator, "send-mail-again", "message", Long.toString(id), Map.of());
    }

    private Unsent read(ResultSet row) throws SQLException {
        return new Unsent(
                row.getLong("message_id"),
                MailState.valueOf(row.getString("state")),
                row.getString("subject"),
                Masking.email(addresses.of(row.getLong("account_id")).orElse(null)),
                row.getInt("attempts"),
                row.getObject("next_attempt", OffsetDateTime.class)
                        .atZoneSameInstant(OfficeClock.ZONE)
                        .toOffsetDateTime(),
                row.getString("last_error"));
    }
}
