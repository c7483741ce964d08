package cn.zhiban.credit;

import cn.zhiban.shared.OfficeClock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody may read: the records that are open, from the first day of their effect until they are repaired, revoked
 * or past.
 */
@Component
public class OpenRegister {

    private static final int LARGEST_PAGE = 100;

    private static final String QUERY = """
            select * from credit_record
             where open and revoked_on is null and id < :before
               and listed_at <= :day and (last_day is null or last_day >= :day)
               and (repaired_on is null or repaired_on > :day)
             order by id desc limit :limit
            """;

    /** @param next the key for the next page, null on the last */
    public record Page(List<CreditRecord> records, Long next) {}

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    OpenRegister(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The latest recorded first.
     *
     * @param after the last record seen, null for the first page
     * @param limit 1 to 100 records
     */
    @Transactional(readOnly = true)
    public Page page(Long after, int limit) {
        int most = Math.max(1, Math.min(limit, LARGEST_PAGE));
        var found = jdbc.sql(QUERY)
                .param("before", after == null ? Long.MAX_VALUE : after)
                .param("day", clock.today())
                .param("limit", most + 1)
                .query((row, n) -> CreditRecordRow.read(row))
                .list();
        boolean more = found.size() > most;
        var shown = more ? found.subList(0, most) : found;
        return new Page(shown, more ? shown.get(most - 1).id() : null);
    }
}
