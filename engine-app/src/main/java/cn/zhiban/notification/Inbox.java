package cn.zhiban.notification;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an account was told; a foreign message is none. */
@Component
public class Inbox {

    /** As far as unread messages are counted. */
    public static final int MOST_COUNTED = 100;

    private static final String SELECT =
            "select " + Message.COLUMNS + " from message m where m.account_id = :account and not m.mail_only";

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Inbox(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first, those before the given one. */
    @Transactional(readOnly = true)
    public List<Message> before(Actor reader, long id, int limit) {
        return jdbc.sql(SELECT + " and m.id < :id order by m.id desc limit :limit")
                .param("account", reader.accountId())
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> Message.read(row))
                .list();
    }

    /**
     * Unread ones first, the newest first among them and among the others.
     *
     * @param unread whether the place after which to go on is among the unread ones
     */
    @Transactional(readOnly = true)
    public List<Message> unreadFirst(Actor reader, boolean unread, long id, int limit) {
        return jdbc.sql(SELECT + " and ((m.read_at is null), m.id) < (:unread, :id)"
                        + " order by (m.read_at is null) desc, m.id desc limit :limit")
                .param("account", reader.accountId())
                .param("unread", unread)
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> Message.read(row))
                .list();
    }

    /**
     * Opens a message: from now on it counts as read. Opened again it stays as it is.
     *
     * @throws RefusedRequest {@code message-not-found}, for a foreign one as for none
     */
    @Transactional
    public Message open(Actor reader, long id) {
        return jdbc.sql("update message m set read_at = coalesce(m.read_at, :now)"
                        + " where m.id = :id and m.account_id = :account and not m.mail_only returning "
                        + Message.COLUMNS)
                .param("now", clock.now())
                .param("id", id)
                .param("account", reader.accountId())
                .query((row, n) -> Message.read(row))
                .optional()
                .orElseThrow(() -> RefusedRequest.notFound("message-not-found", "没有找到这条消息"));
    }

    /** How many were not opened yet, at most {@link #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public int unread(Actor reader) {
        return jdbc.sql(
                        "select count(*) from (select from message where account_id = ? and read_at is null and not mail_only limit ?) m")
                .params(reader.accountId(), MOST_COUNTED)
                .query(Integer.class)
                .single();
    }
}
