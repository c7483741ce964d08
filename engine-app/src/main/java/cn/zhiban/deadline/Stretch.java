package cn.zhiban.deadline;

import cn.zhiban.shared.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Time that counts without a break.
 *
 * @param from inclusive
 * @param to exclusive, after {@code from}
 */
record Stretch(Instant from, Instant to) {

    static Stretch wholeDay(LocalDate day) {
        return new Stretch(Days.begin(day), Days.end(day));
    }

    static Stretch of(LocalDate day, Opening opening) {
        return new Stretch(moment(day, opening.from()), moment(day, opening.to()));
    }

    static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(OfficeClock.ZONE).toInstant();
    }

    Duration length() {
        return Duration.between(from, to);
    }

    /** What is left of it outside the stand-still: nothing, one stretch or two. */
    Stream<Stretch> without(StandStill still) {
        Instant until = still.until() == null ? to : still.until();
        if (!still.from().isBefore(to) || !until.isAfter(from)) {
            return Stream.of(this);
        }
        return Stream.of(new Stretch(from, still.from()), new Stretch(until, to))
                .filter(Stretch::isSomething);
    }

    /** What is left of it from the moment on: nothing or one stretch. */
    Stream<Stretch> after(Instant moment) {
        return Stream.of(moment.isAfter(from) ? new Stretch(moment, to) : this).filter(Stretch::isSomething);
    }

    /** What is left of it before the moment: nothing or one stretch. */
    Stream<Stretch> before(Instant moment) {
        return Stream.of(moment.isBefore(to) ? new Stretch(from, moment) : this).filter(Stretch::isSomething);
    }

    static List<Stretch> without(Stream<Stretch> stretches, List<StandStill> stills) {
        Stream<Stretch> left = stretches;
        for (StandStill still : stills) {
            left = left.flatMap(stretch -> stretch.without(still));
        }
        return left.toList();
    }

    private boolean isSomething() {
        return from.isBefore(to);
    }
}
