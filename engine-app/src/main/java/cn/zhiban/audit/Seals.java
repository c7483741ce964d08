package cn.zhiban.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain as it is stored. */
@Component
class Seals {

    /** Any number of this database that nobody else takes: the letters of “audit”. */
    private static final long TURN = 0x6175646974L;

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this transaction may add to the chain: one at a time, over all nodes; never waits. */
    boolean takeTurn() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(TURN)
                .query(Boolean.class)
                .single();
    }

    /** The last one, {@link Seal#NONE} before the first. */
    Seal last() {
        return jdbc.sql("SELECT * FROM audit_seal ORDER BY no DESC LIMIT 1")
                .query((row, n) -> Seal.read(row))
                .optional()
                .orElse(Seal.NONE);
    }

    /** The row up to which everything is sealed, 0 before the first. */
    long sealedUpto() {
        return jdbc.sql("SELECT coalesce(max(upto_id), 0) FROM audit_seal")
                .query(Long.class)
                .single();
    }

    void add(Seal seal) {
        jdbc.sql("INSERT INTO audit_seal (no, after_id, upto_id, ids, digests, previous_hash, hash, sealed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(seal.no(), seal.afterId(), seal.uptoId(), seal.ids(), seal.digests())
                .params(seal.previousHash(), seal.hash(), seal.sealedAt())
                .update();
    }
}
