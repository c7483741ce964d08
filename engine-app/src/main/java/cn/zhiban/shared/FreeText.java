package cn.zhiban.shared;

import java.util.Map;

/** Words that a person typed or pasted outside of a form: a name, a reason. */
public final class FreeText {

    /** Hangul fillers, the grapheme joiner and the empty braille pattern: letters by their class, seen by nobody. */
    private static final String BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u034f\u2800";

    private FreeText() {}

    /** What is wrong with the words, in Chinese; null when nothing is. Length counts characters as people do. */
    public static String fault(String words, int longest) {
        if (words.codePointCount(0, words.length()) > longest) {
            return "不超过 " + longest + " 个字";
        }
        return hasInvisible(words, true) ? "含有看不见的字符，请重新输入" : null;
    }

    /**
     * @param field by which the error is told
     * @throws RefusedRequest {@code invalid-input} when there is a fault
     */
    public static void check(String field, String words, int longest) {
        var fault = fault(words, longest);
        if (fault != null) {
            throw RefusedRequest.invalid("有 1 处需要改正", Map.of(field, fault));
        }
    }

    /**
     * Whether it holds what nobody can see or type: controls, zero-width and direction marks, broken pairs.
     *
     * @param lines whether line feeds and tabs may be in it
     */
    public static boolean hasInvisible(String text, boolean lines) {
        return text.codePoints().anyMatch(point -> isInvisible(point, lines));
    }

    /** The words without what nobody can see, for a name that was not typed, such as that of a file. */
    public static String visible(String text) {
        return text.codePoints()
                .filter(point -> !isInvisible(point, false))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isInvisible(int point, boolean lines) {
        if (BLANK_LETTERS.indexOf(point) >= 0) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL -> !(lines && (point == '\n' || point == '\t'));
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
