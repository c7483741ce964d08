package cn.zhiban.material;

import cn.zhiban.material.content.Contents;
import cn.zhiban.material.content.Digests;
import cn.zhiban.material.inspection.FileInspection;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Files that arrive in parts, over a line that breaks: what was acknowledged is there, and the sender goes on behind
 * it. With its last byte a file is looked into and becomes an {@link Upload}; one that is not fit leaves nothing.
 */
@Component
public class Receiving {

    /**
     * How far a file has come.
     *
     * @param stored the upload, once it is there whole
     * @param offset bytes that are there
     * @param bytes as announced
     */
    public record Progress(UUID id, Optional<Upload> stored, String name, long offset, long bytes) {}

    private final UploadRows rows;
    private final Contents contents;
    private final FileInspection inspection;
    private final Uploads uploads;
    private final TransactionOperations transaction;

    Receiving(
            UploadRows rows,
            Contents contents,
            FileInspection inspection,
            Uploads uploads,
            TransactionOperations transaction) {
        this.rows = rows;
        this.contents = contents;
        this.inspection = inspection;
        this.uploads = uploads;
        this.transaction = transaction;
    }

    /** @throws RefusedRequest {@code upload-empty}, {@code upload-too-large}, {@code too-many-uploads} */
    @Transactional
    public Progress begin(Actor owner, String name, long bytes) {
        UploadLimits.check(bytes);
        rows.checkAllowance(owner, bytes);
        var id = UUID.randomUUID();
        rows.addReceiving(id, owner, name, bytes, contents.begin());
        return progress(owner, id);
    }

    /** @throws RefusedRequest {@code upload-not-found}, for a foreign file as for none */
    public Progress progress(Actor owner, UUID id) {
        return rows.findReceiving(owner, id)
                .map(found -> new Progress(
                        id, Optional.empty(), found.name(), contents.bytes(found.contentId()), found.bytes()))
                .orElseGet(() -> whole(uploads.ownedBy(owner, id)));
    }

    /**
     * Takes what arrives, piece by piece; where the line breaks, the pieces before are kept.
     *
     * @param offset from which the bytes are; must be where the file has come to
     * @throws RefusedRequest {@code upload-offset} with the right offset in its words, {@code upload-too-large}, or what
     *     {@link FileInspection#look} finds
     */
    public Progress append(Actor owner, UUID id, long offset, InputStream body) throws IOException {
        var at = progress(owner, id);
        if (at.stored().isPresent()) {
            return at;
        }
        try {
            long end = offset;
            for (var piece = body.readNBytes(Contents.PIECE);
                    piece.length > 0;
                    piece = body.readNBytes(Contents.PIECE)) {
                append(owner, id, end, piece);
                end += piece.length;
            }
            return complete(owner, id, end);
        } catch (RefusedRequest refused) {
            if (refused.kind() == RefusedRequest.Kind.INVALID || refused.kind() == RefusedRequest.Kind.TOO_LARGE) {
                discard(owner, id);
            }
            throw refused;
        }
    }

    private void append(Actor owner, UUID id, long offset, byte[] piece) {
        if (offset == 0) {
            inspection.checkBeginning(Arrays.copyOf(piece, Math.min(piece.length, FileInspection.BEGINNING)));
        }
        transaction.executeWithoutResult(status -> {
            var upload = rows.lockReceiving(owner, id).orElseThrow(() -> UploadRows.unknown(id));
            checkOffset(contents.bytes(upload.contentId()), offset);
            if (offset + piece.length > upload.bytes()) {
                throw UploadLimits.tooLarge();
            }
            contents.append(upload.contentId(), piece);
        });
    }

    private Progress complete(Actor owner, UUID id, long end) throws IOException {
        var at = progress(owner, id);
        if (at.stored().isPresent()) {
            return at;
        }
        checkOffset(at.offset(), end);
        if (end < at.bytes()) {
            return at;
        }
        var upload = rows.findReceiving(owner, id).orElseThrow(() -> UploadRows.unknown(id));
        var content = contents.read(upload.contentId());
        var finding = inspection.look(content, upload.bytes());
        var sha256 = Digests.sha256(content);
        try {
            return transaction.execute(status -> {
                rows.lockReceiving(owner, id).ifPresent(locked -> {
                    var kept = contents.complete(locked.contentId(), sha256);
                    rows.stored(id, finding, sha256, kept);
                    contents.deleteUnused(locked.contentId());
                    uploads.recordStored(owner, uploads.ownedBy(owner, id));
                });
                return whole(uploads.ownedBy(owner, id));
            });
        } catch (DuplicateKeyException theSameEndedJustNow) {
            return complete(owner, id, end);
        }
    }

    private void discard(Actor owner, UUID id) {
        transaction.executeWithoutResult(status -> rows.lockReceiving(owner, id).ifPresent(upload -> {
            rows.delete(id);
            contents.deleteUnused(upload.contentId());
        }));
    }

    private static void checkOffset(long there, long sent) {
        if (there != sent) {
            throw RefusedRequest.conflict("upload-offset", "文件已收到 %d 字节，请从这里继续".formatted(there));
        }
    }

    private static Progress whole(Upload upload) {
        return new Progress(upload.id(), Optional.of(upload), upload.name(), upload.bytes(), upload.bytes());
    }
}
