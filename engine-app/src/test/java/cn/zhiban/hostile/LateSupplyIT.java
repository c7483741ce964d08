package cn.zhiban.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.testing.SampleWalk;
import cn.zhiban.testing.Shipped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reply that comes when silence has withdrawn the application: refused with the reason, whether a timer has run or not. */
@ZhibanTest(properties = "zhiban.test=late-supply")
class LateSupplyIT {

    private static final String RECEIVED = "2026-03-02T09:00:00+08:00";
    private static final String LAST_SECOND = "2026-03-09T23:59:59+08:00";
    private static final String NO_TIMER_YET = "2026-03-10T00:00:00+08:00";
    private static final String NEXT_MORNING = "2026-03-10T09:00:00+08:00";

    private static final List<String> NOTIFIED = List.of("applicationForm", "powerOfAttorney");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private PublishingItem publishing;

    private Rest office;
    private SampleWalk walk;
    private String paper;

    @BeforeEach
    void servesANotice() {
        clock.set(OffsetDateTime.parse(RECEIVED).toInstant());
        publishing.publish(Shipped.lapsingPledge(), Actor.SYSTEM);
        office = Rest.of(port);
        walk = SampleWalk.submitted(office, "missing-signature").upTo("notice");
        paper = walk.applicant().upload("late.pdf", PledgeApplication.PDF).text("uploadId");
    }

    @AfterEach
    void setsTheClockBack() {
        clock.set(OffsetDateTime.parse(RECEIVED).toInstant());
    }

    @ParameterizedTest(name = "complete: {0}")
    @ValueSource(booleans = {true, false})
    void isRefusedWhenTheCaseHasLapsed(boolean complete) {
        passesTo(NEXT_MORNING);
        assertThat(walk.status()).isEqualTo("LAPSED");

        assertRefusedWithNothingChanged(complete);
    }

    @ParameterizedTest(name = "complete: {0}")
    @ValueSource(booleans = {true, false})
    void isRefusedWhenTheLimitHasPassedAndNoTimerHasRun(boolean complete) {
        clock.set(OffsetDateTime.parse(NO_TIMER_YET).toInstant());

        assertRefusedWithNothingChanged(complete);

        assertThat(walk.status()).isEqualTo("SUPPLEMENTING");
        passesTo(NEXT_MORNING);
        assertThat(walk.status()).isEqualTo("LAPSED");
    }

    @Test
    void isTakenInTheLastSecond() {
        clock.set(OffsetDateTime.parse(LAST_SECOND).toInstant());

        assertThat(supply(true).status()).isEqualTo(200);

        passesTo(NEXT_MORNING);
        assertThat(walk.status()).isEqualTo("SUPPLEMENTING");
    }

    private void assertRefusedWithNothingChanged(boolean complete) {
        var seen = walk.seen();
        var before = RowCounts.of(jdbc);

        var refused = supply(complete);

        assertThat(refused.status()).as("%s", refused).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("nothing-awaited");
        assertThat(refused.text("detail")).contains("视为撤回");
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
        assertThat(walk.seen()).isEqualTo(seen);
    }

    private Answer supply(boolean complete) {
        var sent = NOTIFIED.stream()
                .map(key -> Map.of("key", key, "uploadId", paper))
                .toList();
        return walk.applicant()
                .post("/cases/" + walk.caseNo() + "/supplements", Map.of("materials", sent, "complete", complete));
    }

    private void passesTo(String moment) {
        var arrived = office.as("admin").post("/demo/clock", Map.of("advanceTo", moment));
        assertThat(arrived.status()).as("%s", arrived).isEqualTo(200);
    }
}
