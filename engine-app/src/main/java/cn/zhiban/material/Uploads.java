package cn.zhiban.material;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.material.content.Contents;
import cn.zhiban.material.content.Digests;
import cn.zhiban.material.inspection.FileInspection;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Files that are there whole and were found fit: their owner's, and of whoever may see a case that they belong to. */
@Component
public class Uploads {

    private final UploadRows rows;
    private final Contents contents;
    private final FileInspection inspection;
    private final List<UploadReaders> readers;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    Uploads(
            UploadRows rows,
            Contents contents,
            FileInspection inspection,
            List<UploadReaders> readers,
            AuditTrail audit,
            TransactionOperations transaction) {
        this.rows = rows;
        this.contents = contents;
        this.inspection = inspection;
        this.readers = readers;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Keeps a file that has arrived whole.
     *
     * @throws RefusedRequest {@code upload-empty}, {@code upload-too-large}, or what {@link FileInspection#look} finds;
     *     nothing is kept
     */
    public Upload store(Actor owner, String name, InputStreamSource content, long bytes) throws IOException {
        UploadLimits.check(bytes);
        rows.checkAllowance(owner, bytes);
        var finding = inspection.look(content, bytes);
        var sha256 = Digests.sha256(content);
        return transaction.execute(status -> {
            try {
                var upload = rows.add(owner, name, finding, bytes, sha256, contents.keep(sha256, bytes, content));
                recordStored(owner, upload);
                return upload;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** For whoever knows from a row of its own that the file is the actor's. */
    public Optional<Upload> find(UUID id) {
        return rows.find(id);
    }

    /** @throws RefusedRequest {@code upload-not-found}, for a foreign file as for none */
    public Upload ownedBy(Actor owner, UUID id) {
        return rows.find(id)
                .filter(found -> found.ownerId() == owner.accountId())
                .orElseThrow(() -> UploadRows.unknown(id));
    }

    /** As {@link #ownedBy}, and held until the transaction ends: nothing sweeps it away while an act takes it. */
    @Transactional
    public Upload taken(Actor owner, UUID id) {
        rows.hold(id);
        return ownedBy(owner, id);
    }

    /** @throws RefusedRequest {@code upload-not-found}, for a file that the actor may not see as for none */
    public Upload visibleTo(Actor actor, UUID id) {
        return rows.find(id)
                .filter(found -> found.ownerId() == actor.accountId()
                        || readers.stream().anyMatch(reader -> reader.mayRead(actor, id)))
                .orElseThrow(() -> UploadRows.unknown(id));
    }

    public void writeTo(Upload upload, OutputStream out) throws IOException {
        try (var from = contents.read(upload.contentId()).getInputStream()) {
            from.transferTo(out);
        }
    }

    void recordStored(Actor owner, Upload upload) {
        audit.record(
                owner,
                "upload.store",
                "upload",
                upload.id().toString(),
                Map.of("bytes", upload.bytes(), "type", upload.type()));
    }
}
