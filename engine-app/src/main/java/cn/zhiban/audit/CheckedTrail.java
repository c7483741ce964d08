package cn.zhiban.audit;

import java.time.OffsetDateTime;

/**
 * What the check of the chain found.
 *
 * @param fault the first thing that is not as it was sealed, null when all is
 * @param seals how many batches are in order, from the first on
 * @param rows how many rows these cover
 * @param upto the last of these rows, 0 for none
 * @param sealedAt when that one was sealed, null for none
 * @param hash of the last batch in order, in hexadecimal: noted outside of the database it shows later that nothing
 *     before it was rewritten
 * @param unsealed rows that wait for their seal, counted only when there is no fault
 */
public record CheckedTrail(
        Fault fault, long seals, long rows, long upto, OffsetDateTime sealedAt, String hash, long unsealed) {

    /** What can have been done to the trail. */
    public enum Kind {
        ROW_CHANGED("内容被改过"),
        ROW_REMOVED("被删除"),
        ROW_INSERTED("是封存之后插进去的"),
        SEAL_CHANGED("被改过"),
        SEAL_REMOVED("被删除"),
        /** The chain is in order and yet another than the one that was noted. */
        CHAIN_REPLACED("与记下的摘要不同");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * @param seal number of the batch
     * @param row id of the row, null when the batch itself is at fault
     */
    public record Fault(Kind kind, long seal, Long row) {

        /** One Chinese sentence. */
        public String words() {
            return row == null
                    ? "第 %d 批封存%s".formatted(seal, kind.words)
                    : "第 %d 条记录%s（属于第 %d 批封存）".formatted(row, kind.words, seal);
        }
    }

    public boolean isIntact() {
        return fault == null;
    }
}
