package cn.zhiban.audit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes lines of a CSV file (RFC 4180) that a spreadsheet opens without harm: marked as UTF-8, each cell quoted, and
 * an apostrophe before whatever a spreadsheet would take for a formula.
 */
final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String FORMULA_BEGINS = "=+-@\t\r\n＝＋－＠";

    private final Writer out;

    CsvFile(Writer out) {
        this.out = out;
        write(String.valueOf(BYTE_ORDER_MARK));
    }

    void line(Object... cells) {
        var line = new StringBuilder();
        for (var cell : cells) {
            line.append(line.isEmpty() ? "" : ",").append(quoted(cell == null ? "" : cell.toString()));
        }
        write(line.append("\r\n").toString());
    }

    private static String quoted(String text) {
        var harmless = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException readerHasGone) {
            throw new UncheckedIOException(readerHasGone);
        }
    }
}
