package cn.zhiban.authorisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** For how long an authorisation may be given: from a day of the coming year on, for a year at the longest. */
final class Term {

    private static final int MOST_YEARS = 1;

    private Term() {}

    /** What is wrong, by field. */
    static Map<String, String> faults(LocalDate from, LocalDate until, LocalDate today) {
        var faults = new LinkedHashMap<String, String>();
        if (from.isBefore(today)) {
            faults.put("from", "起始日期不能早于今天：授权以前的事不能补授权");
        } else if (from.isAfter(today.plusYears(MOST_YEARS))) {
            faults.put("from", "起始日期应当在今后 1 年以内");
        }
        if (until == null) {
            faults.put("until", "请填写截止日期，授权必须有期限");
        } else if (until.isBefore(from)) {
            faults.put("until", "截止日期不能早于起始日期");
        } else if (faults.isEmpty() && !until.isBefore(from.plusYears(MOST_YEARS))) {
            faults.put("until", "一次授权最长 1 年，到期可以再授权");
        }
        return faults;
    }
}
