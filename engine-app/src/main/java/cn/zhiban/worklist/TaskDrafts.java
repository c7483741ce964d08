package cn.zhiban.worklist;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Jsonb;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts of open tasks. A draft belongs to the task and its assignee, and is read by nobody else. */
@Component
public class TaskDrafts {

    private static final String SELECT = "select * from task_draft where task_id = :task and account_id = :account";

    private final JdbcClient jdbc;
    private final Jsonb json;
    private final OfficeClock clock;

    TaskDrafts(JdbcClient jdbc, Jsonb json, OfficeClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param outcome null for the one kept last */
    public Optional<TaskDraft> find(OpenTask task, String outcome, Actor assignee) {
        var one = outcome == null ? "" : " and outcome = :outcome";
        return jdbc.sql(SELECT + one + " order by saved_at desc, version desc limit 1")
                .param("task", task.id())
                .param("account", assignee.accountId())
                .param("outcome", outcome)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Under the lock of the case. */
    void put(OpenTask task, String outcome, Actor assignee, Map<String, Object> values) {
        jdbc.sql("""
                        insert into task_draft as d (task_id, outcome, account_id, form, version, saved_at)
                        values (:task, :outcome, :account, cast(:form as jsonb), 1, :at)
                        on conflict (task_id, outcome) do update
                        set account_id = excluded.account_id, form = excluded.form, version = d.version + 1,
                            saved_at = excluded.saved_at
                        """)
                .param("task", task.id())
                .param("outcome", outcome)
                .param("account", assignee.accountId())
                .param("form", json.write(values))
                .param("at", clock.now())
                .update();
    }

    /** Whoever claims the task next begins with nothing. */
    void drop(String taskId) {
        jdbc.sql("delete from task_draft where task_id = ?").param(taskId).update();
    }

    private TaskDraft read(ResultSet row) throws SQLException {
        return new TaskDraft(
                row.getString("outcome"),
                json.readMap(row.getString("form")),
                row.getInt("version"),
                row.getObject("saved_at", OffsetDateTime.class)
                        .atZoneSameInstant(OfficeClock.ZONE)
                        .toOffsetDateTime());
    }
}
