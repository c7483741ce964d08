package cn.zhiban.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way of each case through its models; append-only but for the moment at which an element was left. */
@Component
public class StepVisits {

    /**
     * @param activityInstance one passage through an element, unique in the engine; of a flow, that of its model
     * @param element the element passed through, or the flow taken: a moment at which it is entered and left
     * @param processKey the item's model or the phase, by its name
     * @param leftAt null while the case stands there
     */
    public record StepVisit(
            long caseId,
            String activityInstance,
            String processKey,
            String processDefinitionId,
            String element,
            String elementType,
            Instant enteredAt,
            Instant leftAt) {}

    /** An element left in a later transaction than it was entered. */
    public record Departure(String activityInstance, Instant leftAt) {}

    private final JdbcTemplate jdbc;

    StepVisits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<StepVisit> visits, List<Departure> departures) {
        jdbc.batchUpdate(
                "insert into step_visit (case_id, activity_instance, process_key, process_definition_id, element,"
                        + " element_type, entered_at, left_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                visits.stream().map(StepVisits::row).toList());
        jdbc.batchUpdate(
                "update step_visit set left_at = ? where activity_instance = ? and left_at is null",
                departures.stream()
                        .map(left -> new Object[] {Timestamp.from(left.leftAt()), left.activityInstance()})
                        .toList());
    }

    @Transactional(readOnly = true)
    public List<StepVisit> of(long caseId) {
        return jdbc.query(
                "select * from step_visit where case_id = ? order by id",
                (row, n) -> new StepVisit(
                        row.getLong("case_id"),
                        row.getString("activity_instance"),
                        row.getString("process_key"),
                        row.getString("process_definition_id"),
                        row.getString("element"),
                        row.getString("element_type"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getTimestamp("left_at") == null
                                ? null
                                : row.getTimestamp("left_at").toInstant()),
                caseId);
    }

    private static Object[] row(StepVisit visit) {
        return new Object[] {
            visit.caseId(),
            visit.activityInstance(),
            visit.processKey(),
            visit.processDefinitionId(),
            visit.element(),
            visit.elementType(),
            Timestamp.from(visit.enteredAt()),
            visit.leftAt() == null ? null : Timestamp.from(visit.leftAt())
        };
    }
}
