package cn.zhiban.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The times during which one limit does not count; they may touch and overlap. */
record StandStills(List<StandStill> all) {

    static final StandStills NONE = new StandStills(List.of());

    /**
     * Those of a limit: the suspensions for any limit of the office, the wait for a reply too when it runs from
     * receipt, none for the applicant's own.
     */
    static StandStills of(Limit limit, Milestones milestones, WorkingCalendar calendar) {
        if (!limit.stage().isOffice()) {
            return NONE;
        }
        List<StandStill> result = suspensions(milestones, calendar);
        if (limit.from() == LimitStart.RECEIPT) {
            awaitedReply(milestones).ifPresent(result::add);
        }
        return result.isEmpty() ? NONE : new StandStills(result);
    }

    private static List<StandStill> suspensions(Milestones milestones, WorkingCalendar calendar) {
        List<StandStill> result = new ArrayList<>();
        for (ClockEvent event : milestones.inLegalOrder()) {
            if (event.type() == ClockEventType.SUSPENDED) {
                LocalDate lastDay = calendar.addWorkdays(event.day(), event.number("plannedDays"));
                result.add(StandStill.announced(event.effectiveAt(), lastDay, suspensionReason(event)));
            } else if (event.type() == ClockEventType.RESUMED) {
                result.replaceAll(one -> one.endedAt(event.effectiveAt()));
            }
        }
        return result;
    }

    private static Told suspensionReason(ClockEvent event) {
        String reason = event.text("reason");
        return reason == null
                ? new Told("暂停计时", "clock suspended")
                : new Told("暂停计时：" + reason, "clock suspended: " + reason);
    }

    /** From the notice until the reply is complete, or until acceptance is settled without it. */
    private static Optional<StandStill> awaitedReply(Milestones milestones) {
        if (!milestones.has(ClockEventType.NOTICE_ISSUED)) {
            return Optional.empty();
        }
        Instant issued = milestones.at(ClockEventType.NOTICE_ISSUED);
        StandStill wait = StandStill.endless(issued, new Told("等待补正，不计入", "waiting for the supplement, not counted"));
        return Optional.of(Stream.of(
                        ClockEventType.REPLY_COMPLETE,
                        ClockEventType.ACCEPTED,
                        ClockEventType.NOT_ACCEPTED,
                        ClockEventType.WITHDRAWN,
                        ClockEventType.LAPSED)
                .filter(milestones::has)
                .map(milestones::at)
                .min(Instant::compareTo)
                .map(wait::endedAt)
                .orElse(wait));
    }

    StandStills and(List<StandStill> more) {
        return more.isEmpty()
                ? this
                : new StandStills(Stream.concat(all.stream(), more.stream()).toList());
    }

    /** Only those begun before the moment. */
    StandStills begunBefore(Instant moment) {
        return new StandStills(
                all.stream().filter(one -> one.from().isBefore(moment)).toList());
    }

    boolean covers(LocalDate day) {
        return !all.isEmpty() && on(day).isPresent();
    }

    /** Whether the clock stands still at 24:00 of the day: a limit does not end then. */
    boolean lastsOver(LocalDate day) {
        return covers(day.plusDays(1));
    }

    Optional<StandStill> on(LocalDate day) {
        return all.stream().filter(one -> one.covers(day)).findFirst();
    }

    Optional<StandStill> at(Instant moment) {
        return all.stream().filter(one -> one.covers(moment)).findFirst();
    }

    /** Whether from this day on nothing will ever count, as far as can be seen. */
    boolean endlessOn(LocalDate day) {
        return all.stream().anyMatch(one -> one.isEndless() && one.covers(day));
    }
}
