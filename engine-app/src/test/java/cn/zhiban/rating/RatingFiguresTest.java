package cn.zhiban.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingFiguresTest {

    @ParameterizedTest
    @CsvSource({"10, 4, 1, 75, 40, 6", "8, 8, 8, 0, 100, 0", "200, 1, 0, 100, 1, 199", "1000, 1, 0, 100, 0, 999"})
    void goodIsCountedAmongTheRatedOnly(long done, long rated, long bad, long good, long voluntary, long unrated) {
        var figures = new RatingFigures(done, rated, bad);

        assertThat(figures.goodRate()).isEqualTo(good);
        assertThat(figures.voluntaryRatingRate()).isEqualTo(voluntary);
        assertThat(figures.unrated()).isEqualTo(unrated);
    }

    @Test
    void nothingRatedIsNoRateAtAll() {
        assertThat(new RatingFigures(3, 0, 0).goodRate()).isNull();
        assertThat(new RatingFigures(3, 0, 0).voluntaryRatingRate()).isZero();
        assertThat(new RatingFigures(0, 0, 0).voluntaryRatingRate()).isNull();
    }
}
