package cn.zhiban.casefile.revision.web;

import cn.zhiban.deadline.calendar.BadCalendar;
import cn.zhiban.deadline.calendar.Calendars;
import cn.zhiban.deadline.calendar.YearNotice;
import cn.zhiban.shared.RefusedRequest;
import java.util.function.Supplier;

/** A year's notice as a file; what is wrong with it is told with its line and every reason. */
final class NoticeFiles {

    private NoticeFiles() {}

    /** @throws RefusedRequest {@code calendar-invalid} */
    static YearNotice read(String file) {
        return refusing(() -> Calendars.read(file));
    }

    /** @throws RefusedRequest {@code calendar-invalid} */
    static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (BadCalendar bad) {
            throw RefusedRequest.invalid("calendar-invalid", String.join("；", bad.reasons()));
        }
    }
}
