package cn.zhiban.ledger;

import java.util.List;

/**
 * What one material costs the applicants of a version.
 *
 * @param required in how many cases it was needed
 * @param waived in how many of those nobody had to bring it
 * @param notified how many one-time notices named it
 * @param noticeShare how many in a hundred of the version's notices those are
 * @param reasons why, the most frequent first
 */
public record MaterialFigures(
        String key,
        String name,
        boolean conditional,
        long required,
        long waived,
        long notified,
        long noticeShare,
        List<Reason> reasons) {

    /** In how many of a hundred cases that needed it nobody had to bring it, rounded; 0 where none needed it. */
    public long waivedShare() {
        return Share.percent(waived, required);
    }

    /** @param words as the notice says them */
    public record Reason(String words, long times) {}
}
