package cn.zhiban.worklist.web;

import java.nio.charset.StandardCharsets;

/** Lines of an iCalendar: text escaped, folded at 75 octets without cutting a character, ended by CRLF (RFC 5545, 3.1). */
final class ContentLines {

    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private final StringBuilder lines = new StringBuilder();

    /** A line whose value is of a type that needs no escaping. */
    ContentLines add(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A line whose value is text. */
    ContentLines text(String name, String value) {
        return add(name, escaped(value));
    }

    /** Control characters are not allowed in text; a break of line is told. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n?|\\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    }

    private void fold(String line) {
        int octets = 0;
        for (int character : line.codePoints().toArray()) {
            String written = Character.toString(character);
            int length = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                lines.append(END).append(' ');
                octets = 1;
            }
            lines.append(written);
            octets += length;
        }
        lines.append(END);
    }

    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
