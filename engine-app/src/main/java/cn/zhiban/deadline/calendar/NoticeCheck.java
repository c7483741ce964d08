package cn.zhiban.deadline.calendar;

import cn.zhiban.deadline.Opening;
import cn.zhiban.deadline.calendar.YearNotice.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a year's notice makes sense; collects every reason against it, in Chinese. */
final class NoticeCheck {

    private final YearNotice notice;
    private final List<String> reasons = new ArrayList<>();
    private final Map<LocalDate, String> daysOff = new HashMap<>();
    private final Map<LocalDate, String> makeups = new HashMap<>();

    private NoticeCheck(YearNotice notice) {
        this.notice = notice;
    }

    /** Empty when the notice can be used. */
    static List<String> reasonsAgainst(YearNotice notice) {
        NoticeCheck check = new NoticeCheck(notice);
        check.head();
        if (notice.year() != null && notice.holidays() != null) {
            notice.holidays().forEach(check::holiday);
            check.noDayIsBoth();
        }
        return check.reasons;
    }

    private void head() {
        if (notice.year() == null) {
            reasons.add("缺少年份 year");
        }
        if (notice.notice() == null || isBlank(notice.notice().number())) {
            reasons.add("缺少放假通知的文号 notice.number");
        }
        if (notice.holidays() == null || notice.holidays().isEmpty()) {
            reasons.add("缺少节假日 holidays");
        }
        if (notice.openingHours() == null || notice.openingHours().isEmpty()) {
            reasons.add("缺少窗口开放时间 openingHours");
        } else {
            openings();
        }
    }

    private void openings() {
        Opening before = null;
        for (Opening opening : notice.openingHours()) {
            if (opening.from() == null
                    || opening.to() == null
                    || !opening.from().isBefore(opening.to())) {
                reasons.add("窗口开放时间的起止颠倒或缺失");
                return;
            }
            if (before != null && opening.from().isBefore(before.to())) {
                reasons.add("窗口开放时间重叠：" + opening.from());
            }
            before = opening;
        }
    }

    private void holiday(Holiday holiday) {
        if (isBlank(holiday.name()) || holiday.from() == null || holiday.to() == null) {
            reasons.add("节假日缺少名称、开始日或结束日：" + holiday);
        } else if (holiday.from().isAfter(holiday.to())) {
            reasons.add(holiday.name() + "的起止日期颠倒：" + holiday.from() + " 至 " + holiday.to());
        } else if (isOfTheYear(holiday.name(), holiday.from()) && isOfTheYear(holiday.name(), holiday.to())) {
            holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(day -> dayOff(holiday.name(), day));
        }
        makeupsOf(holiday).forEach(day -> makeup(holiday.name(), day));
    }

    static List<LocalDate> makeupsOf(Holiday holiday) {
        return holiday.makeupWorkdays() == null ? List.of() : holiday.makeupWorkdays();
    }

    private void dayOff(String name, LocalDate day) {
        String other = daysOff.put(day, name);
        if (other != null) {
            reasons.add(day + " 同时属于" + other + "和" + name);
        }
    }

    private void makeup(String name, LocalDate day) {
        if (!isOfTheYear(name, day)) {
            return;
        }
        if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            reasons.add(name + "的调休上班日 " + day + " 不是周末");
        }
        if (makeups.put(day, name) != null) {
            reasons.add("调休上班日 " + day + " 重复");
        }
    }

    private void noDayIsBoth() {
        makeups.keySet().stream()
                .sorted()
                .filter(daysOff::containsKey)
                .forEach(day -> reasons.add(day + " 既是" + daysOff.get(day) + "放假日，又是" + makeups.get(day) + "调休上班日"));
    }

    private boolean isOfTheYear(String name, LocalDate day) {
        if (day.getYear() != notice.year()) {
            reasons.add(name + "的日期 " + day + " 不在 " + notice.year() + " 年");
            return false;
        }
        return true;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
