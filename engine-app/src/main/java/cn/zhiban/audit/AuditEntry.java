package cn.zhiban.audit;

import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * One row of the trail.
 *
 * @param at the office's time of the deed
 * @param actor sign-in name, {@code system} for the platform
 * @param address from where the request came, null for timers
 * @param details JSON in the canonical text of the database
 */
public record AuditEntry(
        long id,
        OffsetDateTime at,
        String actor,
        String action,
        String subjectKind,
        String subject,
        String address,
        String details) {

    static final String COLUMNS =
            "id, at, actor, action, subject_kind, subject, address, CAST(details AS text) AS details";

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(OfficeClock.ZONE)
                        .toOffsetDateTime(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject"),
                row.getString("address"),
                row.getString("details"));
    }

    /** SM3 over all fields, 32 bytes. */
    byte[] digest() {
        return new CanonicalText("zhiban.audit.entry.1")
                .number(id)
                .moment(at)
                .text(actor)
                .text(action)
                .text(subjectKind)
                .text(subject)
                .text(address)
                .text(details)
                .digest();
    }
}
