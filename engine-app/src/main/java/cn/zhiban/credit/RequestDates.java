package cn.zhiban.credit;

import cn.zhiban.deadline.WorkingCalendar;
import java.time.LocalDate;

/** Until when a request is looked into and decided, counted on the working calendar. */
record RequestDates(LocalDate checkDue, LocalDate due) {

    static RequestDates filedOn(LocalDate day, RequestLimits limits, WorkingCalendar calendar) {
        var check = limits.checkDays() == null ? null : calendar.addWorkdays(day, limits.checkDays());
        return new RequestDates(check, calendar.addWorkdays(check == null ? day : check, limits.decideDays()));
    }

    /** Looked into early, it is decided the earlier; looked into late, no later than it was to be. */
    static LocalDate dueAfterCheck(
            CreditRequest request, LocalDate checkedOn, RequestLimits limits, WorkingCalendar calendar) {
        var counted = calendar.addWorkdays(checkedOn, limits.decideDays());
        return counted.isBefore(request.due()) ? counted : request.due();
    }
}
