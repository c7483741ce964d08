package cn.zhiban.casefile.revision.web;

import cn.zhiban.deadline.Opening;
import cn.zhiban.deadline.calendar.YearNotice;
import cn.zhiban.deadline.calendar.YearNotice.Holiday;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an administrator types of a year's notice, as it was typed. */
record TypedNotice(
        String year, String number, String title, String issuedOn, String hours, List<Row> rows, List<String> faults) {

    /** One holiday; makeup days with blanks or 、 between them. */
    record Row(String name, String from, String to, String makeups) {

        static Row of(Holiday holiday) {
            var makeups = holiday.makeupWorkdays() == null ? List.<LocalDate>of() : holiday.makeupWorkdays();
            return new Row(
                    holiday.name(),
                    holiday.from().toString(),
                    holiday.to().toString(),
                    makeups.stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
        }

        boolean isBlank() {
            return (from + to + makeups).isBlank();
        }
    }

    private static final List<String> NAMES = List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");
    private static final int ROWS = 10;
    private static final String USUAL_HOURS = "09:00-12:00 14:00-17:00";

    static TypedNotice empty(int year) {
        var rows = IntStream.range(0, ROWS)
                .mapToObj(n -> new Row(n < NAMES.size() ? NAMES.get(n) : "", "", "", ""))
                .toList();
        return new TypedNotice(
                String.valueOf(year), "", "国务院办公厅关于" + year + "年部分节假日安排的通知", "", USUAL_HOURS, rows, List.of());
    }

    /** A notice that is in force, to be revised. */
    static TypedNotice of(YearNotice notice) {
        var rows = new ArrayList<>(notice.holidays().stream().map(Row::of).toList());
        while (rows.size() < ROWS) {
            rows.add(new Row("", "", "", ""));
        }
        var issuedOn = notice.notice().issuedOn();
        var hours = notice.openingHours().stream()
                .map(opening -> opening.from() + "-" + opening.to())
                .collect(Collectors.joining(" "));
        return new TypedNotice(
                notice.year().toString(),
                notice.notice().number(),
                notice.notice().title() == null ? "" : notice.notice().title(),
                issuedOn == null ? "" : issuedOn.toString(),
                hours,
                List.copyOf(rows),
                List.of());
    }

    static TypedNotice of(Map<String, String> typed) {
        var rows = IntStream.range(0, ROWS)
                .mapToObj(n -> new Row(
                        text(typed, "_name" + n),
                        text(typed, "_from" + n),
                        text(typed, "_to" + n),
                        text(typed, "_makeups" + n)))
                .toList();
        return new TypedNotice(
                text(typed, "_year"),
                text(typed, "_number"),
                text(typed, "_title"),
                text(typed, "_issuedOn"),
                text(typed, "_hours"),
                rows,
                List.of());
    }

    TypedNotice with(List<String> reasons) {
        return new TypedNotice(year, number, title, issuedOn, hours, rows, reasons);
    }

    /** The notice, with what cannot be read added to the faults. */
    YearNotice read(List<String> unreadable) {
        var holidays = rows.stream()
                .filter(row -> !row.isBlank())
                .map(row -> new Holiday(
                        row.name(),
                        date(row.name() + "开始日", row.from(), unreadable),
                        date(row.name() + "结束日", row.to(), unreadable),
                        makeups(row, unreadable)))
                .toList();
        return new YearNotice(
                readYear(unreadable),
                new YearNotice.Source(number, title, issuedOn.isEmpty() ? null : date("发文日期", issuedOn, unreadable)),
                openings(unreadable),
                holidays);
    }

    private Integer readYear(List<String> unreadable) {
        if (!year.matches("20[0-9]{2}")) {
            unreadable.add("年份应为四位数字，例如 2027");
            return null;
        }
        return Integer.valueOf(year);
    }

    private static List<LocalDate> makeups(Row row, List<String> unreadable) {
        return Arrays.stream(row.makeups().split("[\\s、，,;；]+"))
                .filter(word -> !word.isBlank())
                .map(word -> date(row.name() + "调休上班日", word, unreadable))
                .filter(date -> date != null)
                .toList();
    }

    private List<Opening> openings(List<String> unreadable) {
        var read = new ArrayList<Opening>();
        for (var part : hours.trim().split("\\s+")) {
            var ends = part.split("-");
            try {
                read.add(new Opening(LocalTime.parse(ends[0]), LocalTime.parse(ends[ends.length - 1])));
            } catch (DateTimeException unclear) {
                unreadable.add("窗口开放时间写作 09:00-12:00 14:00-17:00：" + part);
            }
        }
        return read;
    }

    private static LocalDate date(String what, String word, List<String> unreadable) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException unclear) {
            unreadable.add(what + (word.isEmpty() ? "没有填写" : "不是日期：" + word));
            return null;
        }
    }

    private static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }
}
