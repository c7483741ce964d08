package cn.zhiban.credit;

import cn.zhiban.shared.RefusedRequest;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a CSV file (RFC 4180); a cell in quotes may hold commas, quotes and line breaks. */
final class CsvLines {

    private static final ObjectReader LINES = new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvParser.Feature.TRIM_SPACES)
            .with(CsvParser.Feature.SKIP_EMPTY_LINES);

    /**
     * @param number of the line at which it begins, from 1, as an editor shows it
     */
    record Line(int number, List<String> cells) {}

    private CsvLines() {}

    /**
     * Blank lines are left out.
     *
     * @throws RefusedRequest {@code credit-list-quotes} where a quote is not closed
     */
    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        int begins = 1;
        try (MappingIterator<List<String>> cells = LINES.readValues(text)) {
            while (cells.hasNextValue()) {
                begins = cells.getCurrentLocation().getLineNr();
                lines.add(new Line(begins, cells.nextValue()));
            }
            return lines;
        } catch (IOException broken) {
            throw RefusedRequest.invalid("credit-list-quotes", "第 " + begins + " 行附近的引号没有成对，整个文件没有导入");
        }
    }
}
