package cn.zhiban.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A time during which the office's clock does not count. Day limits leave out the days after it began, up to and
 * including its last day (begun and ended on one day: none); hour limits leave out the time between the moments.
 *
 * @param from it begins
 * @param until it ends, exclusive; null while no end is in sight
 * @param lastDay the last day left out; null while no end is in sight
 * @param reason why
 */
record StandStill(Instant from, Instant until, LocalDate lastDay, Told reason) {

    /** Begun and not ended, with no end announced. */
    static StandStill endless(Instant from, Told reason) {
        return new StandStill(from, null, null, reason);
    }

    /** Ends by itself at 24:00 of its last day. */
    static StandStill announced(Instant from, LocalDate lastDay, Told reason) {
        return new StandStill(from, Days.end(lastDay), lastDay, reason);
    }

    /** The same, ended by an act unless it had ended before. */
    StandStill endedAt(Instant moment) {
        boolean endedBefore = until != null && !moment.isBefore(until);
        return endedBefore ? this : new StandStill(from, moment, Days.of(moment), reason);
    }

    boolean isEndless() {
        return until == null;
    }

    boolean covers(LocalDate day) {
        return day.isAfter(Days.of(from)) && (lastDay == null || !day.isAfter(lastDay));
    }

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
