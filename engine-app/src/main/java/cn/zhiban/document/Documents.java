package cn.zhiban.document;

import cn.zhiban.document.IssuedDocument.Relation;
import cn.zhiban.document.IssuedDocument.State;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Jsonb;
import cn.zhiban.shared.OfficeClock;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The documents as rows. */
@Component
class Documents {

    /** What a new document replaces, and why; {@link #NOTHING} for most. */
    record Replacing(Long document, Relation relation, String reason) {

        static final Replacing NOTHING = new Replacing(null, null, null);
    }

    private static final TypeReference<DocumentFacts> FACTS = new TypeReference<>() {};

    private static final String QUERY = """
            select d.*, r.state, old.number as replaced, new.number as replaced_by
              from document d
              join document_rendering r on r.document_id = d.id
              left join document old on old.id = d.replaces
              left join document new on new.replaces = d.id
             where\s""";

    private final JdbcClient jdbc;
    private final Jsonb json;
    private final OfficeClock clock;

    Documents(JdbcClient jdbc, Jsonb json, OfficeClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Together with its place in the queue. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(long caseId, Actor by, Draft draft, String number, Replacing replacing) {
        jdbc.sql("""
                        with added as (
                          insert into document (case_id, kind, number, title, organ, issued_at, issued_by, masked_holder,
                                                code, facts, replaces, relation, relation_reason)
                          values (:caseId, :kind, :number, :title, :organ, :at, :by, :holder,
                                  :code, cast(:facts as jsonb), :replaces, :relation, :reason)
                          returning id)
                        insert into document_rendering (document_id, state, attempts, next_attempt)
                        select id, 'WAITING', 0, '-infinity' from added
                        """)
                .param("caseId", caseId)
                .param("kind", draft.kind().name())
                .param("number", number)
                .param("title", draft.facts().title())
                .param("organ", draft.facts().organ())
                .param("at", clock.now())
                .param("by", by.username())
                .param("holder", draft.maskedHolder())
                .param("code", VerificationCode.random().text())
                .param("facts", json.write(draft.facts()))
                .param("replaces", replacing.document())
                .param(
                        "relation",
                        replacing.relation() == null
                                ? null
                                : replacing.relation().name())
                .param("reason", replacing.reason())
                .update();
    }

    /** In the order in which they were issued. */
    List<IssuedDocument> ofCase(long caseId) {
        return jdbc.sql(QUERY + "d.case_id = ? order by d.id")
                .param(caseId)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<IssuedDocument> byNumber(String number) {
        return jdbc.sql(QUERY + "d.number = ?")
                .param(number)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<IssuedDocument> byCode(VerificationCode code) {
        return jdbc.sql(QUERY + "d.code = ?")
                .param(code.text())
                .query((row, n) -> read(row))
                .optional();
    }

    DocumentFacts facts(long id) {
        return jdbc.sql("select facts from document where id = ?")
                .param(id)
                .query((row, n) -> json.read(row.getString("facts"), FACTS))
                .single();
    }

    Optional<byte[]> pdf(long id) {
        return jdbc.sql("select pdf from document_content where document_id = ?")
                .param(id)
                .query((row, n) -> row.getBytes("pdf"))
                .optional();
    }

    void withdraw(long id, Actor by, String reason) {
        jdbc.sql("update document set withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ? where id = ?")
                .params(clock.now(), by.username(), reason, id)
                .update();
    }

    private static IssuedDocument read(ResultSet row) throws SQLException {
        var relation = row.getString("relation");
        return new IssuedDocument(
                row.getLong("id"),
                row.getLong("case_id"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("title"),
                row.getString("organ"),
                local(row, "issued_at"),
                row.getString("masked_holder"),
                new VerificationCode(row.getString("code")),
                State.valueOf(row.getString("state")),
                relation == null ? null : Relation.valueOf(relation),
                row.getString("replaced"),
                row.getString("replaced_by"),
                local(row, "withdrawn_at"),
                row.getString("withdrawal_reason"));
    }

    private static OffsetDateTime local(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(OfficeClock.ZONE).toOffsetDateTime();
    }
}
