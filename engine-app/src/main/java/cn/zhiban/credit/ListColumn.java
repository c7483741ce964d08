package cn.zhiban.credit;

import cn.zhiban.shared.RefusedRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of the list, in whatever order the header names them. */
enum ListColumn {
    SOURCE("来源编号"),
    NAME("主体名称"),
    CODE("主体代码"),
    KIND("失信行为"),
    WORDS("事由"),
    LISTED_AT("列入日期"),
    LAST_DAY("截止日期"),
    OPEN("是否公开");

    private final String header;

    ListColumn(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }

    static String headers() {
        return Arrays.stream(values()).map(ListColumn::header).collect(Collectors.joining("、"));
    }

    /** @throws RefusedRequest {@code credit-list-header} where a column is missing, unknown or named twice */
    static Map<ListColumn, Integer> places(List<String> header) {
        var places = new EnumMap<ListColumn, Integer>(ListColumn.class);
        for (var column : values()) {
            int place = header.indexOf(column.header);
            if (place >= 0) {
                places.put(column, place);
            }
        }
        if (places.size() != values().length || header.size() != values().length) {
            throw RefusedRequest.invalid("credit-list-header", "表头应当正好是：" + headers());
        }
        return places;
    }
}
