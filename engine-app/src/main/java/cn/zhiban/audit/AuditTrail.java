package cn.zhiban.audit;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds to the audit trail, in the transaction of the deed itself: either both stand or neither. Rows are never changed
 * or removed; the database role of the application cannot.
 */
@Component
public class AuditTrail {

    private static final String INSERT = """
            INSERT INTO audit_entry (at, actor, action, subject_kind, subject, address, details)
            VALUES (:at, :actor, :action, :subjectKind, :subject, :address, CAST(:details AS jsonb))
            """;

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final ObjectMapper json;

    AuditTrail(JdbcClient jdbc, OfficeClock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Records one deed at the office's time, with the address of the request if there is one.
     *
     * @param action what was done, kebab-case, past tense not needed: {@code claim-task}
     * @param subjectKind what it was done to: {@code case}, {@code account}, …
     * @param subject the identifier by which people find the subject again
     * @param details what else must be known; personal data masked by the caller
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, String subjectKind, String subject, Map<String, ?> details) {
        jdbc.sql(INSERT)
                .param("at", clock.now())
                .param("actor", actor.username())
                .param("action", action)
                .param("subjectKind", subjectKind)
                .param("subject", subject)
                .param("address", RequestAddress.current().orElse(null))
                .param("details", written(details))
                .update();
    }

    private String written(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("audit details cannot be written as JSON", e);
        }
    }
}
