package cn.zhiban.audit;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the trail, newest first, a page by key or all that fits a filter as a stream; each reading is recorded. */
@Component
public class ReadingAuditTrail {

    private static final int LARGEST_PAGE = 100;
    private static final int FETCHED_AT_ONCE = 500;

    /** @param next the key for the next page, null on the last */
    public record Page(List<AuditEntry> items, String next) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;

    ReadingAuditTrail(DataSource database, PlatformTransactionManager transactions, AuditTrail audit) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(FETCHED_AT_ONCE);
        transaction = new TransactionTemplate(transactions);
        this.audit = audit;
    }

    /**
     * @param after key of the last row seen, null for the first page
     * @param limit 1 to 100 rows, cut to that
     * @throws RefusedRequest {@code page-key} when the key is none of ours
     */
    public Page page(Actor actor, AuditFilter filter, String after, int limit) {
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        var where = new Where(filter);
        if (after != null) {
            where.and("id < ?", key(after));
        }
        return transaction.execute(status -> {
            var rows = jdbc.query(
                    where.select() + " LIMIT " + (size + 1), (row, n) -> AuditEntry.read(row), where.bound());
            audit.record(actor, "audit.read", "audit", "trail", filter.details());
            var shown = rows.subList(0, Math.min(size, rows.size()));
            return new Page(
                    List.copyOf(shown),
                    rows.size() > size ? Long.toString(shown.get(size - 1).id()) : null);
        });
    }

    /** Gives every row that fits, newest first; that somebody takes them is recorded before the first one is given. */
    public void export(Actor actor, AuditFilter filter, Consumer<AuditEntry> taker) {
        var where = new Where(filter);
        transaction.executeWithoutResult(
                status -> audit.record(actor, "audit.export", "audit", "trail", filter.details()));
        transaction.executeWithoutResult(status -> {
            try (var rows = jdbc.queryForStream(where.select(), (row, n) -> AuditEntry.read(row), where.bound())) {
                rows.forEach(taker);
            }
        });
    }

    private static long key(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException notOurs) {
            throw RefusedRequest.invalid("page-key", "翻页标记 after 不是本接口给出的，请从第一页开始");
        }
    }

    /** Conditions and what is bound to them. */
    private static final class Where {

        private final StringBuilder conditions = new StringBuilder("true");
        private final List<Object> bound = new ArrayList<>();

        Where(AuditFilter filter) {
            andIfGiven("actor = ?", filter.actor());
            andIfGiven("action = ?", filter.action());
            andIfGiven("subject_kind = ?", filter.subjectKind());
            andIfGiven("subject = ?", filter.subject());
            if (filter.from() != null) {
                and("at >= ?", startOf(filter.from()));
            }
            if (filter.to() != null) {
                and("at < ?", startOf(filter.to().plusDays(1)));
            }
        }

        private void andIfGiven(String condition, Object value) {
            if (value != null) {
                and(condition, value);
            }
        }

        void and(String condition, Object value) {
            conditions.append(" AND ").append(condition);
            bound.add(value);
        }

        String select() {
            return "SELECT " + AuditEntry.COLUMNS + " FROM audit_entry WHERE " + conditions + " ORDER BY id DESC";
        }

        Object[] bound() {
            return bound.toArray();
        }

        private static Object startOf(LocalDate day) {
            return day.atStartOfDay(OfficeClock.ZONE).toOffsetDateTime();
        }
    }
}
