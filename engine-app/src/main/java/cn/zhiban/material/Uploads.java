package cn.zhiban.material;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files, streamed into rows of at most 1 MiB: never whole in memory, never on the disk of the application. At most
 * 50 MiB each; PDF, JPEG and PNG, told by their content.
 */
@Component
public class Uploads {

    static final int CHUNK = 1024 * 1024;
    static final long LARGEST = 50L * CHUNK;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final UploadReaders readers;
    private final OfficeClock clock;
    private final AuditTrail audit;

    Uploads(JdbcClient jdbc, UploadReaders readers, OfficeClock clock, AuditTrail audit) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @throws RefusedRequest {@code upload-empty}, {@code upload-too-large} or {@code upload-type}; nothing is kept
     */
    @Transactional
    public Upload store(Actor owner, String name, InputStream content) throws IOException {
        var id = UUID.randomUUID();
        var chunks = new Chunks(content);
        byte[] first = chunks.next();
        if (first.length == 0) {
            throw RefusedRequest.invalid("upload-empty", "文件是空的，请重新选择");
        }
        var type = FileType.of(first);
        insert(id, owner, shortName(name), type);
        int n = 0;
        for (byte[] chunk = first; chunk.length > 0; chunk = chunks.next()) {
            jdbc.sql("insert into upload_chunk values (?, ?, ?)")
                    .params(id, n++, chunk)
                    .update();
        }
        audit.record(owner, "upload.store", "upload", id.toString(), Map.of("bytes", chunks.bytes(), "type", type));
        jdbc.sql("update upload set bytes = ?, sha256 = ? where id = ?")
                .params(chunks.bytes(), HexFormat.of().formatHex(chunks.digest()), id)
                .update();
        return find(id).orElseThrow();
    }

    public Optional<Upload> find(UUID id) {
        return jdbc.sql("select " + UploadRow.COLUMNS + " from upload u where u.id = ?")
                .param(id)
                .query((row, n) -> UploadRow.read(row))
                .optional();
    }

    /** @throws RefusedRequest {@code upload-not-found}, for a foreign file as for none */
    public Upload ownedBy(Actor owner, UUID id) {
        return find(id).filter(found -> found.ownerId() == owner.accountId()).orElseThrow(() -> unknown(id));
    }

    /** @throws RefusedRequest {@code upload-not-found}, for a file that the actor may not see as for none */
    public Upload visibleTo(Actor actor, UUID id) {
        return find(id).filter(found -> found.ownerId() == actor.accountId() || readers.mayRead(actor, id))
                .orElseThrow(() -> unknown(id));
    }

    public void writeTo(Upload upload, OutputStream out) throws IOException {
        long pieces = (upload.bytes() + CHUNK - 1) / CHUNK;
        for (int n = 0; n < pieces; n++) {
            out.write(jdbc.sql("select content from upload_chunk where upload_id = ? and n = ?")
                    .params(upload.id(), n)
                    .query((row, i) -> row.getBytes(1))
                    .single());
        }
    }

    private void insert(UUID id, Actor owner, String name, String type) {
        jdbc.sql("insert into upload (id, owner_id, name, type, bytes, sha256, state, created_at)"
                        + " values (?, ?, ?, ?, 1, '', 'STORED', ?)")
                .params(id, owner.accountId(), name, type, clock.now())
                .update();
    }

    private static String shortName(String name) {
        var plain = name == null || name.isBlank()
                ? "未命名"
                : FreeText.visible(name).strip().replaceAll("[\\p{Cntrl}/\\\\]", "_");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    private static RefusedRequest unknown(UUID id) {
        return RefusedRequest.notFound("upload-not-found", "没有找到文件 " + id + "，请重新上传");
    }
}
