package cn.zhiban.material.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bytes of files, in rows of at most 1 MiB: read and written piece by piece, never whole in memory. */
@Component
public class Contents {

    /** The size of a piece: 1 MiB. */
    public static final int PIECE = 1024 * 1024;

    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An empty content, to be appended to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID begin() {
        var id = UUID.randomUUID();
        jdbc.sql("insert into content (id, bytes) values (?, 0)").param(id).update();
        return id;
    }

    /** Adds a piece at the end; the caller holds whatever tells who may. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(UUID id, byte[] piece) {
        jdbc.sql("insert into content_chunk (content_id, n, content)"
                        + " select ?, coalesce(max(n) + 1, 0), ? from content_chunk where content_id = ?")
                .params(id, piece, id)
                .update();
        jdbc.sql("update content set bytes = bytes + ? where id = ?")
                .params(piece.length, id)
                .update();
    }

    /**
     * Keeps the content, which must not change meanwhile; where the same bytes are there already, those are taken.
     *
     * @param bytes how many there are
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID keep(String sha256, long bytes, InputStreamSource content) throws IOException {
        var id = UUID.randomUUID();
        boolean isNew = jdbc.sql("insert into content (id, sha256, bytes) values (?, ?, ?) on conflict do nothing")
                        .params(id, sha256, bytes)
                        .update()
                == 1;
        if (!isNew) {
            var there = same(sha256);
            return there.isPresent() ? there.get() : keep(sha256, bytes, content); // swept away at this moment
        }
        try (var from = content.getInputStream()) {
            int n = 0;
            for (var piece = from.readNBytes(PIECE); piece.length > 0; piece = from.readNBytes(PIECE)) {
                jdbc.sql("insert into content_chunk (content_id, n, content) values (?, ?, ?)")
                        .params(id, n++, piece)
                        .update();
            }
        }
        return id;
    }

    /**
     * Ends the receiving of a content.
     *
     * @return its id, or that of the same bytes where they were there before
     * @throws org.springframework.dao.DuplicateKeyException another has ended the same at this moment: to be repeated
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID complete(UUID id, String sha256) {
        return same(sha256).orElseGet(() -> {
            jdbc.sql("update content set sha256 = ? where id = ?")
                    .params(sha256, id)
                    .update();
            return id;
        });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void deleteUnused(UUID id) {
        jdbc.sql("delete from content where id = ? and not exists (select from upload where content_id = ?)")
                .params(id, id)
                .update();
    }

    public long bytes(UUID id) {
        return jdbc.sql("select bytes from content where id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    public InputStreamSource read(UUID id) {
        return () -> new SequenceInputStream(new Pieces(id));
    }

    /** Held until the transaction ends, so that no sweep takes it away. */
    private Optional<UUID> same(String sha256) {
        return jdbc.sql("select id from content where sha256 = ? for key share")
                .param(sha256)
                .query(UUID.class)
                .optional();
    }

    private final class Pieces implements Enumeration<InputStream> {

        private final UUID id;
        private int n;
        private Optional<byte[]> next;

        Pieces(UUID id) {
            this.id = id;
            this.next = piece();
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            var piece = next.orElseThrow(NoSuchElementException::new);
            next = piece();
            return new ByteArrayInputStream(piece);
        }

        private Optional<byte[]> piece() {
            return jdbc.sql("select content from content_chunk where content_id = ? and n = ?")
                    .params(id, n++)
                    .query((row, i) -> row.getBytes(1))
                    .optional();
        }
    }
}
