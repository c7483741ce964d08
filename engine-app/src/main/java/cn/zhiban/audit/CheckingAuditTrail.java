package cn.zhiban.audit;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.RefusedRequest.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks the whole chain and says where it first differs from what was sealed; itself recorded with its finding. */
@Component
public class CheckingAuditTrail {

    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final AuditTrail audit;
    private final Semaphore oneAtATime = new Semaphore(1);

    CheckingAuditTrail(DataSource database, PlatformTransactionManager transactions, AuditTrail audit) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(FETCHED_AT_ONCE);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        writing = new TransactionTemplate(transactions);
        this.audit = audit;
    }

    /**
     * @param noted what an earlier check showed, null for none
     * @throws RefusedRequest {@code audit-check-running} while somebody else's check runs on this node
     */
    public CheckedTrail check(Actor actor, NotedSeal noted) {
        if (!oneAtATime.tryAcquire()) {
            throw new RefusedRequest(Kind.BUSY, "audit-check-running", "另一位同事正在核对，请稍后再试");
        }
        try {
            var checked = walk(noted);
            writing.executeWithoutResult(
                    status -> audit.record(actor, "audit.check", "audit", "chain", details(checked)));
            return checked;
        } finally {
            oneAtATime.release();
        }
    }

    CheckedTrail walk(NotedSeal noted) {
        return reading.execute(status -> {
            try (var seals = jdbc.queryForStream("SELECT * FROM audit_seal ORDER BY no", (row, n) -> Seal.read(row));
                    var rows = jdbc.queryForStream(
                            "SELECT " + AuditEntry.COLUMNS + " FROM audit_entry ORDER BY id",
                            (row, n) -> AuditEntry.read(row))) {
                return new WalkingChain(seals.iterator(), rows.iterator(), noted).walk();
            }
        });
    }

    private static Map<String, Object> details(CheckedTrail checked) {
        var details = new HashMap<String, Object>();
        details.put("intact", checked.isIntact());
        details.put("seal", checked.seals());
        details.put("hash", checked.hash());
        if (checked.fault() != null) {
            details.put("fault", checked.fault().words());
        }
        return details;
    }
}
