package cn.zhiban.rating;

import java.util.Arrays;
import java.util.Optional;

/** How satisfied somebody is, in the five levels of 好差评; the last two are bad ratings 差评. */
public enum Level {
    VERY_SATISFIED(5, "非常满意"),
    SATISFIED(4, "满意"),
    FAIRLY_SATISFIED(3, "基本满意"),
    DISSATISFIED(2, "不满意"),
    VERY_DISSATISFIED(1, "非常不满意");

    /** Whatever is lower is a bad rating. */
    static final int WORST_GOOD = 3;

    private final int number;
    private final String label;

    Level(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** @param number 5 for the best to 1 for the worst; null and others are none */
    public static Optional<Level> of(Integer number) {
        return Arrays.stream(values())
                .filter(level -> number != null && level.number == number)
                .findFirst();
    }

    public int number() {
        return number;
    }

    public String label() {
        return label;
    }

    public boolean isBad() {
        return number < WORST_GOOD;
    }
}
