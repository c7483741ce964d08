package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentPasswordsTest {

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final RecentPasswords recent = new RecentPasswords(new TestClock());
    private final SignedIn clerk = new SignedIn(new Actor(7, "clerk", "李文静", Set.of(Role.CLERK)), "hash");

    @Test
    void findsExactlyTheCredentialsThatWereRight() {
        recent.remember("clerk", "demo", clerk);

        assertThat(recent.find("clerk", "demo")).contains(clerk);
        assertThat(recent.find("clerk", "demO")).isEmpty();
        assertThat(recent.find("clerkd", "emo")).isEmpty();
    }

    @Test
    void forgetsThemAfterFiveMinutes() {
        recent.remember("clerk", "demo", clerk);

        now = now.plus(RecentPasswords.KEPT).minusMillis(1);
        assertThat(recent.find("clerk", "demo")).isPresent();
        now = now.plusMillis(1);
        assertThat(recent.find("clerk", "demo")).isEmpty();
    }

    @Test
    void neverHoldsMoreThanItsBound() {
        for (int i = 0; i <= RecentPasswords.MOST; i++) {
            recent.remember("user" + i, "demo", clerk);
            now = now.plus(Duration.ofNanos(1));
        }

        assertThat(recent.find("user0", "demo")).isEmpty();
        assertThat(recent.find("user" + RecentPasswords.MOST, "demo")).isPresent();
    }

    private final class TestClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
