package cn.zhiban.deadline;

import java.time.LocalDate;

/**
 * One day on the way to a due date.
 *
 * @param date the day
 * @param counted whether it counts toward the limit
 * @param number of days (or whole hours) used up at its end, 0 before the first
 * @param reason why it counts or not, in plain Chinese; the last day says what ends on it
 * @param english the same in English
 */
public record DayLine(LocalDate date, boolean counted, int number, String reason, String english) {

    DayLine(LocalDate date, boolean counted, int number, Told reason) {
        this(date, counted, number, reason.chinese(), reason.english());
    }

    DayLine and(Told mark) {
        return new DayLine(date, counted, number, new Told(reason, english).plus(mark));
    }
}
