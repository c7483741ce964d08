package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowingDelayTest {

    private final GrowingDelay delay = new GrowingDelay(5, Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({"0,0", "5,0", "6,1", "7,2", "8,4", "11,32", "12,60", "13,60", "1000000,60"})
    void isNothingForTheFirstFewThenDoublesUpToItsBound(int failures, int seconds) {
        assertThat(delay.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
