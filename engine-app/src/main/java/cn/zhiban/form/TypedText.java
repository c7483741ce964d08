package cn.zhiban.form;

import java.math.BigDecimal;

/** What a person typed or pasted, before it is judged. */
final class TypedText {

    /** Longest text of one line where the schema sets no bound, in characters. */
    static final int LINE = 1_000;

    /** Longest text of several lines where the schema sets no bound, in characters. */
    static final int LINES = 20_000;

    private TypedText() {}

    /** Without blanks of any width at both ends, lines ended by a line feed. */
    static String stripped(String typed) {
        int from = 0;
        int to = typed.length();
        while (from < to && isBlank(typed.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(typed.charAt(to - 1))) {
            to--;
        }
        String stripped = typed.substring(from, to);
        return stripped.indexOf('\r') < 0
                ? stripped
                : stripped.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** What a box shows again: what was typed, or a number that was kept; nothing where no box could have held it. */
    static String shown(Object raw) {
        if (raw instanceof String text) {
            return text;
        }
        return TypedNumber.of(raw)
                .filter(number -> !TypedNumber.isTooLarge(number))
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    /** Length as people count it: a rare character outside the basic plane is one. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
