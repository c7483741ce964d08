package cn.zhiban.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.OfficeClock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Numbers of documents: none is missing and none occurs twice, whoever draws at once and whatever is rolled back. */
@ZhibanTest
class DocumentNumbersIT {

    private static final int AT_ONCE = 200;
    private static final int CALLERS = 20;

    @Autowired
    private DocumentNumbers numbers;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private OfficeClock clock;

    @Test
    void twoHundredAtOnceHaveNeitherGapNorDouble() throws InterruptedException, ExecutionException {
        var drawn = drawnAtOnce("ZLDH", false);

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(expected("ZLDH", AT_ONCE));
    }

    @Test
    void whatIsRolledBackLeavesNoGap() throws InterruptedException, ExecutionException {
        var drawn = drawnAtOnce("ZLHG", true);

        assertThat(drawn).hasSize(AT_ONCE / 2).containsExactlyInAnyOrderElementsOf(expected("ZLHG", AT_ONCE / 2));
    }

    @Test
    void eachSeriesAndEachYearCountsForItself() {
        var before = clock.instant();
        try {
            assertThat(draw("ZLND", DocumentKind.RECEIPT)).isEqualTo("ZLND-SJ-2026-000001");
            assertThat(draw("ZLND", DocumentKind.ACCEPTANCE)).isEqualTo("ZLND-SL-2026-000001");
            assertThat(draw("ZLND", DocumentKind.RECEIPT)).isEqualTo("ZLND-SJ-2026-000002");

            clock.set(OffsetDateTime.parse("2026-12-31T23:59:59+08:00").toInstant());
            assertThat(draw("ZLND", DocumentKind.RECEIPT)).isEqualTo("ZLND-SJ-2026-000003");
            clock.set(OffsetDateTime.parse("2027-01-01T00:00:00+08:00").toInstant());
            assertThat(draw("ZLND", DocumentKind.RECEIPT)).isEqualTo("ZLND-SJ-2027-000001");
        } finally {
            clock.set(before);
        }
    }

    private String draw(String prefix, DocumentKind kind) {
        return transaction.execute(status -> numbers.draw(prefix, kind));
    }

    private List<String> drawnAtOnce(String prefix, boolean everySecondRollsBack)
            throws InterruptedException, ExecutionException {
        var callers = Executors.newFixedThreadPool(CALLERS);
        try {
            var drawing = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> drawing(prefix, everySecondRollsBack && i % 2 == 1))
                    .toList();
            var drawn = new ArrayList<String>();
            for (var number : callers.invokeAll(drawing)) {
                if (number.get() != null) {
                    drawn.add(number.get());
                }
            }
            return drawn;
        } finally {
            callers.shutdownNow();
        }
    }

    private Callable<String> drawing(String prefix, boolean rollsBack) {
        return () -> transaction.execute(status -> {
            var number = numbers.draw(prefix, DocumentKind.ACCEPTANCE);
            if (rollsBack) {
                status.setRollbackOnly();
                return null;
            }
            return number;
        });
    }

    private static List<String> expected(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "%s-SL-2026-%06d".formatted(prefix, i))
                .toList();
    }
}
