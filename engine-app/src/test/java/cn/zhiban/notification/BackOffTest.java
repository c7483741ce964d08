package cn.zhiban.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Waits grow, and end. */
class BackOffTest {

    @Test
    void waitsLongerEachTimeAndGivesUpAfterEightTries() {
        assertThat(IntStream.range(1, BackOff.MOST)
                        .mapToObj(tries -> BackOff.after(tries).orElseThrow().toMinutes()))
                .containsExactly(1L, 5L, 30L, 120L, 120L, 120L, 120L);
        assertThat(BackOff.after(BackOff.MOST)).isEmpty();
        assertThat(BackOff.after(1)).contains(Duration.ofMinutes(1));
    }
}
