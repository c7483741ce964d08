package cn.zhiban.commitment;

import cn.zhiban.shared.RefusedRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * After which line of a list of promises one reads on.
 *
 * @param due last day of that line, {@link #NO_DAY} where none is in sight
 */
public record PromiseKey(LocalDate due, String kind, long id) {

    public static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)~([A-Z]{1,20})~(\\d{1,18})");

    /** @param due null where none is in sight */
    public static PromiseKey of(LocalDate due, Enum<?> kind, long id) {
        return new PromiseKey(due == null ? NO_DAY : due, kind.name(), id);
    }

    /**
     * @param written null or empty for the first page
     * @throws RefusedRequest {@code page-key-invalid} for what was not written here
     */
    public static PromiseKey read(String written) {
        if (written == null || written.isEmpty()) {
            return new PromiseKey(LocalDate.of(1, 1, 1), "", 0);
        }
        var parts = WRITTEN.matcher(written);
        try {
            if (parts.matches()) {
                return new PromiseKey(LocalDate.parse(parts.group(1)), parts.group(2), Long.parseLong(parts.group(3)));
            }
        } catch (DateTimeParseException noDay) {
            throw invalid();
        }
        throw invalid();
    }

    public String written() {
        return due + "~" + kind + "~" + id;
    }

    private static RefusedRequest invalid() {
        return RefusedRequest.invalid("page-key-invalid", "翻页的标记无效，请从第一页开始");
    }
}
