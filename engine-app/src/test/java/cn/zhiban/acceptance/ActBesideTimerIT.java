package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.TestDatabase;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.QueueAtRow;
import cn.zhiban.testing.Rest;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The job executor takes a timer on, or gives it back after a failure, without the lock of the case: an act that ends or
 * moves the timer at that moment waits for it and is done.
 */
@ZhibanTest(properties = "zhiban.test=arrival")
class ActBesideTimerIT {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private ApplicationContext context;

    private Instant start;

    @BeforeEach
    void noticesTheTime() {
        start = clock.instant();
    }

    @AfterEach
    void setsTheClockBack() {
        clock.set(start);
    }

    @ParameterizedTest
    @CsvSource({
        "IN_REVIEW, WITHDRAW",
        "IN_REVIEW, COMPLETE",
        "REPLY_AWAITED, SERVE",
        "REPLY_AWAITED, SUPPLY",
        "REPLY_IN_REVIEW, COMPLETE"
    })
    void isDoneWhileTheTimerChangesHands(Stand stand, Deed deed) throws Exception {
        var late = new LateCase(context, Rest.of(port), stand);
        try (var executor = database.owner().dataSource().getConnection();
                var watcher = database.owner().dataSource().getConnection()) {
            executor.setAutoCommit(false);
            try (var taking = executor.prepareStatement("update act_ru_job set rev_ = rev_ + 1 where id_ = ?")) {
                taking.setString(1, late.inEngine().timers().get(0));
                assertThat(taking.executeUpdate()).isEqualTo(1);
            }
            var act = CompletableFuture.supplyAsync(() -> late.does(deed));
            QueueAtRow.awaitWaiting(watcher, 1);
            executor.commit();

            assertThat(act.get(60, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
    }
}
