package cn.zhiban.casefile;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Jsonb;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What persons answered in the tasks of a case; the use cases behind a task read its answer here. */
@Component
public class Judgements {

    /** @param form the validated form of the outcome */
    public record Judgement(String taskKey, String outcome, Map<String, Object> form, Actor actor) {

        /** The text of a field of the form; empty when it was not filled. */
        public String text(String key) {
            return form.get(key) instanceof String text ? text : "";
        }
    }

    private final JdbcClient jdbc;
    private final Jsonb json;
    private final OfficeClock clock;

    Judgements(JdbcClient jdbc, Jsonb json, OfficeClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(long caseId, String taskId, Judgement judgement) {
        var actor = judgement.actor();
        jdbc.sql(
                        "insert into case_judgement (case_id, task_id, task_key, outcome, form, account_id, actor, actor_name, at)"
                                + " values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)")
                .params(caseId, taskId, judgement.taskKey(), judgement.outcome(), json.write(judgement.form()))
                .params(actor.accountId(), actor.username(), actor.name(), clock.now())
                .update();
    }

    /** The answer that has just been given: the newest of the case. */
    @Transactional(readOnly = true)
    public Judgement latest(long caseId) {
        return jdbc.sql("select * from case_judgement where case_id = ? order by id desc limit 1")
                .param(caseId)
                .query((row, n) -> read(row))
                .single();
    }

    /** Who ended a task, and how; empty while it is open. */
    @Transactional(readOnly = true)
    public Optional<Judgement> ofTask(String taskId) {
        return jdbc.sql("select * from case_judgement where task_id = ?")
                .param(taskId)
                .query((row, n) -> read(row))
                .optional();
    }

    private Judgement read(ResultSet row) throws SQLException {
        var actor = new Actor(row.getLong("account_id"), row.getString("actor"), row.getString("actor_name"), Set.of());
        return new Judgement(
                row.getString("task_key"), row.getString("outcome"), json.readMap(row.getString("form")), actor);
    }
}
