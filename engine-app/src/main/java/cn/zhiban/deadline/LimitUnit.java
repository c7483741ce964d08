package cn.zhiban.deadline;

public enum LimitUnit {
    WORKING_DAYS,
    CALENDAR_DAYS,
    MONTHS,
    HOURS,
    WORKING_HOURS
}
