package cn.zhiban.credit;

import cn.zhiban.shared.DueWork;
import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds supervisors of a request whose last day has passed: once for the check, once for the decision. Each request is
 * a transaction of its own; any number of nodes may do it at once.
 */
@Component
class RemindingOfRequests implements DueWork {

    private static final String DUE = "case when state = 'FILED' then coalesce(check_due, due) else due end";
    private static final String NOT_TOLD = " state in ('FILED', 'CHECKED') and reminded_of is distinct from " + DUE;

    private final JdbcClient jdbc;
    private final RequestRows rows;
    private final CreditRecords records;
    private final CreditNews news;
    private final OfficeClock clock;
    private final TransactionOperations transaction;

    RemindingOfRequests(
            JdbcClient jdbc,
            RequestRows rows,
            CreditRecords records,
            CreditNews news,
            OfficeClock clock,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.records = records;
        this.news = news;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The beginning of the day after the last one. */
    @Override
    public Optional<Instant> next(Instant upTo) {
        return jdbc.sql("select min(" + DUE + ") from credit_request where" + NOT_TOLD)
                .query(LocalDate.class)
                .optional()
                .map(due -> due.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant())
                .filter(moment -> !moment.isAfter(upTo));
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void tick() {
        run();
    }

    @Override
    public Done run() {
        int fired = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> remind()))) {
            fired++;
        }
        return new Done(fired, 0);
    }

    private boolean remind() {
        var found = jdbc.sql("select id from credit_request where" + NOT_TOLD + " and " + DUE
                        + " < ? order by id limit 1 for update skip locked")
                .param(clock.today())
                .query(Long.class)
                .optional();
        found.map(rows::byId).ifPresent(request -> {
            jdbc.sql("update credit_request set reminded_of = ? where id = ?")
                    .params(request.nextDue(), request.id())
                    .update();
            news.overdue(records.byId(request.recordId()), request);
        });
        return found.isPresent();
    }
}
