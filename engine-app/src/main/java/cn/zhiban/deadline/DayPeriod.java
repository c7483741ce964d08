package cn.zhiban.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A period of days: the first day is not counted, it ends at 24:00 of the last, and a last day on which the office
 * rests rolls to the next working day, as does one at whose end the clock stands still. Source: 民法典 201-203.
 */
final class DayPeriod implements Period {

    private final LocalDate first;
    private final int length;
    private final boolean workdaysOnly;
    private final StandStills still;
    private final WorkingCalendar calendar;
    private final LocalDate lastCounted;
    private final LocalDate due;

    DayPeriod(LocalDate first, int length, boolean workdaysOnly, StandStills still, WorkingCalendar calendar) {
        this.first = first;
        this.length = length;
        this.workdaysOnly = workdaysOnly;
        this.still = still;
        this.calendar = calendar;
        this.lastCounted = reach();
        this.due = lastCounted == null ? null : roll(lastCounted);
    }

    private LocalDate reach() {
        LocalDate day = first;
        for (int left = length; left > 0; ) {
            day = day.plusDays(1);
            if (still.endlessOn(day)) {
                return null;
            }
            left -= counts(day) ? 1 : 0;
        }
        return day;
    }

    private LocalDate roll(LocalDate last) {
        LocalDate day = last;
        while (!calendar.isWorkday(day) || still.covers(day) || still.lastsOver(day)) {
            day = day.plusDays(1);
            if (still.endlessOn(day)) {
                return null;
            }
        }
        return day;
    }

    private boolean counts(LocalDate day) {
        return (!workdaysOnly || calendar.isWorkday(day)) && !still.covers(day);
    }

    @Override
    public Optional<End> end() {
        return due == null ? Optional.empty() : Optional.of(new End(due, Days.begin(due), Days.end(due)));
    }

    @Override
    public Instant leaves(int units) {
        LocalDate day = due;
        for (int after = 0; day.isAfter(first); day = day.minusDays(1)) {
            after += counts(day) ? 1 : 0;
            if (after > units) {
                break;
            }
        }
        return Days.begin(day);
    }

    @Override
    public int remaining(Instant at) {
        LocalDate today = Days.of(at);
        if (due == null) {
            return length - counted(first, today);
        }
        return today.isAfter(due) ? -counted(due, today) : counted(today, due);
    }

    private int counted(LocalDate after, LocalDate upTo) {
        int days = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            days += counts(day) ? 1 : 0;
        }
        return days;
    }

    @Override
    public List<DayLine> lines(LocalDate upTo, LimitStart start) {
        List<DayLine> lines = new ArrayList<>();
        lines.add(new DayLine(
                first, false, 0, new Told(start.label() + "当日，不计入", "day of " + start.english() + ", not counted")));
        int number = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            boolean rolled = lastCounted != null && day.isAfter(lastCounted);
            boolean counted = !rolled && counts(day);
            number += counted ? 1 : 0;
            lines.add(new DayLine(day, counted, number, reason(day, rolled)));
        }
        return lines;
    }

    private Told reason(LocalDate day, boolean rolled) {
        if (still.covers(day)) {
            return still.on(day).orElseThrow().reason();
        }
        DayNature nature = calendar.why(day);
        if (rolled) {
            return nature.told()
                    .plus(
                            nature.isWorkday()
                                    ? new Told("，末日顺延至此", "; the last day rolls to here")
                                    : new Told("，末日顺延", "; the last day rolls on"));
        }
        return workdaysOnly
                ? nature.told()
                : new Told("自然日，计入（", "calendar day, counted (")
                        .plus(nature.told())
                        .plus(new Told("）", ")"));
    }
}
