package cn.zhiban.batch;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of long work. */
@Component
public class Batches {

    /** An error ends the work at this many tries in a row. */
    static final int MOST_ATTEMPTS = 5;

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final MachineTime machine;

    Batches(JdbcClient jdbc, OfficeClock clock, MachineTime machine) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.machine = machine;
    }

    /** Begins long work in the transaction of whatever calls for it; a kind has each subject once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(String kind, String subject, long total, Actor by) {
        jdbc.sql("insert into batch (kind, subject, state, total, started_by, started_at)"
                        + " values (?, ?, 'RUNNING', ?, ?, ?)")
                .params(kind, subject, total, by.username(), clock.now())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Batch> find(String kind, String subject) {
        return jdbc.sql("select * from batch where kind = ? and subject = ?")
                .params(kind, subject)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Takes the oldest work that nobody holds. */
    @Transactional
    public Optional<Batch> take(UUID holder, Duration lease) {
        return jdbc.sql("""
                        update batch set holder = :holder, lease_until = :until where id = (
                          select id from batch
                           where state = 'RUNNING' and (lease_until is null or lease_until < :now)
                           order by id limit 1 for update skip locked)
                        returning *
                        """)
                .param("holder", holder)
                .param("until", machine.now().plus(lease))
                .param("now", machine.now())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Where the last step ended; 0 before the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long reached(long id) {
        return jdbc.sql("select reached from batch where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** Renews the lease in the transaction of a step. @return false when somebody else has taken over */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean renew(long id, UUID holder, BatchWork.Step step, Duration lease) {
        return jdbc.sql("update batch set done = done + ?, reached = ?, attempts = 0, lease_until = ?"
                                + " where id = ? and holder = ?")
                        .params(step.done(), step.last(), machine.now().plus(lease), id, holder)
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(long id) {
        jdbc.sql("update batch set state = 'DONE', finished_at = ?, holder = null where id = ?")
                .params(clock.now(), id)
                .update();
    }

    /** A try in vain: the next one later, or none once there were too many. */
    @Transactional
    public void failed(long id, UUID by, String error, Duration wait) {
        jdbc.sql(
                        "update batch set attempts = attempts + 1, last_error = ?, holder = null, lease_until = ?,"
                                + " state = case when attempts + 1 >= ? then 'FAILED' else state end where id = ? and holder = ?")
                .params(error, machine.now().plus(wait), MOST_ATTEMPTS, id, by)
                .update();
    }

    /** What has stopped is tried again. */
    @Transactional
    public void resume(long id) {
        jdbc.sql(
                        "update batch set state = 'RUNNING', attempts = 0, lease_until = null where id = ? and state = 'FAILED'")
                .param(id)
                .update();
    }

    private static Batch read(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("subject"),
                Batch.State.valueOf(row.getString("state")),
                row.getLong("total"),
                row.getLong("done"),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class));
    }
}
