package cn.zhiban.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.zhiban.testing.Shipped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded seed draws the same sample again, and the sample has the share that the table says. */
class SamplingTest {

    private static final int CASES = 10_000;
    private static final String SEED = "5f".repeat(32);

    private static final Pattern RULE = Pattern.compile("<rule ");
    private static final Pattern SHARE = Pattern.compile("_sharePercent\">\\s*<text>(\\d+)</text>");

    /** By another program. */
    private static final int TICKET = 9115;

    @Test
    void theSeedDrawsTheSameSampleAgainWhoeverElseIsDrawn() {
        var sample = sample(SEED, 20, 0);

        assertThat(sample(SEED, 20, 0)).isEqualTo(sample);
        assertThat(sample(SEED, 20, 5000))
                .as("a case is drawn by its own number alone")
                .isEqualTo(sample.stream().filter(number -> number >= 5000).toList());
    }

    @Test
    void anotherSeedDrawsAnotherSample() {
        assertThat(sample("a0".repeat(32), 20, 0)).isNotEqualTo(sample(SEED, 20, 0));
    }

    /** Every share of the shipped table, one for each of its rules, and the ends of the scale. */
    static Stream<Integer> shares() {
        var table = new String(Shipped.pledge().files().get("plan-verification.dmn"), StandardCharsets.UTF_8);
        var planned = SHARE.matcher(table)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        assertThat(planned).hasSize((int) RULE.matcher(table).results().count()).hasSizeGreaterThan(1);
        return Stream.concat(planned.stream(), Stream.of(0, 1, 99, 100)).distinct();
    }

    /** Four standard deviations; the seed is fixed, so that the answer is always the same. */
    @ParameterizedTest
    @MethodSource("shares")
    void theShareIsAsTheTableSays(int percent) {
        double deviation = Math.sqrt(CASES * percent / 100.0 * (1 - percent / 100.0));

        assertThat((double) sample(SEED, percent, 0).size()).isCloseTo(CASES * percent / 100.0, within(4 * deviation));
    }

    @Test
    void whoIsChosenAtASmallShareIsChosenAtALargerOne() {
        assertThat(sample(SEED, 30, 0)).containsAll(sample(SEED, 20, 0));
    }

    @Test
    void aTicketIsTheSameEverywhere() {
        assertThat(Sampling.ticket(SEED, "ZLZY-2026-000318")).isEqualTo(TICKET);
    }

    private static List<Integer> sample(String seed, int percent, int from) {
        return IntStream.range(from, CASES)
                .filter(number -> Sampling.isChosen(Sampling.ticket(seed, "ZLZY-2026-%06d".formatted(number)), percent))
                .boxed()
                .toList();
    }
}
