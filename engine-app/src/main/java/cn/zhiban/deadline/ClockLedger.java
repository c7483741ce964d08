package cn.zhiban.deadline;

import cn.zhiban.shared.OfficeClock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The append-only ledger of clock events, the only source of due dates. Whoever appends holds the row lock of the case
 * and has asked {@link Fold#refusal}; nothing is ever changed or removed.
 */
@Component
public class ClockLedger {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private static final String INSERT =
            "insert into clock_event (case_id, seq, type, effective_at, recorded_at, actor,"
                    + " legal_basis, words, details) values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;

    ClockLedger(JdbcTemplate batches, ObjectMapper json) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.json = json;
    }

    /**
     * Records an event that {@link Fold#refusal} has let in. Moments are kept to the microsecond, rounded down.
     *
     * @param admitted with the sequence that follows the last of the case; a second one of the same number is refused
     * @return the event as recorded
     */
    public ClockEvent append(long caseId, ClockEvent admitted) {
        ClockEvent event = new ClockEvent(
                admitted.seq(),
                admitted.type(),
                admitted.effectiveAt().truncatedTo(ChronoUnit.MICROS),
                admitted.recordedAt().truncatedTo(ChronoUnit.MICROS),
                admitted.actor(),
                admitted.legalBasis(),
                admitted.words(),
                admitted.details());
        insert(caseId, event);
        return event;
    }

    /** The events of a case in the order of recording. */
    public List<ClockEvent> of(long caseId) {
        return jdbc.sql("""
                        select seq, type, effective_at, recorded_at, actor, legal_basis, words, details
                          from clock_event where case_id = :caseId order by seq
                        """).param("caseId", caseId).query(this::read).list();
    }

    /** The events of many cases by their ids, each in the order of recording. */
    public Map<Long, List<ClockEvent>> of(Collection<Long> caseIds) {
        Map<Long, List<ClockEvent>> found = new HashMap<>();
        jdbc.sql("""
                        select case_id, seq, type, effective_at, recorded_at, actor, legal_basis, words, details
                          from clock_event where case_id = any(:caseIds) order by case_id, seq
                        """).param("caseIds", caseIds.toArray(Long[]::new)).query(row -> {
            found.computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>())
                    .add(read(row, 0));
        });
        return found;
    }

    /** As {@link #append}, one event for each of many cases. */
    public void appendAll(Map<Long, ClockEvent> admitted) {
        batches.batchUpdate(
                INSERT,
                admitted.entrySet().stream()
                        .map(one -> row(one.getKey(), one.getValue()))
                        .toList());
    }

    private void insert(long caseId, ClockEvent event) {
        batches.update(INSERT, row(caseId, event));
    }

    private Object[] row(long caseId, ClockEvent event) {
        return new Object[] {
            caseId,
            event.seq(),
            event.type().name(),
            local(event.effectiveAt()),
            local(event.recordedAt()),
            event.actor(),
            event.legalBasis(),
            event.words(),
            write(event.details())
        };
    }

    private static OffsetDateTime local(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atZone(OfficeClock.ZONE).toOffsetDateTime();
    }

    private ClockEvent read(ResultSet row, int number) throws SQLException {
        return new ClockEvent(
                row.getInt("seq"),
                ClockEventType.valueOf(row.getString("type")),
                row.getObject("effective_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("legal_basis"),
                row.getString("words"),
                details(row.getString("details")));
    }

    private String write(Map<String, Object> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException bad) {
            throw new IllegalArgumentException("details of a clock event cannot be written as JSON", bad);
        }
    }

    private Map<String, Object> details(String text) {
        try {
            return json.readValue(text, DETAILS);
        } catch (JsonProcessingException bad) {
            throw new IllegalStateException("details of a clock event are not JSON", bad);
        }
    }
}
