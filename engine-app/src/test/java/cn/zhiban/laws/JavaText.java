package cn.zhiban.laws;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads Java sources as text. */
final class JavaText {

    private static final Pattern LITERAL = Pattern.compile("\"\"\"(?s:(.*?))\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private JavaText() {}

    /** What stands between quotation marks, text blocks included. */
    static Stream<String> stringLiterals(String source) {
        return LITERAL.matcher(source).results().map(match -> match.group(1) == null ? match.group(2) : match.group(1));
    }
}
