package cn.zhiban.audit;

import cn.zhiban.shared.OfficeClock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Chains the rows of the trail, batch after batch, within a second of the deed and outside of its transaction: a chain
 * written by the deeds themselves would let only one of them commit at a time.
 */
@Component
class SealingAuditTrail {

    /** Rows of one batch at most. */
    static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final SettledRows settled;
    private final OfficeClock clock;
    private final TransactionOperations transaction;

    SealingAuditTrail(
            JdbcClient jdbc, Seals seals, SettledRows settled, OfficeClock clock, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.settled = settled;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Seals what is settled; rows of deeds that are still running follow in a later round. Three rounds in a second,
     * since what others were writing in one round is settled in the next.
     *
     * @return how many rows
     */
    @Scheduled(fixedDelayString = "PT0.3S")
    int seal() {
        int sealed = 0;
        int batch;
        do {
            batch = transaction.execute(status -> sealBatch());
            sealed += batch;
        } while (batch == AT_ONCE);
        return sealed;
    }

    private int sealBatch() {
        if (!seals.takeTurn()) {
            return 0;
        }
        var last = seals.last();
        var rows = rows(last.uptoId(), settled.upto(last.uptoId()));
        if (rows.isEmpty()) {
            settled.lookAgain();
            return 0;
        }
        var seal = last.next(rows, clock.now());
        seals.add(seal);
        settled.lookBeyond(seal.uptoId());
        return rows.size();
    }

    private List<AuditEntry> rows(long after, long upto) {
        return jdbc.sql("SELECT " + AuditEntry.COLUMNS + " FROM audit_entry WHERE id > ? AND id <= ?"
                        + " ORDER BY id LIMIT " + AT_ONCE)
                .params(after, upto)
                .query((row, n) -> AuditEntry.read(row))
                .list();
    }
}
