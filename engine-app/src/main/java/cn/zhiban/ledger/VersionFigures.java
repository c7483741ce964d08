package cn.zhiban.ledger;

import java.time.LocalDate;

/**
 * What one published version of an item asks, and how often its applicants had to be told that something is missing.
 *
 * @param materials that it may ask for; {@code conditional} of them only from some applicants
 * @param steps of handling that its guide publishes
 * @param cases received under it
 * @param notices one-time notices issued in them
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
        long notices) {

    /** How many cases in a hundred had a notice, rounded; 0 without cases. */
    public long noticeShare() {
        return Share.percent(notices, cases);
    }
}
