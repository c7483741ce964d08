package cn.zhiban.form.check;

import java.time.LocalDate;

/** A rule on one value that is more than a length or a pattern. */
@FunctionalInterface
public interface ValueCheck {

    /**
     * @param value what was typed, not blank and of bounded length
     * @param asOf the day on which it is judged
     */
    Checked check(String value, LocalDate asOf);

    /** A kept value as people read it. */
    default String read(String value) {
        return value;
    }

    /** What is said at the field where its form says nothing; empty for nothing. */
    default String help() {
        return "";
    }
}
