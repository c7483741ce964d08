package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ZhibanTest
class SignInThrottleIT {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final String ADDRESS = "198.51.100.9";

    @Autowired
    private JdbcClient jdbc;

    private final String username = "user-" + UUID.randomUUID();

    @BeforeEach
    void forgetsTheAddress() {
        jdbc.sql("DELETE FROM sign_in_throttle WHERE subject = ?")
                .param(ThrottleSubject.address(ADDRESS))
                .update();
    }

    @Test
    void letsTheDelayPassAndDoublesItWithTheNextFailure() {
        fail(username, SignInThrottle.PER_ACCOUNT.free() + 1, START);

        assertBlocked(username, START.plusMillis(999));
        assertFree(username, START.plusMillis(1000));
        fail(username, 1, START.plusSeconds(1));
        assertBlocked(username, START.plusMillis(2999));
        assertFree(username, START.plusMillis(3000));
    }

    @Test
    void neverMakesAnAccountWaitLongerThanItsBound() {
        fail(username, 200, START);

        assertThatThrownBy(() -> at(START).check(username, "198.51.100.10"))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        tooMany -> assertThat(tooMany.waitSeconds()).isEqualTo(60));
        assertFree(username, START.plus(SignInThrottle.PER_ACCOUNT.most()));
    }

    @Test
    void slowsDownAnAddressThatTriesManyAccounts() {
        for (int i = 0; i <= SignInThrottle.PER_ADDRESS.free(); i++) {
            fail(username + i, 1, START);
        }

        assertBlocked("somebody-else", START);
        assertThatCode(() -> at(START).check("somebody-else", "198.51.100.10")).doesNotThrowAnyException();
    }

    @Test
    void countsFromTheBeginningAfterHalfAnHourOfQuiet() {
        fail(username, 20, START);
        Instant later = START.plus(CountedAttempts.FORGOTTEN_AFTER).plusSeconds(1);
        fail(username, 1, later);

        assertFree(username, later);
    }

    @Test
    void dropsRowsThatAreADayOld() {
        fail(username, 1, START);
        fail("somebody-else", 1, START.plus(Duration.ofDays(1)).plusSeconds(1));

        assertThat(jdbc.sql("SELECT count(*) FROM sign_in_throttle WHERE subject = ?")
                        .param(ThrottleSubject.account(username))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void fail(String name, int times, Instant moment) {
        for (int i = 0; i < times; i++) {
            at(moment).failed(name, ADDRESS);
        }
    }

    private void assertBlocked(String name, Instant moment) {
        assertThatThrownBy(() -> at(moment).check(name, ADDRESS)).isInstanceOf(TooManyAttempts.class);
    }

    private void assertFree(String name, Instant moment) {
        assertThatCode(() -> at(moment).check(name, "198.51.100.10")).doesNotThrowAnyException();
    }

    private SignInThrottle at(Instant moment) {
        return new SignInThrottle(jdbc, Clock.fixed(moment, ZoneOffset.UTC));
    }
}
