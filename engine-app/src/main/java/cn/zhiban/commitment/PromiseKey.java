package cn.zhiban.commitment;

import cn.zhiban.commitment.OpenPromises.Line;
import cn.zhiban.shared.RefusedRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** After which line of the open promises one reads on. */
record PromiseKey(LocalDate due, String kind, long id) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)~([A-Z]{1,20})~(\\d{1,18})");

    static PromiseKey of(Line last) {
        return new PromiseKey(
                last.due() == null ? OpenPromises.NO_DAY : last.due(),
                last.kind().name(),
                last.id());
    }

    /** @throws RefusedRequest {@code page-key-invalid} for what was not written here */
    static PromiseKey read(String written) {
        if (written.isEmpty()) {
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

    String written() {
        return due + "~" + kind + "~" + id;
    }

    private static RefusedRequest invalid() {
        return RefusedRequest.invalid("page-key-invalid", "翻页的标记无效，请从第一页开始");
    }
}
