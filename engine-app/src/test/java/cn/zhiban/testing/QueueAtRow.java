package cn.zhiban.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * Holds the row of a case until the acts have come to wait for it, one behind the other, and lets them go: PostgreSQL
 * serves who waits for a row in the order of coming. So every order of some acts can be played for certain.
 */
public final class QueueAtRow {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final DataSource owner;

    public QueueAtRow(DataSource owner) {
        this.owner = owner;
    }

    /** @return the answers in the order of the acts */
    public <T> List<T> letGo(String caseNo, List<Callable<T>> acts) throws Exception {
        var running = new ArrayList<CompletableFuture<T>>();
        try (var holder = owner.getConnection();
                var watcher = owner.getConnection()) {
            holder.setAutoCommit(false);
            hold(holder, caseNo);
            for (var act : acts) {
                running.add(CompletableFuture.supplyAsync(() -> called(act)));
                awaitWaiting(watcher, running);
            }
            holder.rollback();
        }
        var answers = new ArrayList<T>();
        for (var one : running) {
            answers.add(one.get(60, TimeUnit.SECONDS));
        }
        return answers;
    }

    private static void hold(Connection holder, String caseNo) throws SQLException {
        try (var lock = holder.prepareStatement("select 1 from case_file where case_no = ? for update")) {
            lock.setString(1, caseNo);
            lock.executeQuery();
        }
    }

    /** Who is refused before it comes to the row is not waited for. */
    private static <T> void awaitWaiting(Connection watcher, List<CompletableFuture<T>> running) throws SQLException {
        await(watcher, () -> running.stream().filter(one -> !one.isDone()).count());
    }

    /** Until so many wait for a lock in the watcher's database. */
    public static void awaitWaiting(Connection watcher, int number) throws SQLException {
        await(watcher, () -> number);
    }

    private static void await(Connection watcher, LongSupplier number) throws SQLException {
        try (var question = watcher.prepareStatement("select count(distinct l.pid) from pg_locks l"
                + " join pg_stat_activity a on a.pid = l.pid"
                + " where not l.granted and a.datname = current_database()")) {
            for (long end = System.nanoTime() + PATIENCE; System.nanoTime() < end; ) {
                try (var waiting = question.executeQuery()) {
                    waiting.next();
                    if (waiting.getInt(1) >= number.getAsLong()) {
                        return;
                    }
                }
            }
        }
        throw new AssertionError("act " + number.getAsLong() + " never came to wait for the row");
    }

    private static <T> T called(Callable<T> act) {
        try {
            return act.call();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new CompletionException(failed);
        }
    }
}
