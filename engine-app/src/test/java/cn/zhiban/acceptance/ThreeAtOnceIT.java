package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.database.TestDatabase;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.QueueAtRow;
import cn.zhiban.testing.Race;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.testing.Shipped;
import cn.zhiban.worklist.CheckingProjection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Supply, service, lapse, withdrawal and the end of a task meet at the row of a case: in every order of any three, and
 * in whatever order chance brings. There is one outcome, and who comes too late is told so.
 */
@ZhibanTest(properties = "zhiban.test=arrival")
class ThreeAtOnceIT {

    private static final boolean DEEP = Boolean.getBoolean("zhiban.deep");
    private static final int ROUNDS = DEEP ? 1000 : 20;
    private static final long SEED = DEEP ? System.nanoTime() : 20260302;

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CheckingProjection projection;

    @Autowired
    private PublishingItem publishing;

    private Instant start;
    private ItemBundle published;

    @BeforeEach
    void noticesTheTime() {
        start = clock.instant();
        published = Shipped.pledge();
    }

    @AfterEach
    void setsTheClockBack() {
        clock.set(start);
        publishes(Shipped.pledge());
        assertThat(projection.differences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stand.class)
    void everyOrderOfAnyThreeHasOneLawfulOutcome(Stand stand) throws Exception {
        var queue = new QueueAtRow(database.owner().dataSource());
        for (var deeds : Deed.threes()) {
            meet(stand, deeds, (late, acts) -> queue.letGo(late.caseNo(), acts));
        }
    }

    @Test
    void whateverOrderChanceBringsHasOneLawfulOutcome() throws Exception {
        var random = new Random(SEED);
        System.out.println("seed of the interleavings: " + SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var deeds = new ArrayList<>(List.of(Deed.values()));
            Collections.shuffle(deeds, random);
            var stand = Stand.values()[random.nextInt(Stand.values().length)];
            meet(stand, deeds.subList(0, 2 + random.nextInt(4)), (late, acts) -> Race.of(acts));
        }
    }

    @FunctionalInterface
    private interface Meeting {

        List<Answer> of(LateCase late, List<Callable<Answer>> acts) throws Exception;
    }

    private void meet(Stand stand, List<Deed> deeds, Meeting meeting) throws Exception {
        clock.set(start);
        publishes(stand.item());
        var late = new LateCase(context, Rest.of(port), stand);
        var outcome = new LawfulOutcome(context, late);
        try {
            var acts = deeds.stream()
                    .map(deed -> (Callable<Answer>) () -> late.does(deed))
                    .toList();
            var answers = meeting.of(late, acts);
            late.settle();
            outcome.assertAfter(deeds, answers);
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError(stand + " " + deeds + ": " + failed.getMessage(), failed);
        }
    }

    /** What is sent from now on is sent under it. */
    private void publishes(ItemBundle item) {
        if (!item.digest().equals(published.digest())) {
            publishing.publish(item, Actor.SYSTEM);
            published = item;
        }
    }
}
