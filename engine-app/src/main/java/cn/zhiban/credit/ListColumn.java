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
    OPEN("是否公开"),
    /** A list without it is one of serious discredit. */
    SEVERITY("严重程度", true),
    EFFECT("影响", true);

    private final String header;
    private final boolean optional;

    ListColumn(String header) {
        this(header, false);
    }

    ListColumn(String header, boolean optional) {
        this.header = header;
        this.optional = optional;
    }

    String header() {
        return header;
    }

    static String headers() {
        return "%s；可以加上：%s".formatted(headers(false), headers(true));
    }

    private static String headers(boolean optional) {
        return Arrays.stream(values())
                .filter(column -> column.optional == optional)
                .map(ListColumn::header)
                .collect(Collectors.joining("、"));
    }

    /** @throws RefusedRequest {@code credit-list-header} where a column is missing, unknown or named twice */
    static Map<ListColumn, Integer> places(List<String> header) {
        var places = new EnumMap<ListColumn, Integer>(ListColumn.class);
        boolean complete = true;
        for (var column : values()) {
            int place = header.indexOf(column.header);
            if (place >= 0) {
                places.put(column, place);
            }
            complete &= place >= 0 || column.optional;
        }
        if (!complete || places.size() != header.size()) {
            throw RefusedRequest.invalid("credit-list-header", "表头应当是：" + headers());
        }
        return places;
    }
}
