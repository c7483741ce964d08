package cn.zhiban.casefile;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Arrival;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases an account finds among its own: those in its name, and those that it may go on with for others. */
@Component
class CasesOfAccount {

    /** Each half stops at its index; what {@link CaseAccess} allows an agent is said once more in SQL. */
    private static final String IDS = """
            select id from (
                (select id from case_file where account_id = :account and id < :before order by id desc limit :most)
                union
                (select u.case_id from case_authorisation u join case_file c on c.id = u.case_id
                 where u.agent_id = :account and u.case_id < :before and exists (
                     select from authorisation a join account p on p.id = a.principal_id and p.enabled
                     where a.agent_id = u.agent_id and a.principal_id = c.account_id
                       and (a.item_key is null or a.item_key = c.item_key)
                       and a.ended_at is null and :today between a.from_day and a.until_day)
                 order by u.case_id desc limit :most)) own
            order by id desc limit :most
            """;

    private final JdbcClient jdbc;
    private final Arrival arrival;

    CasesOfAccount(JdbcClient jdbc, Arrival arrival) {
        this.jdbc = jdbc;
        this.arrival = arrival;
    }

    /** The newest first. */
    List<Long> before(Actor applicant, long before, int most) {
        return jdbc.sql(IDS)
                .param("account", applicant.accountId())
                .param("before", before)
                .param("today", arrival.day())
                .param("most", most)
                .query(Long.class)
                .list();
    }
}
