package cn.zhiban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An unsealed row older than a minute of the machine raises the alarm, and nothing else does. */
class SealWatchIT {

    private final OwnTrail trail = new OwnTrail();

    @BeforeEach
    void oneRowWaits() {
        trail.written("waits");
        trail.watch.look();
    }

    @Test
    void staysCalmForAMinute() {
        trail.secondsPass(60);
        trail.watch.look();

        assertThat(trail.watch.isAlarmed()).isFalse();
    }

    @Test
    void raisesTheAlarmAfterIt() {
        trail.secondsPass(61);

        assertThat(trail.watch.isAlarmed()).isTrue();
    }

    @Test
    void endsTheAlarmWithTheSeal() {
        trail.secondsPass(61);
        trail.sealed();
        trail.watch.look();

        assertThat(trail.watch.isAlarmed()).isFalse();
    }

    /** A sealer that runs a minute behind is late, although each round finds another row to wait for. */
    @Test
    void seesASealerThatFallsBehind() {
        trail.secondsPass(30);
        trail.sealed();
        trail.written("second");
        trail.watch.look();
        trail.secondsPass(40);
        trail.written("third");
        trail.watch.look();
        assertThat(trail.watch.isAlarmed()).isFalse();
        trail.secondsPass(21);

        assertThat(trail.watch.isAlarmed()).isTrue();
    }
}
