package cn.zhiban.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * While the applicant rectifies or is heard, the office's time to verify its commitment does not count: until it speaks, or
 * until its time is over.
 */
final class AwaitedApplicant {

    private static final Map<Stage, Told> REASONS = Map.of(
            Stage.RECTIFICATION, new Told("等待申请人整改，不计入", "waiting for the rectification, not counted"),
            Stage.HEARING, new Told("等待申请人陈述申辩，不计入", "waiting for the statement, not counted"));

    private AwaitedApplicant() {}

    /** Of the limit to verify a commitment; none of any other. */
    static List<StandStill> during(
            Limit limit, List<Limit> limits, Milestones milestones, List<WorkingCalendar> calendars) {
        return limit.stage() != Stage.VERIFICATION
                ? List.of()
                : limits.stream()
                        .filter(other -> REASONS.containsKey(other.stage()))
                        .flatMap(other -> awaited(other, limits, milestones, calendars).stream())
                        .toList();
    }

    private static Optional<StandStill> awaited(
            Limit limit, List<Limit> limits, Milestones milestones, List<WorkingCalendar> calendars) {
        Instant start = milestones.startOf(limit.from());
        if (start == null) {
            return Optional.empty();
        }
        Period.End end = Track.period(limit, start, limit.days(), StandStills.NONE, calendars)
                .end()
                .orElseThrow();
        StandStill wait = new StandStill(start, end.over(), end.day(), REASONS.get(limit.stage()));
        return Optional.of(Ending.of(limit, limits, milestones)
                .map(ending -> wait.endedAt(ending.at()))
                .orElse(wait));
    }
}
