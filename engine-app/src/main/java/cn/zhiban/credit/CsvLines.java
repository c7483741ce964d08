package cn.zhiban.credit;

import cn.zhiban.shared.RefusedRequest;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a CSV file (RFC 4180); a cell in quotes may hold commas, quotes and line breaks. */
final class CsvLines {

    /**
     * @param number of the line at which it begins, from 1, as an editor shows it
     */
    record Line(int number, List<String> cells) {}

    private final String text;
    private int at;
    private int lineNumber = 1;

    private CsvLines(String text) {
        this.text = text;
    }

    /**
     * Blank lines are left out.
     *
     * @throws RefusedRequest {@code credit-list-quotes} where a quote is not closed
     */
    static List<Line> of(String text) {
        return new CsvLines(text).all();
    }

    private List<Line> all() {
        var lines = new ArrayList<Line>();
        while (at < text.length()) {
            int begins = lineNumber;
            var cells = line();
            if (!(cells.size() == 1 && cells.get(0).isBlank())) {
                lines.add(new Line(begins, cells));
            }
        }
        return lines;
    }

    private List<String> line() {
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        endLine();
        return cells;
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        lineNumber++;
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at).strip();
    }

    private String quoted() {
        int opened = lineNumber;
        var cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '"') {
                lineNumber += c == '\n' ? 1 : 0;
                cell.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(c);
                at++;
            } else {
                at++;
                return closed(cell.toString().strip(), opened);
            }
        }
        throw broken(opened);
    }

    private String closed(String cell, int opened) {
        if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            throw broken(opened);
        }
        return cell;
    }

    private static RefusedRequest broken(int line) {
        return RefusedRequest.invalid("credit-list-quotes", "第 " + line + " 行的引号没有成对，整个文件没有导入");
    }
}
