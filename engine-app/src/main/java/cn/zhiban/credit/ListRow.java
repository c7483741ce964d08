package cn.zhiban.credit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One row of the list: what it says, or every reason why it says nothing that can be recorded.
 *
 * @param made null where there are faults
 */
record ListRow(int number, String source, NewCreditRecord made, List<String> faults) {

    static ListRow of(CsvLines.Line line, Map<ListColumn, Integer> places, LocalDate today) {
        if (line.cells().size() != places.size()) {
            var fault =
                    "应当有 %d 列，现在是 %d 列".formatted(places.size(), line.cells().size());
            return new ListRow(line.number(), "", null, List.of(fault));
        }
        var cells = new EnumMap<ListColumn, String>(ListColumn.class);
        places.forEach((column, place) -> cells.put(column, line.cells().get(place)));
        return new ListRowReading(cells, today).row(line.number());
    }

    boolean isRight() {
        return faults.isEmpty();
    }

    ListRow refused(String fault) {
        return new ListRow(number, source, null, List.of(fault));
    }
}
