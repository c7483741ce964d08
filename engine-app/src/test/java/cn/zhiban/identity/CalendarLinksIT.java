package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.Race;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ZhibanTest
class CalendarLinksIT {

    private static final String ADDRESS = "198.51.100.91";

    @Autowired
    private CalendarLinks links;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcClient jdbc;

    private TestAccount examiner;

    @BeforeEach
    void forgetsTheAddress() {
        jdbc.sql("DELETE FROM sign_in_throttle WHERE subject = ?")
                .param(ThrottleSubject.calendarLinks(ADDRESS))
                .update();
        examiner = TestAccounts.in(application).staff(Role.EXAMINER);
    }

    @Test
    void ofSeveralMadeAtOnceOneIsInForce() throws Exception {
        List<Callable<String>> makers = IntStream.range(0, 4)
                .<Callable<String>>mapToObj(i -> () -> links.issue(examiner.actor()))
                .toList();

        var secrets = Race.of(makers);

        assertThat(secrets).doesNotHaveDuplicates();
        assertThat(secrets).filteredOn(this::opens).hasSize(1);
        assertThat(links.inForceSince(examiner.actor())).contains(clock.now());
    }

    @Test
    void revokingTwiceIsRecordedOnce() {
        links.issue(examiner.actor());
        links.revoke(examiner.actor());
        links.revoke(examiner.actor());

        assertThat(links.inForceSince(examiner.actor())).isEmpty();
        assertThat(jdbc.sql("SELECT action FROM audit_entry WHERE subject = ? AND action LIKE '%link' ORDER BY id")
                        .param(examiner.username())
                        .query(String.class)
                        .list())
                .containsExactly("issue-calendar-link", "revoke-calendar-link");
    }

    @Test
    void guessesOfOneAddressAreSlowedDownAndOthersAreNot() {
        var secret = links.issue(examiner.actor());
        for (int i = 0; i <= CalendarLinkThrottle.PER_ADDRESS.free(); i++) {
            assertThatThrownBy(() -> links.holder("guess", ADDRESS)).isInstanceOf(RefusedRequest.class);
        }

        assertThatThrownBy(() -> links.holder(secret, ADDRESS)).isInstanceOf(TooManyAttempts.class);
        assertThat(links.holder(secret, "198.51.100.92").username()).isEqualTo(examiner.username());
    }

    private boolean opens(String secret) {
        return catchThrowable(() -> links.holder(secret, ADDRESS)) == null;
    }
}
