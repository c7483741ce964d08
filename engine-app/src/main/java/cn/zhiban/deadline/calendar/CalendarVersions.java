package cn.zhiban.deadline.calendar;

import cn.zhiban.deadline.calendar.CalendarVersion.State;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The proposed, approved and rejected versions as rows. */
@Component
class CalendarVersions {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    CalendarVersions(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    List<CalendarVersion> all() {
        return jdbc.sql("select * from calendar_version order by id desc")
                .query((row, n) -> read(row))
                .list();
    }

    Optional<CalendarVersion> find(long id) {
        return jdbc.sql("select * from calendar_version where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The one in force; empty for the shipped calendar. */
    Optional<Long> inForce() {
        return jdbc.sql("select max(id) from calendar_version where state = 'APPROVED' having max(id) is not null")
                .query(Long.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    long propose(String base, YearNotice notice, Actor by) {
        return jdbc.sql("insert into calendar_version (base, year, notice, state, proposed_by, proposed_at)"
                        + " values (?, ?, cast(? as jsonb), 'PROPOSED', ?, ?) returning id")
                .params(base, notice.year(), CalendarReader.write(notice), by.username(), clock.now())
                .query(Long.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void decide(long id, State state, Actor by) {
        jdbc.sql("update calendar_version set state = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(state.name(), by.username(), clock.now(), id)
                .update();
    }

    private static CalendarVersion read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        var json = row.getString("notice").getBytes(StandardCharsets.UTF_8);
        return new CalendarVersion(
                id,
                row.getString("base"),
                CalendarReader.notice(CalendarVersion.nameOf(id), new ByteArrayInputStream(json)),
                State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class));
    }
}
