package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockCase.at;
import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.DECIDED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_ISSUED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_SERVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextWakeTest {

    private final ClockCase received = ClockCase.received("2026-03-02T09:00");

    /** The wakes of a case to which nothing else happens, up to the last one. */
    private static List<Instant> wakes(ClockCase one, List<Limit> limits, String from) {
        List<Instant> wakes = new ArrayList<>();
        Instant now = at(from);
        while (true) {
            ClockReading reading = Fold.read(one.events(), limits, ClockCase.CALENDAR, now);
            if (reading.nextWake().equals(ClockReading.FAR)
                    || !reading.nextWake().isAfter(now)) {
                return wakes;
            }
            now = reading.nextWake();
            wakes.add(now);
        }
    }

    private static List<Instant> wakes(ClockCase one, String from) {
        return wakes(one, ClockCase.pledgeRegistration(), from);
    }

    private static List<Instant> moments(String... moments) {
        return Arrays.stream(moments).map(ClockCase::at).toList();
    }

    @Test
    void acceptanceWakesForTheWarningTheLastDayAndTheLapse() {
        assertThat(wakes(received, "2026-03-02T09:00"))
                .isEqualTo(moments("2026-03-05T00:00", "2026-03-09T00:00", "2026-03-10T00:02"));
    }

    @Test
    void atTheLastWakeTheLapseIsThereAndWaitsForNothing() {
        ClockReading reading = received.read("2026-03-10T00:02");
        assertThat(reading.lapse()).isPresent();
        assertThat(received.read("2026-03-18T10:00").nextWake()).isEqualTo(at("2026-03-10T00:02"));
    }

    @Test
    void anActBetweenMidnightAndTheLapseFindsTheTimerStillSet() {
        assertThat(received.read("2026-03-10T00:01").nextWake()).isEqualTo(at("2026-03-10T00:02"));
    }

    @Test
    void theDecisionWakesForThePromiseAndTheLaw() {
        assertThat(wakes(received.then(ACCEPTED, "2026-03-03T10:00"), "2026-03-03T10:00"))
                .isEqualTo(moments("2026-03-04T00:00", "2026-03-06T00:00", "2026-03-07T00:00", "2026-03-11T00:00"));
    }

    @Test
    void deliveryWithoutAWarningWakesOnItsLastDays() {
        ClockCase decided = received.then(ACCEPTED, "2026-03-03T10:00").then(DECIDED, "2026-03-04T10:00");
        assertThat(wakes(decided, "2026-03-04T10:00"))
                .isEqualTo(moments("2026-03-06T00:00", "2026-03-07T00:00", "2026-03-19T00:00"));
    }

    @Test
    void theReplyWakesOnItsLastDayAndTwoMinutesAfterIt() {
        ClockCase served = received.then(NOTICE_ISSUED, "2026-03-04T10:00").then(NOTICE_SERVED, "2026-03-05T10:00");
        assertThat(wakes(served, "2026-03-05T10:00")).isEqualTo(moments("2026-03-12T00:00", "2026-03-13T00:02"));
        assertThat(wakes(served, ClockCase.withReplyLapse(), "2026-03-05T10:00"))
                .isEqualTo(moments("2026-03-12T00:00", "2026-03-13T00:02"));
    }

    @Test
    void colourChangesOnlyAtAWake() {
        ClockCase accepted = received.then(ACCEPTED, "2026-03-03T10:00");
        List<Instant> wakes = wakes(accepted, "2026-03-03T10:00");
        Instant now = at("2026-03-03T10:00");
        for (Instant next = now; next.isBefore(at("2026-03-20T00:00")); next = next.plusSeconds(3600)) {
            Colour before = colour(accepted, now);
            Colour after = colour(accepted, next);
            Instant from = now;
            Instant to = next;
            boolean woken = wakes.stream().anyMatch(wake -> wake.isAfter(from) && !wake.isAfter(to));
            assertThat(before == after || woken)
                    .as("%s to %s at %s", before, after, next)
                    .isTrue();
            now = next;
        }
    }

    private static Colour colour(ClockCase one, Instant now) {
        return Fold.read(one.events(), ClockCase.pledgeRegistration(), ClockCase.CALENDAR, now)
                .colour();
    }
}
