package cn.zhiban.worklist;

import cn.zhiban.deadline.Colour;
import cn.zhiban.deadline.WorkingCalendar;
import cn.zhiban.shared.OfficeClock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How far a due date is away, in the words of the office: 剩 2 个工作日, 今天到期, 超期 1 个工作日, 计时停止. */
@Component
public class DueWords {

    private final WorkingCalendar calendar;
    private final OfficeClock clock;

    DueWords(WorkingCalendar calendar, OfficeClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param due null when no limit of the office runs */
    public String of(LocalDate due) {
        if (due == null) {
            return "计时停止";
        }
        var today = clock.today();
        if (due.equals(today)) {
            return "今天到期";
        }
        if (due.isAfter(today)) {
            return "剩 " + calendar.workdaysBetween(today, due) + " 个工作日";
        }
        int over = calendar.workdaysBetween(due, today);
        return over == 0 ? "已超期" : "超期 " + over + " 个工作日";
    }

    /** The colour that fits the words, also before a timer has rewritten what lists keep. */
    public Colour colour(LocalDate due, Colour kept) {
        if (due == null) {
            return Colour.GREY;
        }
        return due.isAfter(clock.today()) ? kept : Colour.RED;
    }
}
