package cn.zhiban.deadline;

/**
 * What a limit is counted in. Days and months leave out the first day and end at 24:00; an end on a day off rolls to
 * the next working day. Hours start at once and do not roll. Source: 民法典 201-203, 行政许可法 82.
 */
public enum LimitUnit {
    WORKING_DAYS("个工作日", "working days"),
    CALENDAR_DAYS("日", "calendar days"),
    /** Ends on the corresponding day of the last month, or on that month's last day; counted down in calendar days. */
    MONTHS("个月", "months"),
    HOURS("小时", "hours"),
    /** Hours during which the counter is open. */
    WORKING_HOURS("个工作小时", "working hours");

    private final String label;
    private final String english;

    LimitUnit(String label, String english) {
        this.label = label;
        this.english = english;
    }

    public String label() {
        return label;
    }

    public String english() {
        return english;
    }

    boolean isHours() {
        return this == HOURS || this == WORKING_HOURS;
    }
}
