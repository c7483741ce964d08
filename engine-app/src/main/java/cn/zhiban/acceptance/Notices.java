package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Notice.Channel;
import cn.zhiban.shared.Jsonb;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices as rows: at most one a case, by its primary key. */
@Component
class Notices {

    private static final TypeReference<List<Notice.Item>> ITEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Jsonb json;

    Notices(JdbcClient jdbc, Jsonb json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Notice notice) {
        jdbc.sql("insert into one_time_notice (case_id, number, text, items, channel, issued_at, issued_by, served_at)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)")
                .params(notice.caseId(), notice.number(), notice.text(), json.write(notice.items()))
                .params(notice.channel().name(), at(notice.issuedAt()), notice.issuedBy(), at(notice.servedAt()))
                .update();
    }

    void served(long caseId, Instant servedAt, UUID proof) {
        jdbc.sql("update one_time_notice set served_at = ?, proof_upload_id = ? where case_id = ?")
                .params(at(servedAt), proof, caseId)
                .update();
    }

    Optional<Notice> ofCase(long caseId) {
        return jdbc.sql("select * from one_time_notice where case_id = ?")
                .param(caseId)
                .query((row, n) -> read(row))
                .optional();
    }

    private Notice read(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("text"),
                json.read(row.getString("items"), ITEMS),
                Channel.valueOf(row.getString("channel")),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("issued_by"),
                instant(row.getTimestamp("served_at")),
                row.getObject("proof_upload_id", UUID.class));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
