package cn.zhiban.audit;

import java.util.concurrent.CompletableFuture;

/** A deed on a thread of its own that has written its row, and ends when it is told to. */
final class OpenDeed {

    private final CompletableFuture<Void> written = new CompletableFuture<>();
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private final CompletableFuture<Void> ended;

    OpenDeed(OwnTrail trail, String subject) {
        ended = CompletableFuture.runAsync(
                () -> trail.transaction().executeWithoutResult(status -> {
                    trail.record(subject);
                    written.complete(null);
                    if (!end.join()) {
                        status.setRollbackOnly();
                    }
                }),
                task -> new Thread(task).start());
        CompletableFuture.anyOf(written, ended).join();
    }

    void commit() {
        end.complete(true);
        ended.join();
    }

    void rollBack() {
        end.complete(false);
        ended.join();
    }
}
