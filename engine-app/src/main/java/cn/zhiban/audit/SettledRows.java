package cn.zhiban.audit;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Up to which row the trail is settled, so that no row with a lower id can still appear. Ids are drawn while a deed
 * runs and become visible when it commits, in whatever order.
 *
 * <p>Whoever draws an id has locked the table for writing before, and holds that lock until its transaction ends. So
 * a mark is set at the highest id that is visible, and then those are noted who hold the lock: each unseen row below
 * the mark is one of theirs. When they have all ended, whatever they wrote is visible or rolled back. New writers draw
 * higher ids. Nobody waits for anybody, and writers notice nothing.
 */
@Component
class SettledRows {

    private static final String WRITERS = """
            SELECT virtualtransaction FROM pg_locks
            WHERE locktype = 'relation' AND mode = 'RowExclusiveLock' AND granted
              AND relation = 'audit_entry'::regclass
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    private record Mark(long upto, Set<String> writers) {

        static final Mark NONE = new Mark(0, Set.of());

        boolean isSettled() {
            return writers.isEmpty();
        }

        Mark stillOpen(Set<String> now) {
            var left = new HashSet<>(writers);
            left.retainAll(now);
            return new Mark(upto, left);
        }
    }

    private final JdbcClient jdbc;
    private Mark mark = Mark.NONE;

    SettledRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The highest id that is known to be settled. What is read in a later statement than this sees all rows up to
     * there.
     *
     * @param sealedUpto where the chain ends; answered when nothing above it is settled yet
     */
    synchronized long upto(long sealedUpto) {
        lookBeyond(sealedUpto);
        if (!mark.isSettled()) {
            mark = mark.stillOpen(writers());
        }
        return mark.isSettled() ? mark.upto : sealedUpto;
    }

    /** Sets the next mark when the chain has reached the last one, so that the next round finds it settled. */
    synchronized void lookBeyond(long sealedUpto) {
        if (mark.upto <= sealedUpto) {
            mark = newMark(sealedUpto);
        }
    }

    /** Nothing was found below a settled mark: whoever owns the tables has removed it. */
    synchronized void lookAgain() {
        if (mark.isSettled()) {
            mark = Mark.NONE;
        }
    }

    /** The order counts: first the highest id, then those who may hold back lower ones. */
    private Mark newMark(long sealedUpto) {
        long highest = jdbc.sql("SELECT coalesce(max(id), 0) FROM audit_entry")
                .query(Long.class)
                .single();
        return highest <= sealedUpto ? Mark.NONE : new Mark(highest, writers());
    }

    private Set<String> writers() {
        return jdbc.sql(WRITERS).query(String.class).set();
    }
}
