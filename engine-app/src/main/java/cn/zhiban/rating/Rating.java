package cn.zhiban.rating;

import java.time.OffsetDateTime;

/**
 * What was given for a case; it stays as it is.
 *
 * @param words null where none were added
 */
public record Rating(long caseId, Level level, String words, OffsetDateTime ratedAt) {

    /** A case has been rated, in the same transaction: whoever must act upon a bad one hears of it. */
    public record Given(long caseId, Level level) {}
}
