package cn.zhiban.worklist;

import cn.zhiban.casefile.CaseClock.ClocksMoved;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.deadline.Colour;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the open tasks, rewritten in the transaction that changes what they show. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OpenTasks {

    /** A task that the process has just reached. */
    public record Opened(
            String id, String processDefinitionId, String taskKey, String taskName, String candidateGroup) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final OfficeClock clock;

    OpenTasks(JdbcTemplate batches, OfficeClock clock) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.clock = clock;
    }

    public void open(Opened opened, CaseFile of, String itemName) {
        jdbc.sql("insert into open_task (id, case_id, case_no, item_key, item_version_id, item_name,"
                        + " process_definition_id, task_key, task_name, candidate_group, department, district,"
                        + " applicant_name, searched_name, due_date, colour, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(opened.id(), of.id(), of.caseNo(), of.itemKey(), of.itemVersionId(), itemName)
                .params(opened.processDefinitionId())
                .params(opened.taskKey(), opened.taskName(), opened.candidateGroup(), of.department(), of.district())
                .params(
                        shownName(of),
                        of.applicantName(),
                        sortable(of.dueDate()),
                        of.colour().name(),
                        clock.now())
                .update();
    }

    public void close(String taskId) {
        jdbc.sql("delete from open_task where id = ?").param(taskId).update();
    }

    @EventListener
    void follow(ClocksMoved moved) {
        batches.batchUpdate(
                "update open_task set due_date = ?, colour = ? where case_id = ?",
                moved.caseFiles().stream()
                        .map(about -> new Object[] {
                            sortable(about.dueDate()), about.colour().name(), about.id()
                        })
                        .toList());
    }

    /** @return the row as it is now */
    OpenTask assign(String taskId, Actor assignee) {
        return jdbc.sql("update open_task set assignee_id = ?, assignee_name = ? where id = ? returning *")
                .params(assignee.accountId(), assignee.name(), taskId)
                .query((row, n) -> read(row))
                .single();
    }

    /** @return the row as it is now */
    OpenTask unassign(String taskId) {
        return jdbc.sql("update open_task set assignee_id = null, assignee_name = null where id = ? returning *")
                .param(taskId)
                .query((row, n) -> read(row))
                .single();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<OpenTask> find(String taskId) {
        return jdbc.sql("select * from open_task where id = ?")
                .param(taskId)
                .query((row, n) -> read(row))
                .optional();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<OpenTask> ofCase(long caseId) {
        return jdbc.sql("select * from open_task where case_id = ? order by opened_at, id")
                .param(caseId)
                .query((row, n) -> read(row))
                .list();
    }

    /** What the account has claimed and must be done by a day, earliest first; a thousand at most. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<OpenTask> dueOf(long accountId) {
        return jdbc.sql(
                        "select * from open_task where assignee_id = ? and due_date < ? order by due_date, id limit 1000")
                .params(accountId, OpenTask.NO_LIMIT)
                .query((row, n) -> read(row))
                .list();
    }

    static OpenTask read(ResultSet row) throws SQLException {
        var due = row.getObject("due_date", LocalDate.class);
        var assignee = row.getObject("assignee_id", Long.class);
        return new OpenTask(
                row.getString("id"),
                row.getLong("case_id"),
                row.getString("case_no"),
                row.getString("item_key"),
                row.getLong("item_version_id"),
                row.getString("item_name"),
                row.getString("process_definition_id"),
                row.getString("task_key"),
                row.getString("task_name"),
                row.getString("candidate_group"),
                row.getString("department"),
                row.getString("district"),
                row.getString("applicant_name"),
                due.equals(OpenTask.NO_LIMIT) ? null : due,
                Colour.valueOf(row.getString("colour")),
                assignee,
                row.getString("assignee_name"),
                row.getTimestamp("opened_at").toInstant());
    }

    private static LocalDate sortable(LocalDate dueDate) {
        return dueDate == null ? OpenTask.NO_LIMIT : dueDate;
    }

    private static String shownName(CaseFile of) {
        return of.applicantUscc() == null ? Masking.name(of.applicantName()) : of.applicantName();
    }
}
