package cn.zhiban.audit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Raises the alarm when a row has stayed unsealed for more than a minute, or when the chain has become shorter. Rows
 * bear the office's time, which a demo moves by days; so the minute is counted by this node from when it saw the row.
 */
@Component
public class SealWatch {

    static final Duration TOLERATED = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(SealWatch.class);
    private static final int MOST_SIGHTINGS = 100;

    /** The highest row that was there, and when by the machine's running time. */
    private record Sighting(long id, long nanos) {}

    private final JdbcClient jdbc;
    private final Seals seals;
    private final LongSupplier nanoTime;
    private final Deque<Sighting> unsealed = new ArrayDeque<>();
    private long sealedUpto;
    private boolean shorter;

    @Autowired
    SealWatch(JdbcClient jdbc, Seals seals) {
        this(jdbc, seals, System::nanoTime);
    }

    SealWatch(JdbcClient jdbc, Seals seals, LongSupplier nanoTime) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.nanoTime = nanoTime;
    }

    /** Whether the alarm is on, for the page of the auditors. */
    public synchronized boolean isAlarmed() {
        return shorter || isOverdue();
    }

    @Scheduled(fixedDelayString = "PT10S")
    synchronized void look() {
        long now = seals.sealedUpto();
        shorter = shorter || now < sealedUpto;
        sealedUpto = Math.max(now, sealedUpto);
        unsealed.removeIf(seen -> seen.id <= now);
        long highest = highestRow();
        if (highest > now && unsealed.size() < MOST_SIGHTINGS) {
            unsealed.addLast(new Sighting(highest, nanoTime.getAsLong()));
        }
        if (shorter) {
            LOG.warn("the chain of the audit has become shorter: it ended at row {}, now at {}", sealedUpto, now);
        }
        if (isOverdue()) {
            LOG.warn("the audit is not sealed for more than a minute: rows {} to {}", now + 1, highest);
        }
    }

    private boolean isOverdue() {
        return !unsealed.isEmpty() && nanoTime.getAsLong() - unsealed.getFirst().nanos > TOLERATED.toNanos();
    }

    private long highestRow() {
        return jdbc.sql("SELECT coalesce(max(id), 0) FROM audit_entry")
                .query(Long.class)
                .single();
    }
}
