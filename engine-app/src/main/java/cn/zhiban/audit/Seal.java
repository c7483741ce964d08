package cn.zhiban.audit;

import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * One link of the chain: a batch of rows of the trail.
 *
 * @param no 1 for the first
 * @param afterId where the batch before ended; this one covers the ids above it up to {@code uptoId}
 * @param ids of its rows, ascending; the last is {@code uptoId}
 * @param digests of its rows, 32 bytes each, one after the other
 * @param hash SM3 over all the rest
 */
record Seal(
        long no,
        long afterId,
        long uptoId,
        long[] ids,
        byte[] digests,
        byte[] previousHash,
        byte[] hash,
        OffsetDateTime sealedAt) {

    /** What the first batch is chained to. */
    static final Seal NONE =
            new Seal(0, 0, 0, new long[0], new byte[0], new byte[0], new byte[Sm3.LENGTH], OffsetDateTime.MIN);

    /** @param rows at least one, ascending by id, all above the last one of this batch */
    Seal next(List<AuditEntry> rows, OffsetDateTime at) {
        var ids = rows.stream().mapToLong(AuditEntry::id).toArray();
        var digests = new byte[rows.size() * Sm3.LENGTH];
        for (int i = 0; i < ids.length; i++) {
            System.arraycopy(rows.get(i).digest(), 0, digests, i * Sm3.LENGTH, Sm3.LENGTH);
        }
        var open = new Seal(
                no + 1,
                uptoId,
                ids[ids.length - 1],
                ids,
                digests,
                hash,
                new byte[0],
                at.truncatedTo(ChronoUnit.MICROS)); // as the database keeps it
        return new Seal(open.no, open.afterId, open.uptoId, ids, digests, hash, open.computedHash(), open.sealedAt);
    }

    static Seal read(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("no"),
                row.getLong("after_id"),
                row.getLong("upto_id"),
                Stream.of((Long[]) row.getArray("ids").getArray())
                        .mapToLong(id -> id == null ? 0 : id)
                        .toArray(),
                row.getBytes("digests"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"),
                row.getObject("sealed_at", OffsetDateTime.class)
                        .atZoneSameInstant(OfficeClock.ZONE)
                        .toOffsetDateTime());
    }

    boolean isWhole() {
        return digests.length == ids.length * Sm3.LENGTH && Arrays.equals(hash, computedHash());
    }

    boolean follows(Seal before) {
        return no == before.no + 1 && afterId == before.uptoId && Arrays.equals(previousHash, before.hash);
    }

    boolean covers(int index, AuditEntry row) {
        var from = index * Sm3.LENGTH;
        return Arrays.equals(digests, from, from + Sm3.LENGTH, row.digest(), 0, Sm3.LENGTH);
    }

    String hex() {
        return HexFormat.of().formatHex(hash);
    }

    private byte[] computedHash() {
        var text = new CanonicalText("zhiban.audit.seal.1")
                .number(no)
                .number(afterId)
                .number(uptoId)
                .moment(sealedAt)
                .bytes(previousHash)
                .number(ids.length);
        for (long id : ids) {
            text.number(id);
        }
        return text.bytes(digests).digest();
    }
}
