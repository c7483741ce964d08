package cn.zhiban.audit;

import cn.zhiban.database.TestDatabase;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A trail in a fresh database, with nobody else at it: rows are sealed when the test says so. */
final class OwnTrail {

    private final TestDatabase database = TestDatabase.create();
    private final OfficeClock clock = OfficeClock.standingStillAt(Instant.parse("2026-03-02T01:00:00.123456789Z"));
    private final DataSource source = database.application().dataSource();
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final AuditTrail audit = new AuditTrail(jdbc, clock, new ObjectMapper());
    private final AtomicLong nanos = new AtomicLong();

    final SealingAuditTrail sealing = node();
    final SealWatch watch = new SealWatch(jdbc, new Seals(jdbc), nanos::get);
    final CheckingAuditTrail checking = new CheckingAuditTrail(source, transactions, audit);
    final ReadingAuditTrail reading = new ReadingAuditTrail(source, transactions, audit);

    /** Another node of the same office. */
    SealingAuditTrail node() {
        return new SealingAuditTrail(jdbc, new Seals(jdbc), new SettledRows(jdbc), clock, transaction());
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    /** In the transaction of the caller. */
    void record(String subject) {
        audit.record(Actor.SYSTEM, "try", "test", subject, Map.of("words", "补交“合同”", "a", 1));
    }

    /** @return its id */
    long written(String subject) {
        transaction().executeWithoutResult(status -> record(subject));
        return id(subject);
    }

    /** A deed that has written its row and goes on. */
    OpenDeed open(String subject) {
        return new OpenDeed(this, subject);
    }

    OwnTrail with(int rows) {
        for (int i = 0; i < rows; i++) {
            written("row " + i);
        }
        return this;
    }

    OwnTrail sealed() {
        sealing.seal();
        return this;
    }

    long id(String subject) {
        return jdbc.sql("SELECT id FROM audit_entry WHERE subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    long seals() {
        return jdbc.sql("SELECT count(*) FROM audit_seal").query(Long.class).single();
    }

    /** Whoever owns the database can do all to it. */
    void asOwner(String statement, Object... values) {
        JdbcClient.create(database.owner().dataSource())
                .sql(statement)
                .params(values)
                .update();
    }

    CheckedTrail check() {
        return checking.walk(null);
    }

    void secondsPass(long seconds) {
        nanos.addAndGet(seconds * 1_000_000_000L);
    }
}
