package cn.zhiban.deadline;

/**
 * What a limit is counted in. Days and months leave out the first day and end at 24:00; an end on a day off rolls to
 * the next working day. Hours start at once and do not roll. Source: 民法典 201-203, 行政许可法 82.
 */
public enum LimitUnit {
    WORKING_DAYS("个工作日"),
    CALENDAR_DAYS("日"),
    /** Ends on the corresponding day of the last month, or on that month's last day; counted down in calendar days. */
    MONTHS("个月"),
    HOURS("小时"),
    /** Hours during which the counter is open. */
    WORKING_HOURS("个工作小时");

    private final String label;

    LimitUnit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean isHours() {
        return this == HOURS || this == WORKING_HOURS;
    }
}
