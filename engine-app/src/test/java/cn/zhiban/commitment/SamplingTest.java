package cn.zhiban.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recorded seed draws the same sample again, and the sample has the share that the table says. */
class SamplingTest {

    private static final int CASES = 10_000;
    private static final String SEED = "5f".repeat(32);

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

    /** Four standard deviations; the seed is fixed, so that the answer is always the same. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 20, 30, 40, 50, 99, 100})
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
