package cn.zhiban.audit;

import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.RefusedRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which rows of the trail are read; null means any.
 *
 * @param actor the whole sign-in name
 * @param subject the whole identifier
 * @param from the first day, in the office's zone
 * @param to the last day
 */
public record AuditFilter(
        String actor, String action, String subjectKind, String subject, LocalDate from, LocalDate to) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    /**
     * @param typed gives what was typed for {@code actor}, {@code action}, {@code subjectKind}, {@code subject},
     *     {@code from} and {@code to}; null or blank for any
     * @throws RefusedRequest {@code invalid-input} with all errors at once
     */
    public static AuditFilter of(UnaryOperator<String> typed) {
        var faults = new LinkedHashMap<String, String>();
        var filter = new AuditFilter(
                words(typed, "actor", faults),
                words(typed, "action", faults),
                words(typed, "subjectKind", faults),
                words(typed, "subject", faults),
                day(typed, "from", faults),
                day(typed, "to", faults));
        if (filter.from != null && filter.to != null && filter.to.isBefore(filter.from)) {
            faults.put("to", "不能早于开始日期");
        }
        if (!faults.isEmpty()) {
            throw RefusedRequest.invalid("有 " + faults.size() + " 处需要改正", faults);
        }
        return filter;
    }

    /** As it stands in the trail itself: what is filtered by, masked. */
    Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        put(details, "actor", actor);
        put(details, "action", action);
        put(details, "subjectKind", subjectKind);
        put(details, "subject", subject);
        put(details, "from", from);
        put(details, "to", to);
        return details;
    }

    private static void put(Map<String, String> details, String name, Object value) {
        if (value != null) {
            details.put(name, Masking.inText(value.toString()));
        }
    }

    private static String words(UnaryOperator<String> typed, String field, Map<String, String> faults) {
        var words = stripped(typed.apply(field));
        var fault = words == null ? null : FreeText.fault(words, LONGEST);
        if (fault != null) {
            faults.put(field, fault);
        }
        return words;
    }

    private static LocalDate day(UnaryOperator<String> typed, String field, Map<String, String> faults) {
        var words = stripped(typed.apply(field));
        if (words == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(words);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // told below
        }
        faults.put(field, "请按 2026-03-02 的样子填写日期");
        return null;
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
