package cn.zhiban.material;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.material.content.Contents;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes files that nothing refers to: after a day when they never arrived whole, after thirty days otherwise. */
@Component
public class UploadSweep {

    private static final int RECEIVING_DAYS = 1;
    private static final int STORED_DAYS = 30;
    private static final int AT_ONCE = 200;

    private final UploadRows rows;
    private final Contents contents;
    private final List<UploadKeeper> keepers;
    private final OfficeClock clock;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    UploadSweep(
            UploadRows rows,
            Contents contents,
            List<UploadKeeper> keepers,
            OfficeClock clock,
            AuditTrail audit,
            TransactionOperations transaction) {
        this.rows = rows;
        this.contents = contents;
        this.keepers = keepers;
        this.clock = clock;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @return how many files went */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
    public int sweep() {
        var now = clock.now();
        int gone = 0;
        var after = new UUID(0, 0);
        while (true) {
            var idle = rows.idle(now.minusDays(RECEIVING_DAYS), now.minusDays(STORED_DAYS), after, AT_ONCE);
            if (idle.isEmpty()) {
                return gone;
            }
            var kept = kept(idle.stream().map(Upload::id).collect(Collectors.toSet()));
            gone += (int) idle.stream()
                    .filter(upload -> !kept.contains(upload.id()))
                    .filter(this::remove)
                    .count();
            after = idle.get(idle.size() - 1).id();
        }
    }

    /** Asked once more under the lock: whatever took the file meanwhile keeps it. */
    private boolean remove(Upload upload) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> removed(upload)));
        } catch (DataIntegrityViolationException takenAtThisMoment) {
            return false;
        }
    }

    private boolean removed(Upload upload) {

        if (!rows.lockFree(upload.id()) || !kept(Set.of(upload.id())).isEmpty()) {
            return false;
        }
        rows.delete(upload.id());
        contents.deleteUnused(upload.contentId());
        audit.record(Actor.SYSTEM, "upload.sweep", "upload", upload.id().toString(), Map.of("bytes", upload.bytes()));
        return true;
    }

    private Set<UUID> kept(Set<UUID> uploads) {
        return keepers.stream().flatMap(keeper -> keeper.kept(uploads).stream()).collect(Collectors.toSet());
    }
}
