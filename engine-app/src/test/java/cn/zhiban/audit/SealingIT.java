package cn.zhiban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Law 2: rows are sealed by one sealer, none is left out however deeds overlap. */
class SealingIT {

    private final OwnTrail trail = new OwnTrail();

    @Test
    void sealsWhatIsThere() {
        trail.with(3).sealed();

        var checked = trail.check();
        assertThat(checked.isIntact()).isTrue();
        assertThat(checked.rows()).isEqualTo(3);
        assertThat(checked.unsealed()).isZero();
        assertThat(checked.upto()).isEqualTo(trail.id("row 2"));
    }

    /** Two deeds at once; the one with the lower id commits after the one with the higher. */
    @Test
    void waitsForARowThatAppearsAfterAHigherOne() {
        trail.with(1).sealed();
        var slow = trail.open("slow");
        long fast = trail.written("fast");

        assertThat(trail.sealing.seal()).isZero();
        assertThat(trail.sealing.seal()).isZero();
        slow.commit();
        assertThat(trail.sealing.seal()).isEqualTo(2);

        assertThat(trail.id("slow")).isLessThan(fast);
        assertThat(trail.check().isIntact()).isTrue();
        assertThat(trail.check().unsealed()).isZero();
        assertThat(trail.check().rows()).isEqualTo(3);
    }

    /** What begins after the mark was set holds nothing back, however long it takes. */
    @Test
    void waitsForNobodyWhoBeganLater() {
        var slow = trail.open("slow");
        trail.written("fast");
        assertThat(trail.sealing.seal()).isZero();
        var later = trail.open("later");
        slow.commit();

        assertThat(trail.sealing.seal()).isEqualTo(2);
        later.commit();
        assertThat(trail.sealing.seal()).isEqualTo(1);
        assertThat(trail.check().isIntact()).isTrue();
    }

    @Test
    void anIdThatWasRolledBackIsNoBreak() {
        trail.with(1).sealed();
        trail.open("undone").rollBack();
        trail.written("after");
        trail.sealed();

        assertThat(trail.check().isIntact()).isTrue();
        assertThat(trail.check().rows()).isEqualTo(2);
    }

    @Test
    void aBacklogIsSealedInBoundedBatches() {
        trail.asOwner("INSERT INTO audit_entry (at, actor, action, subject_kind, subject, details)"
                + " SELECT '2026-03-02', 'system', 'try', 'test', n::text, '{}' FROM generate_series(1, 2500) n");

        assertThat(trail.sealing.seal()).isEqualTo(2500);

        assertThat(trail.seals()).isEqualTo(3);
        assertThat(trail.check().rows()).isEqualTo(2500);
    }

    @Test
    void manyWritersAndThreeNodesLeaveNothingOut() throws Exception {
        int writers = 6;
        int each = 40;
        var start = new CyclicBarrier(writers + 3);
        var writing = IntStream.range(0, writers)
                .mapToObj(w -> run(start, () -> {
                    for (int i = 0; i < each; i++) {
                        boolean undone = i % 7 == 0;
                        var subject = w + " " + i;
                        trail.transaction().executeWithoutResult(status -> {
                            trail.record(subject);
                            if (undone) {
                                status.setRollbackOnly();
                            }
                        });
                    }
                }))
                .toList();
        var written = CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new));
        var sealing = IntStream.range(0, 3)
                .mapToObj(n -> {
                    var node = trail.node();
                    return run(start, () -> {
                        while (!written.isDone()) {
                            node.seal();
                        }
                    });
                })
                .toList();
        CompletableFuture.allOf(sealing.toArray(CompletableFuture[]::new)).get();
        written.get();
        trail.sealed();

        var checked = trail.check();
        assertThat(checked.fault()).isNull();
        assertThat(checked.unsealed()).isZero();
        assertThat(checked.rows()).isEqualTo(writers * (each - 6));
    }

    @Test
    void goesOnWhenAnOwnerHasRemovedWhatWasNotYetSealed() {
        var slow = trail.open("slow");
        long fast = trail.written("fast");
        assertThat(trail.sealing.seal()).isZero();
        slow.rollBack();
        trail.asOwner("DELETE FROM audit_entry WHERE id = ?", fast);
        assertThat(trail.sealing.seal()).isZero();

        trail.written("later");
        assertThat(trail.sealing.seal()).isEqualTo(1);
    }

    private static CompletableFuture<Void> run(CyclicBarrier start, Runnable work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        start.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    work.run();
                },
                task -> new Thread(task).start());
    }
}
