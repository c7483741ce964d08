package cn.zhiban.document.rendering;

import cn.zhiban.document.DocumentFacts;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.IssuedDocument.Relation;
import cn.zhiban.document.VerificationCode;
import cn.zhiban.document.rendering.Rendering.Rendered;
import cn.zhiban.shared.Jsonb;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.Sha256;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue as rows, on machine time. A row stays WAITING while it is in hand and falls due again when its lease is over,
 * so that a crash loses nothing; a content is added once, whoever comes first. Each step is one statement, which is a
 * transaction of its own.
 */
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RenderingRows {

    /** Whoever has not come back by then was killed. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** After so many tries nobody tries again by himself. */
    static final int MOST = 5;

    private static final int MOST_OF_AN_ERROR = 300;
    private static final TypeReference<DocumentFacts> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Jsonb json;
    private final Clock machine;

    @Autowired
    RenderingRows(JdbcClient jdbc, Jsonb json) {
        this(jdbc, json, Clock.systemUTC());
    }

    private RenderingRows(JdbcClient jdbc, Jsonb json, Clock machine) {
        this.jdbc = jdbc;
        this.json = json;
        this.machine = machine;
    }

    /**
     * A document that one node alone has in hand.
     *
     * @param replaces number of the document that it replaces; null for none
     */
    record Leased(
            long id,
            DocumentKind kind,
            String number,
            VerificationCode code,
            LocalDate issuedOn,
            DocumentFacts facts,
            Relation relation,
            String reason,
            String replaces,
            int attempts) {

        public String issuedInWords() {
            return issuedOn.getYear() + "年" + issuedOn.getMonthValue() + "月" + issuedOn.getDayOfMonth() + "日";
        }
    }

    /** Takes what is due longest; two never take the same. */
    Optional<Leased> lease() {
        return jdbc.sql("""
                        update document_rendering r set attempts = attempts + 1, next_attempt = :until
                          from document d left join document old on old.id = d.replaces
                         where d.id = r.document_id and r.document_id = (
                               select document_id from document_rendering
                                where state = 'WAITING' and next_attempt <= :now
                                order by next_attempt, document_id limit 1 for update skip locked)
                        returning d.*, old.number as replaced, r.attempts
                        """)
                .param("until", now().plus(LEASE))
                .param("now", now())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Whatever stopped the platform in the middle so often is not tried again by itself. */
    int giveUp() {
        return jdbc.sql("update document_rendering set state = 'FAILED', last_error = ?"
                        + " where state = 'WAITING' and next_attempt <= ? and attempts >= ?")
                .params("多次在生成中途停止", now(), MOST)
                .update();
    }

    void ready(Leased document, Rendered rendered) {
        jdbc.sql("with content as (insert into document_content (document_id, template, sha256, rendered_at, pdf)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing)"
                        + " update document_rendering set state = 'READY', last_error = null where document_id = ?")
                .params(document.id(), rendered.template())
                .params(HexFormat.of().formatHex(Sha256.of(rendered.pdf())), now(), rendered.pdf())
                .param(document.id())
                .update();
    }

    /** @return whether it is tried again */
    boolean failed(Leased document, String words) {
        boolean again = document.attempts() < MOST;
        jdbc.sql("update document_rendering set state = ?, next_attempt = ?, last_error = ?"
                        + " where document_id = ? and state = 'WAITING'")
                .params(again ? "WAITING" : "FAILED", now().plusSeconds(1L << (2 * document.attempts())))
                .params(line(words), document.id())
                .update();
        return again;
    }

    private Leased read(ResultSet row) throws SQLException {
        var relation = row.getString("relation");
        return new Leased(
                row.getLong("id"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("number"),
                new VerificationCode(row.getString("code")),
                row.getObject("issued_at", OffsetDateTime.class)
                        .atZoneSameInstant(OfficeClock.ZONE)
                        .toLocalDate(),
                json.read(row.getString("facts"), FACTS),
                relation == null ? null : Relation.valueOf(relation),
                row.getString("relation_reason"),
                row.getString("replaced"),
                row.getInt("attempts"));
    }

    private static String line(String words) {
        var line = Masking.inText(words).replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), MOST_OF_AN_ERROR));
    }

    private OffsetDateTime now() {
        return machine.instant().atOffset(ZoneOffset.UTC);
    }
}
