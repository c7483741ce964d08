package cn.zhiban.laws;

import java.util.regex.Pattern;

/** Measures the source of a delegate. */
final class Delegates {

    static final int LONGEST = 30;

    private static final Pattern FIELD = Pattern.compile("(?m)^    private final ");

    private Delegates() {}

    /** Lines that are neither blank nor package, import or annotation. */
    static long linesOfCode(String source) {
        return source.lines()
                .filter(line -> !line.isBlank())
                .filter(line -> !line.startsWith("package ") && !line.startsWith("import ") && !line.startsWith("@"))
                .count();
    }

    static long collaborators(String source) {
        return FIELD.matcher(source).results().count();
    }
}
