package cn.zhiban.notification;

import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What somebody was told.
 *
 * @param link path of the page where it is dealt with, or null
 * @param readAt null while it was not opened
 */
public record Message(
        long id,
        long accountId,
        String topic,
        String subject,
        String words,
        String link,
        OffsetDateTime writtenAt,
        OffsetDateTime readAt) {

    static final String COLUMNS = "m.id, m.account_id, m.topic, m.subject, m.words, m.link, m.written_at, m.read_at";

    public boolean isUnread() {
        return readAt == null;
    }

    /** The link where it leads to a page of ours; null otherwise. */
    public String path() {
        return link != null && link.matches("/(?![/\\\\])[\\x21-\\x7e]*") ? link : null;
    }

    public List<String> paragraphs() {
        return words.lines().filter(line -> !line.isBlank()).toList();
    }

    static Message read(ResultSet row) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("topic"),
                row.getString("subject"),
                row.getString("words"),
                row.getString("link"),
                moment(row, "written_at"),
                moment(row, "read_at"));
    }

    private static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null
                ? null
                : moment.atZoneSameInstant(OfficeClock.ZONE).toOffsetDateTime();
    }
}
