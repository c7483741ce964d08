package cn.zhiban.bench;

import cn.zhiban.deadline.ClockEvent;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Fold;
import cn.zhiban.deadline.calendar.ShippedCalendars;
import cn.zhiban.testing.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many events of ledgers the fold reads a second, on one thread: a case with a notice, a suspension, an extension. */
final class FoldSpeed {

    private static final double SECONDS = 3;

    private FoldSpeed() {}

    static double eventsPerSecond() {
        try {
            var limits = Shipped.pledge().definition().limits();
            var calendar = ShippedCalendars.load();
            var events = life();
            var asOf = Instant.parse("2026-04-20T02:00:00Z");
            long read = 0;
            long from = 0;
            for (int run = 0; run < 2; run++) {
                read = 0;
                from = System.nanoTime();
                while (Drain.seconds(from) < SECONDS) {
                    read += Fold.read(events, limits, calendar, asOf).stages().isEmpty() ? 0 : events.size();
                }
            }
            return read / Drain.seconds(from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ClockEvent> life() {
        var events = new ArrayList<ClockEvent>();
        add(events, ClockEventType.RECEIVED, "2026-03-02T09:00", Map.of());
        add(events, ClockEventType.NOTICE_ISSUED, "2026-03-05T10:00", Map.of());
        add(events, ClockEventType.NOTICE_SERVED, "2026-03-05T10:00", Map.of());
        add(events, ClockEventType.REPLY_PART, "2026-03-06T10:00", Map.of());
        add(events, ClockEventType.REPLY_COMPLETE, "2026-03-09T10:00", Map.of());
        add(events, ClockEventType.ACCEPTED, "2026-03-11T10:00", Map.of());
        add(events, ClockEventType.SUSPENDED, "2026-03-12T10:00", Map.of("plannedDays", 20));
        add(events, ClockEventType.EXTENDED, "2026-03-13T10:00", Map.of("days", 10));
        add(events, ClockEventType.RESUMED, "2026-04-01T10:00", Map.of());
        add(events, ClockEventType.DECIDED, "2026-04-14T10:00", Map.of());
        return events;
    }

    private static void add(List<ClockEvent> events, ClockEventType type, String local, Map<String, Object> details) {
        var at = OffsetDateTime.parse(local + ":00+08:00").toInstant();
        events.add(new ClockEvent(events.size() + 1, type, at, at, "bench", null, null, details));
    }
}
