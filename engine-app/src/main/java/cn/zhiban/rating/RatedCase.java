package cn.zhiban.rating;

import java.time.LocalDate;

/**
 * A line of the list: a rated case, or one that could be.
 *
 * @param place in its list; those after it have lower ones
 * @param level null where it is 未评
 * @param words with whoever can be seen in them masked; null where there are none
 * @param on the day of the rating, of an unrated one the day on which it was done
 * @param handler who answered or decided it
 */
public record RatedCase(
        long place, String caseNo, String itemName, Level level, String words, LocalDate on, String handler) {}
