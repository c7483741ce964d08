package cn.zhiban.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the ratings come to in a scope.
 *
 * @param done cases that may be or were rated: done, of an item that is rated, of somebody with an account
 * @param rated how many of these were
 * @param bad how many of the rated ones are 差评
 */
public record RatingFigures(long done, long rated, long bad) {

    /** Who does not rate has said nothing, neither good nor bad. */
    public long unrated() {
        return done - rated;
    }

    /** “好评”率: the good ones in a hundred of the rated ones, rounded half up; null where nothing is rated. */
    public Long goodRate() {
        return percent(rated - bad, rated);
    }

    /** 主动评价率 (voluntaryRatingRate): the rated ones in a hundred of those done; null where nothing is done. */
    public Long voluntaryRatingRate() {
        return percent(rated, done);
    }

    private static Long percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
