package cn.zhiban.ledger;

import java.time.LocalDate;

/**
 * What one published version of an item asks, and how often its applicants had to be told that something is missing.
 *
 * @param materials that it may ask for; {@code conditional} of them only from some applicants
 * @param steps of handling that its guide publishes
 * @param cases received under it
 * @param notices one-time notices issued in them
 * @param required how many materials those cases needed, all together
 * @param waived how many of these nobody had to bring
 */
public record VersionFigures(
        long id,
        String itemName,
        int version,
        LocalDate publishedOn,
        int materials,
        int conditional,
        int steps,
        long cases,
        long notices,
        long required,
        long waived) {

    /** How many cases in a hundred had a notice, rounded; 0 without cases. */
    public long noticeShare() {
        return Share.percent(notices, cases);
    }

    /** How many in a hundred of the needed materials nobody had to bring, rounded; 0 where none was needed. */
    public long waivedShare() {
        return Share.percent(waived, required);
    }
}
