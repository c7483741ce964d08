package cn.zhiban.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A period of hours: it starts at once and does not roll; working hours count while the counter is open. Suspension
 * counts by moments. Source: 民法典 201.
 */
final class HourPeriod implements Period {

    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final Instant start;
    private final int hours;
    private final boolean openOnly;
    private final StandStills still;
    private final WorkingCalendar calendar;

    HourPeriod(Instant start, int hours, boolean openOnly, StandStills still, WorkingCalendar calendar) {
        this.start = start;
        this.hours = hours;
        this.openOnly = openOnly;
        this.still = still;
        this.calendar = calendar;
    }

    @Override
    public Optional<End> end() {
        return reach(hours).map(over -> new End(Days.of(over.minusNanos(1)), leaves(1), over));
    }

    @Override
    public Instant leaves(int units) {
        return reach(Math.max(0, hours - units)).orElseThrow();
    }

    /** The moment at which so many hours are used up; empty when that is not in sight. */
    private Optional<Instant> reach(int wanted) {
        Duration left = Duration.ofHours(wanted);
        for (LocalDate day = Days.of(start); !still.endlessOn(day); day = day.plusDays(1)) {
            for (Stretch stretch : stretches(day)) {
                if (stretch.length().compareTo(left) >= 0) {
                    return Optional.of(stretch.from().plus(left));
                }
                left = left.minus(stretch.length());
            }
        }
        return Optional.empty();
    }

    private List<Stretch> stretches(LocalDate day) {
        Stream<Stretch> open = openOnly
                ? calendar.openings(day).stream().map(opening -> Stretch.of(day, opening))
                : Stream.of(Stretch.wholeDay(day));
        return Stretch.without(open.flatMap(stretch -> stretch.after(start)), still.all());
    }

    @Override
    public int remaining(Instant at) {
        long left = hours * HOUR - usedBefore(at).toMillis();
        return (int) -Math.floorDiv(-left, HOUR);
    }

    private Duration usedBefore(Instant moment) {
        Duration used = Duration.ZERO;
        for (LocalDate day = Days.of(start); !day.isAfter(Days.of(moment)); day = day.plusDays(1)) {
            used = used.plus(usedOn(day, moment));
        }
        return used;
    }

    private Duration usedOn(LocalDate day, Instant before) {
        return stretches(day).stream()
                .flatMap(stretch -> stretch.before(before))
                .map(Stretch::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public List<DayLine> lines(LocalDate upTo, LimitStart from) {
        Instant over = reach(hours).orElse(Days.end(upTo));
        List<DayLine> lines = new ArrayList<>();
        Duration used = Duration.ZERO;
        for (LocalDate day = Days.of(start); !day.isAfter(upTo); day = day.plusDays(1)) {
            Duration today = usedOn(day, over);
            used = used.plus(today);
            lines.add(new DayLine(day, !today.isZero(), (int) used.toHours(), reason(day, today, from)));
        }
        return lines;
    }

    private Told reason(LocalDate day, Duration used, LimitStart from) {
        if (used.isZero() && still.covers(day)) {
            return still.on(day).orElseThrow().reason();
        }
        Told words = openOnly ? calendar.why(day).told() : new Told("全天计时", "all hours count");
        Told begins = new Told("自" + from.label() + "时起算，", "counted from " + from.english() + " on; ");
        return day.equals(Days.of(start)) ? begins.plus(words) : words;
    }
}
