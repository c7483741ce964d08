package cn.zhiban.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

    @Test
    void fiveLevelsOfWhichTheLastTwoAreBad() {
        assertThat(Arrays.stream(Level.values())
                        .map(level -> level.number() + level.label() + (level.isBad() ? "差评" : ""))
                        .collect(Collectors.joining(" ")))
                .isEqualTo("5非常满意 4满意 3基本满意 2不满意差评 1非常不满意差评");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = {0, 6, -1, Integer.MAX_VALUE})
    void whatIsNoLevelIsNotTakenForOne(Integer number) {
        assertThat(Level.of(number)).isEmpty();
    }
}
