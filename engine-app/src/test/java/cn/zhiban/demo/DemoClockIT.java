package cn.zhiban.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.StartRefused;
import cn.zhiban.database.TestDatabase;
import cn.zhiban.shared.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoClockIT {

    private static final Instant MACHINE = Instant.parse("2031-07-01T12:00:00Z");
    private static final Instant FIRST_MORNING = Instant.parse("2026-03-02T09:00:00+08:00");

    private final DataSource database = TestDatabase.create().application().dataSource();

    @Test
    void startsOnItsFirstMorning() {
        assertThat(start(Optional.empty(), MACHINE)).isEqualTo(FIRST_MORNING);
    }

    @Test
    void startsWhereItIsAskedTo() {
        var asked = Instant.parse("2025-12-31T23:00:00+08:00");

        assertThat(start(Optional.of(asked), MACHINE)).isEqualTo(asked);
    }

    @Test
    void goesOnOverARestartFromWhereItHasComeTo() {
        ranFor(FIRST_MORNING, MACHINE);

        assertThat(start(Optional.empty(), MACHINE.plus(Duration.ofHours(30))))
                .isEqualTo(FIRST_MORNING.plus(Duration.ofHours(30)));
    }

    @Test
    void remembersThatItWasSetForwardWhileItRan() {
        var clock = OfficeClock.ticking();
        new RememberingClock(clock, JdbcClient.create(database)).afterSingletonsInstantiated();
        var forward = Instant.parse("2099-03-18T09:00:00+08:00");
        clock.set(forward);

        assertThat(start(Optional.empty(), OfficeClock.ticking().instant()))
                .isBetween(forward, forward.plus(1, ChronoUnit.HOURS));
    }

    @Test
    void neverRemembersAClockThatStandsStill() {
        var clock = OfficeClock.standingStillAt(MACHINE);
        new RememberingClock(clock, JdbcClient.create(database)).afterSingletonsInstantiated();
        clock.set(MACHINE.plusSeconds(1));

        assertThat(start(Optional.empty(), MACHINE)).isEqualTo(FIRST_MORNING);
    }

    @Test
    void mayBeAskedForALaterMomentThanItHasComeTo() {
        ranFor(FIRST_MORNING, MACHINE);
        var later = FIRST_MORNING.plus(Duration.ofDays(16));

        assertThat(start(Optional.of(later), MACHINE)).isEqualTo(later);
    }

    @Test
    void isRefusedAnEarlierMomentInOneLineThatNamesBoth() {
        ranFor(FIRST_MORNING, MACHINE);

        assertThatThrownBy(() -> start(Optional.of(FIRST_MORNING), MACHINE.plus(Duration.ofMinutes(90))))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("--clock 2026-03-02T09:00+08:00 早于演示时钟已经走到的 2026-03-02T10:30+08:00")
                .hasMessageNotContaining("\n");
    }

    private void ranFor(Instant office, Instant machine) {
        new ClockMemory(JdbcClient.create(database)).keep(Duration.between(machine, office));
    }

    private Instant start(Optional<Instant> asked, Instant machineNow) {
        return DemoClock.start(database, asked, machineNow);
    }
}
