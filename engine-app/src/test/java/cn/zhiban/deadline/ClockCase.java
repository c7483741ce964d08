package cn.zhiban.deadline;

import cn.zhiban.deadline.calendar.ShippedCalendars;
import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case in the making, for tests: events with moments in the office's zone, and the limits of an item. */
final class ClockCase {

    static final WorkingCalendar CALENDAR = ShippedCalendars.load();

    private final WorkingCalendar calendar;
    private final List<Limit> limits;
    private final List<ClockEvent> events;

    private ClockCase(WorkingCalendar calendar, List<Limit> limits, List<ClockEvent> events) {
        this.calendar = calendar;
        this.limits = limits;
        this.events = events;
    }

    /** A pledge registration; 2026-03-02 is a Monday, and its limit of acceptance ends on Monday 2026-03-09. */
    static ClockCase received(String when) {
        return of(pledgeRegistration()).then(ClockEventType.RECEIVED, when);
    }

    static ClockCase of(Limit... limits) {
        return of(List.of(limits));
    }

    static ClockCase of(List<Limit> limits) {
        return new ClockCase(CALENDAR, limits, List.of());
    }

    static List<Limit> pledgeRegistration() {
        return List.of(
                limit(Stage.ACCEPTANCE, 5, LimitStart.RECEIPT)
                        .warn(2)
                        .lapse(Lapse.DEEMED_ACCEPTED)
                        .build(),
                limit(Stage.REPLY, 5, LimitStart.SERVICE).build(),
                limit(Stage.ACCEPTANCE, 5, LimitStart.REPLY_COMPLETE)
                        .warn(2)
                        .lapse(Lapse.DEEMED_ACCEPTED)
                        .build(),
                limit(Stage.DECISION, 5, LimitStart.ACCEPTANCE)
                        .promise(3)
                        .warn(2)
                        .build(),
                limit(Stage.DELIVERY, 10, LimitStart.DECISION).promise(2).build());
    }

    /** The same item under a local regulation that deems a late applicant to have withdrawn. */
    static List<Limit> withReplyLapse() {
        List<Limit> limits = new ArrayList<>(pledgeRegistration());
        limits.set(
                1,
                limit(Stage.REPLY, 5, LimitStart.SERVICE)
                        .lapse(Lapse.DEEMED_WITHDRAWN)
                        .build());
        return limits;
    }

    /** The same item where commitments are verified after delivery. */
    static List<Limit> withVerification() {
        List<Limit> limits = new ArrayList<>(pledgeRegistration());
        limits.add(
                limit(Stage.VERIFICATION, 20, LimitStart.VERIFICATION).warn(5).build());
        limits.add(
                limit(Stage.RECTIFICATION, 10, LimitStart.RECTIFICATION).warn(3).build());
        limits.add(limit(Stage.HEARING, 5, LimitStart.HEARING).warn(2).build());
        return limits;
    }

    static LimitBuilder limit(Stage stage, int days, LimitStart from) {
        return new LimitBuilder(stage, days, from);
    }

    ClockCase under(WorkingCalendar other) {
        return new ClockCase(other, limits, events);
    }

    /** @param details names and values by turns */
    ClockCase then(ClockEventType type, String when, Object... details) {
        List<ClockEvent> more = new ArrayList<>(events);
        more.add(event(events.size() + 1, type, when, details));
        return new ClockCase(calendar, limits, more);
    }

    ClockCase then(ClockEvent event) {
        List<ClockEvent> more = new ArrayList<>(events);
        more.add(new ClockEvent(
                events.size() + 1,
                event.type(),
                event.effectiveAt(),
                event.recordedAt(),
                "system",
                null,
                null,
                event.details()));
        return new ClockCase(calendar, limits, more);
    }

    static ClockEvent event(int seq, ClockEventType type, String when, Object... details) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            map.put(details[i].toString(), details[i + 1]);
        }
        return new ClockEvent(seq, type, at(when), at(when), "clerk", null, null, map);
    }

    List<ClockEvent> events() {
        return events;
    }

    ClockReading read(String when) {
        return Fold.read(events, limits, calendar, at(when));
    }

    /** The code with which the event is refused, asked at the moment from which it would count. */
    Optional<String> refusal(ClockEventType type, String when, Object... details) {
        return refusalAsked(when, type, when, details);
    }

    Optional<String> refusalAsked(String now, ClockEventType type, String when, Object... details) {
        return Fold.refusal(events, limits, calendar, event(0, type, when, details), at(now))
                .map(ClockRefusal::code);
    }

    static Instant at(String when) {
        return LocalDateTime.parse(when.contains("T") ? when : when + "T10:00")
                .atZone(OfficeClock.ZONE)
                .toInstant();
    }

    /** A limit in working days unless said otherwise. */
    static final class LimitBuilder {
        private final Stage stage;
        private final int days;
        private final LimitStart from;
        private LimitUnit unit = LimitUnit.WORKING_DAYS;
        private Integer promisedDays;
        private Integer warnDays;
        private Lapse lapse;

        private LimitBuilder(Stage stage, int days, LimitStart from) {
            this.stage = stage;
            this.days = days;
            this.from = from;
        }

        LimitBuilder in(LimitUnit other) {
            unit = other;
            return this;
        }

        LimitBuilder promise(int units) {
            promisedDays = units;
            return this;
        }

        LimitBuilder warn(int units) {
            warnDays = units;
            return this;
        }

        LimitBuilder lapse(Lapse consequence) {
            lapse = consequence;
            return this;
        }

        Limit build() {
            String lapseBasis = lapse == null ? null : "办事指南";
            return new Limit(stage, days, unit, from, "办事指南", promisedDays, warnDays, lapse, lapseBasis);
        }
    }
}
