package cn.zhiban.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** "Why this date?": every day from the start of a limit to its statutory end, and what ends on which day. */
record Explanation(Track track, Instant asOf) {

    List<DayLine> lines() {
        LocalDate upTo = track.statutory().end().map(Period.End::day).orElseGet(this::lastDaySeen);
        return track.statutory().lines(upTo, track.limit().from()).stream()
                .map(this::marked)
                .toList();
    }

    private LocalDate lastDaySeen() {
        LocalDate judged = Days.of(track.judgedAt(asOf));
        LocalDate start = Days.of(track.start());
        return judged.isBefore(start) ? start : judged;
    }

    private DayLine marked(DayLine line) {
        Told mark = Told.NOTHING;
        if (track.limit().promisedDays() != null && endsOn(track.promised(), line)) {
            mark = mark.plus(new Told("，承诺期限届满", "; the promised limit ends"));
        }
        if (endsOn(track.statutory(), line)) {
            mark = mark.plus(new Told("，期限届满", "; the limit ends"));
        }
        return mark.isEmpty() ? line : line.and(mark);
    }

    private static boolean endsOn(Period period, DayLine line) {
        return period.end().filter(end -> end.day().equals(line.date())).isPresent();
    }
}
