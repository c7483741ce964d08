package cn.zhiban.authorisation;

import cn.zhiban.authorisation.Authorisation.Party;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All authorisations that were ever given, as rows. */
@Component
public class Authorisations {

    /** More than that are not offered on one page. */
    static final int MOST_CHOICES = 500;

    private static final String SELECT = """
            select a.id, a.item_key, a.from_day, a.until_day, a.given_at, a.ended_at,
                   a.principal_id, p.display_name as principal_name, p.uscc as principal_uscc,
                   a.agent_id, g.display_name as agent_name, g.uscc as agent_uscc
            from authorisation a join account p on p.id = a.principal_id join account g on g.id = a.agent_id
            """;

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Authorisations(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that the principal gave before the given one, the newest first. */
    @Transactional(readOnly = true)
    public List<Authorisation> given(Actor principal, long before, int limit) {
        return page("a.principal_id", principal, before, limit);
    }

    /** Those that were given to the agent, likewise. */
    @Transactional(readOnly = true)
    public List<Authorisation> held(Actor agent, long before, int limit) {
        return page("a.agent_id", agent, before, limit);
    }

    private List<Authorisation> page(String column, Actor whose, long before, int limit) {
        return jdbc.sql(SELECT + " where " + column + " = :account and a.id < :before order by a.id desc limit :limit")
                .param("account", whose.accountId())
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Authorisation> byId(long id) {
        return jdbc.sql(SELECT + " where a.id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** All between the agent and those of these accounts that can sign in, the newest first. */
    List<Authorisation> between(long agent, Collection<Long> principals) {
        return principals.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where a.agent_id = :agent and a.principal_id in (:principals) and p.enabled"
                                + " order by a.id desc")
                        .param("agent", agent)
                        .param("principals", principals)
                        .query((row, n) -> read(row))
                        .list();
    }

    /** Whoever gives one for that account waits for whoever does so at the same moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lockGiving(Actor principal) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('authorisation:' || ?))")
                .param(principal.accountId())
                .query((row, n) -> n)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    long add(long principal, long agent, String itemKey, LocalDate from, LocalDate until) {
        return jdbc.sql("insert into authorisation (principal_id, agent_id, item_key, from_day, until_day, given_at)"
                        + " values (?, ?, ?, ?, ?, ?) returning id")
                .params(principal, agent, itemKey, from, until, clock.now())
                .query(Long.class)
                .single();
    }

    /** @return whether it was ended by this call; not where it was ended before */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean end(long id) {
        return jdbc.sql("update authorisation set ended_at = ? where id = ? and ended_at is null")
                        .params(clock.now(), id)
                        .update()
                == 1;
    }

    /** Whether it has not been ended; then nobody ends it before the transaction does. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean hold(long id) {
        return jdbc.sql("select id from authorisation where id = ? and ended_at is null for share")
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    static Authorisation read(ResultSet row) throws SQLException {
        return new Authorisation(
                row.getLong("id"),
                new Party(
                        row.getLong("principal_id"), row.getString("principal_name"), row.getString("principal_uscc")),
                new Party(row.getLong("agent_id"), row.getString("agent_name"), row.getString("agent_uscc")),
                row.getString("item_key"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                moment(row, "given_at"),
                moment(row, "ended_at"));
    }

    private static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null
                ? null
                : moment.atZoneSameInstant(OfficeClock.ZONE).toOffsetDateTime();
    }
}
