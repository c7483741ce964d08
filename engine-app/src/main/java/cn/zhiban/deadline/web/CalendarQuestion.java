package cn.zhiban.deadline.web;

import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.RefusedRequest.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;

/** What was asked of the calendar, read strictly: 400 for what is no date or number, 422 for what is out of bounds. */
final class CalendarQuestion {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;
    static final int MOST_WORKING_DAYS = 2000;

    private static final int MOST_DIGITS = 9;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    private CalendarQuestion() {}

    static LocalDate day(String parameter, String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException no) {
            throw malformed(parameter, "请写成 2026-02-13 这样的日期，并且确有这一天");
        }
        inBounds(parameter, day.getYear(), FIRST_YEAR, LAST_YEAR, "只能是 2000 年至 2100 年的日期");
        return day;
    }

    static int year(String parameter, String text) {
        int year = number(parameter, text);
        inBounds(parameter, year, FIRST_YEAR, LAST_YEAR, "只能是 2000 至 2100 的年份");
        return year;
    }

    static int workingDays(String parameter, String text) {
        int days = number(parameter, text);
        inBounds(parameter, days, 0, MOST_WORKING_DAYS, "只能是 0 至 2000 个工作日");
        return days;
    }

    private static int number(String parameter, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw malformed(parameter, "请写成整数");
        }
        boolean isBeyondAnyBound = text.length() > MOST_DIGITS;
        return isBeyondAnyBound ? Integer.MAX_VALUE : Integer.parseInt(text);
    }

    private static void inBounds(String parameter, int value, int least, int most, String otherwise) {
        if (value < least || value > most) {
            throw RefusedRequest.invalid(otherwise(parameter, otherwise), Map.of(parameter, otherwise));
        }
    }

    private static RefusedRequest malformed(String parameter, String words) {
        return new RefusedRequest(
                Kind.MALFORMED, "invalid-parameter", otherwise(parameter, words), Map.of(parameter, words));
    }

    private static String otherwise(String parameter, String words) {
        return "参数 " + parameter + " " + words;
    }
}
