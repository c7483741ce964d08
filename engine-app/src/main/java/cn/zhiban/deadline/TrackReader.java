package cn.zhiban.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** Reads one limit of a case at a moment: dates, what is left, colour. */
record TrackReader(WorkingCalendar calendar, Instant asOf) {

    StageReading read(Track track) {
        Instant judged = track.judgedAt(asOf);
        StageState state = track.stateAt(asOf);
        boolean overdue = track.promised().isOver(judged);
        return new StageReading(
                track.limit().stage(),
                track.subject(),
                track.limit().from(),
                Days.of(track.start()),
                track.limit().promisedDays() == null ? null : day(track.promised()),
                day(track.statutory()),
                track.promised().remaining(judged),
                colour(track, state, overdue),
                state,
                overdue,
                track.statutory().isOver(judged),
                isAssumed(track),
                track.limit());
    }

    private Colour colour(Track track, StageState state, boolean overdue) {
        return switch (state) {
            case RUNNING -> running(track);
            case STANDING_STILL, ENDED -> Colour.GREY;
            case KEPT -> overdue ? Colour.RED : Colour.GREEN;
            case LAPSED -> Colour.RED;
        };
    }

    private Colour running(Track track) {
        Period.End end = track.promised().end().orElseThrow();
        if (!asOf.isBefore(end.red())) {
            return Colour.RED;
        }
        Integer warnDays = track.limit().warnDays();
        boolean warned = warnDays != null && !asOf.isBefore(track.promised().leaves(warnDays));
        return warned ? Colour.YELLOW : Colour.GREEN;
    }

    private boolean isAssumed(Track track) {
        LocalDate due = day(track.statutory());
        int last = (due == null ? Days.of(asOf) : due).getYear();
        return IntStream.rangeClosed(Days.of(track.start()).getYear(), last).anyMatch(year -> !calendar.knows(year));
    }

    private static LocalDate day(Period period) {
        return period.end().map(Period.End::day).orElse(null);
    }
}
