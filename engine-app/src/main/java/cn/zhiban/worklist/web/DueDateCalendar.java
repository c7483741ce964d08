package cn.zhiban.worklist.web;

import cn.zhiban.worklist.OpenTask;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/** Due dates as an iCalendar (RFC 5545): one event of a whole day for each task, without anybody's name. */
final class DueDateCalendar {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final ContentLines lines = new ContentLines();

    private DueDateCalendar() {}

    /**
     * @param tasks each with a due date
     * @param asOf when it was read
     * @param page where one works on the case with that number
     */
    static byte[] of(List<OpenTask> tasks, Instant asOf, Function<String, String> page) {
        var calendar = new DueDateCalendar();
        calendar.begin();
        tasks.forEach(task -> calendar.event(task, asOf, page.apply(task.caseNo())));
        return calendar.lines.add("END", "VCALENDAR").bytes();
    }

    /** The zone is not needed for whole days, but a calendar without any part is none. */
    private void begin() {
        lines.add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Zhiban//Due dates//ZH")
                .add("CALSCALE", "GREGORIAN")
                .text("X-WR-CALNAME", "知办：我的任务到期日")
                .add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .add("X-PUBLISHED-TTL", "PT1H")
                .add("BEGIN", "VTIMEZONE")
                .add("TZID", "Asia/Shanghai")
                .add("BEGIN", "STANDARD")
                .add("DTSTART", "19910915T000000")
                .add("TZOFFSETFROM", "+0800")
                .add("TZOFFSETTO", "+0800")
                .add("END", "STANDARD")
                .add("END", "VTIMEZONE");
    }

    private void event(OpenTask task, Instant asOf, String page) {
        LocalDate due = task.dueDate();
        lines.add("BEGIN", "VEVENT")
                .text("UID", "task-" + task.id() + "@zhiban")
                .add("DTSTAMP", MOMENT.format(asOf))
                .add("DTSTART;VALUE=DATE", DAY.format(due))
                .add("DTEND;VALUE=DATE", DAY.format(due.plusDays(1)))
                .text("SUMMARY", String.join(" ", task.itemName(), task.caseNo(), task.taskName()))
                .add("URL", page)
                .add("TRANSP", "TRANSPARENT")
                .add("END", "VEVENT");
    }
}
