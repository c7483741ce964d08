package cn.zhiban.acceptance.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drafts that were not saved for long, without what is in them; whatever somebody else has in hand is left out. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IdleDrafts {

    private static final String SELECT =
            "select id, account_id, item_key, item_version_id, saved_at from application_draft";
    private static final String ONE = " order by saved_at limit 1 for update skip locked";

    private final JdbcClient jdbc;

    IdleDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Idle(UUID id, long accountId, String itemKey, long itemVersionId, OffsetDateTime savedAt) {}

    /** One that was saved at that moment or before, locked. */
    Optional<Idle> lockExpired(OffsetDateTime savedBy) {
        return jdbc.sql(SELECT + " where saved_at <= ?" + ONE)
                .param(savedBy)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The same, of which its applicant was not reminded since. */
    Optional<Idle> lockForgotten(OffsetDateTime savedBy) {
        return jdbc.sql(SELECT + " where saved_at <= ? and (reminded_at is null or reminded_at < saved_at)" + ONE)
                .param(savedBy)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The earliest moment at which one is to be reminded of or expires; may lie in the past. */
    @Transactional(readOnly = true)
    Optional<Instant> nextMoment() {
        return jdbc.sql("select min(saved_at + case when reminded_at is null or reminded_at < saved_at"
                        + " then cast(:reminded as interval) else cast(:kept as interval) end) as moment"
                        + " from application_draft")
                .param("reminded", Keeping.UNTIL_REMINDED.toString())
                .param("kept", Keeping.KEPT.toString())
                .query((row, n) -> row.getObject("moment", OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void reminded(Idle draft, OffsetDateTime at) {
        jdbc.sql("update application_draft set reminded_at = ? where id = ?")
                .params(at, draft.id())
                .update();
    }

    void remove(Idle draft) {
        jdbc.sql("delete from application_draft where id = ?").param(draft.id()).update();
    }

    private static Idle read(ResultSet row) throws SQLException {
        return new Idle(
                row.getObject("id", UUID.class),
                row.getLong("account_id"),
                row.getString("item_key"),
                row.getLong("item_version_id"),
                row.getObject("saved_at", OffsetDateTime.class));
    }
}
