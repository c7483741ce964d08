package cn.zhiban.deadline.calendar;

import cn.zhiban.deadline.Opening;
import cn.zhiban.deadline.calendar.YearNotice.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Range;
import org.springframework.data.domain.Range.Bound;

/** Whether a year's notice makes sense; collects every reason against it, in Chinese. */
final class NoticeCheck {

    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_HOLIDAYS = 30;
    private static final int MOST_DAYS = 31;
    private static final int MOST_REASONS = 50;
    private static final Range<Integer> YEARS = Range.of(Bound.inclusive(2000), Bound.inclusive(2100));

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
        check.source();
        if (check.isReadable()) {
            notice.holidays().forEach(check::holiday);
            check.noDayIsBoth();
        }
        return check.told();
    }

    /** Whether the days can be looked at one by one. */
    private boolean isReadable() {
        return notice.year() != null
                && YEARS.contains(notice.year())
                && notice.holidays() != null
                && notice.holidays().size() <= MOST_HOLIDAYS;
    }

    private List<String> told() {
        if (reasons.size() <= MOST_REASONS) {
            return reasons;
        }
        var told = new ArrayList<>(reasons.subList(0, MOST_REASONS));
        told.add("还有 " + (reasons.size() - MOST_REASONS) + " 处");
        return told;
    }

    private void head() {
        if (notice.year() == null) {
            reasons.add("缺少年份 year");
        } else if (!YEARS.contains(notice.year())) {
            reasons.add("年份只能是 2000 至 2100");
        }
        if (notice.holidays() == null || notice.holidays().isEmpty()) {
            reasons.add("缺少节假日 holidays");
        } else if (notice.holidays().size() > MOST_HOLIDAYS) {
            reasons.add("节假日最多 " + MOST_HOLIDAYS + " 个");
        }
        if (notice.openingHours() == null || notice.openingHours().isEmpty()) {
            reasons.add("缺少窗口开放时间 openingHours");
        } else {
            openings();
        }
    }

    private void source() {
        if (notice.notice() == null || isBlank(notice.notice().number())) {
            reasons.add("缺少放假通知的文号 notice.number");
            return;
        }
        text("放假通知的文号", notice.notice().number(), LONGEST_NUMBER);
        text("放假通知的标题", notice.notice().title(), LONGEST_TITLE);
    }

    private void text(String what, String text, int longest) {
        if (text != null && text.length() > longest) {
            reasons.add(what + "最多 " + longest + " 个字");
        } else if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            reasons.add(what + "含有不允许的字符");
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
            reasons.add("第 " + (notice.holidays().indexOf(holiday) + 1) + " 个节假日缺少名称、开始日或结束日");
        } else if (holiday.name().length() > LONGEST_NAME) {
            reasons.add("第 " + (notice.holidays().indexOf(holiday) + 1) + " 个节假日的名称最多 " + LONGEST_NAME + " 个字");
        } else if (holiday.from().isAfter(holiday.to())) {
            reasons.add(holiday.name() + "的起止日期颠倒：" + holiday.from() + " 至 " + holiday.to());
        } else if (isOfTheYear(holiday.name(), holiday.from()) && isOfTheYear(holiday.name(), holiday.to())) {
            daysOff(holiday);
        }
        makeupsOf(holiday).forEach(day -> makeup(holiday.name(), day));
    }

    private void daysOff(Holiday holiday) {
        text("节假日的名称", holiday.name(), LONGEST_NAME);
        var days = holiday.from().datesUntil(holiday.to().plusDays(1)).toList();
        if (days.size() > MOST_DAYS) {
            reasons.add(holiday.name() + "放假 " + days.size() + " 天，请核对：一个节假日最多 " + MOST_DAYS + " 天");
        }
        days.forEach(day -> dayOff(holiday.name(), day));
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
