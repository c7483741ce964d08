package cn.zhiban.notification;

import cn.zhiban.shared.Masking;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails as rows, on machine time: leases and waits. Each step is one statement, a transaction of its own, whoever calls. */
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MailRows {

    /** Whoever has not come back by then was killed. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int MOST_OF_AN_ERROR = 300;

    private final JdbcClient jdbc;
    private final Clock machine;

    @Autowired
    MailRows(JdbcClient jdbc) {
        this(jdbc, Clock.systemUTC());
    }

    private MailRows(JdbcClient jdbc, Clock machine) {
        this.jdbc = jdbc;
        this.machine = machine;
    }

    /** A mail that one sender alone has in hand. */
    record Leased(Message message, UUID lease, int attempts) {}

    /** In the transaction of the message. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(long messageId) {
        jdbc.sql("insert into mail (message_id, state, attempts, next_attempt) values (?, 'WAITING', 0, ?)")
                .params(messageId, now())
                .update();
    }

    /** As {@link #write}, for many at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void writeAll(Collection<Long> messageIds) {
        jdbc.sql(
                        "insert into mail (message_id, state, attempts, next_attempt) select id, 'WAITING', 0, ? from unnest(?) id")
                .param(now())
                .param(new SqlArrayValue("bigint", messageIds.toArray()))
                .update();
    }

    /** Takes what is due longest; two senders never take the same. */
    Optional<Leased> lease() {
        return jdbc.sql("""
                        update mail set state = 'SENDING', attempts = attempts + 1, lease = :lease, leased_at = :now
                          from message m
                         where m.id = mail.message_id and mail.message_id = (
                               select message_id from mail where state = 'WAITING' and next_attempt <= :now
                                order by next_attempt, message_id limit 1 for update skip locked)
                        returning mail.lease, mail.attempts,
                        """ + Message.COLUMNS)
                .param("lease", UUID.randomUUID())
                .param("now", now())
                .query((row, n) ->
                        new Leased(Message.read(row), row.getObject("lease", UUID.class), row.getInt("attempts")))
                .optional();
    }

    void sent(Leased mail) {
        settle(mail, MailState.SENT, now(), null);
    }

    void failed(Leased mail, String words) {
        settle(mail, MailState.FAILED, now(), words);
    }

    void uncertain(Leased mail, String words) {
        settle(mail, MailState.UNCERTAIN, now(), words);
    }

    void later(Leased mail, String words) {
        var wait = BackOff.after(mail.attempts());
        settle(
                mail,
                wait.isPresent() ? MailState.WAITING : MailState.FAILED,
                now().plus(wait.orElse(Duration.ZERO)),
                words);
    }

    /** The receiver wants no mail any more. */
    void drop(Leased mail) {
        jdbc.sql("delete from mail where message_id = ? and lease = ?")
                .params(mail.message().id(), mail.lease())
                .update();
    }

    /** Where a sender did not come back, the mail may have been sent or not; nobody sends it again by himself. */
    int doubtAbandoned() {
        return jdbc.sql(
                        "update mail set state = 'UNCERTAIN', last_error = :words where message_id in"
                                + " (select message_id from mail where state = 'SENDING' and leased_at < :before for update skip locked)")
                .param("words", "发送中途停止，不知道是否已经送达")
                .param("before", now().minus(LEASE))
                .update();
    }

    /** @return whether it was there and not sent, nor in somebody's hand */
    @Transactional
    boolean again(long messageId) {
        return jdbc.sql("update mail set state = 'WAITING', attempts = 0, next_attempt = ?, lease = null"
                                + " where message_id = ? and state in ('WAITING', 'FAILED', 'UNCERTAIN')")
                        .params(now(), messageId)
                        .update()
                == 1;
    }

    /** Whoever comes back late still knows what became of it, unless somebody else has it in hand by now. */
    private void settle(Leased mail, MailState state, OffsetDateTime next, String words) {
        jdbc.sql("update mail set state = ?, next_attempt = ?, last_error = ? where message_id = ? and lease = ?")
                .params(state.name(), next, masked(words), mail.message().id(), mail.lease())
                .update();
    }

    private static String masked(String words) {
        if (words == null) {
            return null;
        }
        var line = Masking.inText(words).replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), MOST_OF_AN_ERROR));
    }

    private OffsetDateTime now() {
        return machine.instant().atOffset(ZoneOffset.UTC);
    }
}
