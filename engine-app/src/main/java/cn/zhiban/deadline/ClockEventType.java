package cn.zhiban.deadline;

/** What can happen to the clock of a case. */
public enum ClockEventType {
    RECEIVED("收到申请"),
    /** The one-time notice is sealed, numbered and handed over; it keeps the office's limit. Never back-dated. */
    NOTICE_ISSUED("发出一次性告知书"),
    /** The notice has reached the applicant; the reply runs from here. May be recorded later, with proof. */
    NOTICE_SERVED("告知书送达"),
    REPLY_PART("收到部分补正材料"),
    /** Detail {@code postmark} (ISO date) when it came by post: the applicant's limit counts by it. */
    REPLY_COMPLETE("补正材料齐全"),
    ACCEPTED("受理"),
    NOT_ACCEPTED("不予受理"),
    DEEMED_ACCEPTED("视为受理"),
    /** Details {@code plannedDays} (working days, required) and {@code reason}. */
    SUSPENDED("暂停计时"),
    RESUMED("恢复计时"),
    /** Details {@code days} (in the limit's unit, required), {@code approver}, {@code stage} (DECISION if absent). */
    EXTENDED("延长期限"),
    /** Detail {@code calendarVersion}: the version that governs the days after this one. */
    CALENDAR_REVISED("放假安排调整"),
    DECIDED("作出决定"),
    DELIVERED("送达结果"),
    WITHDRAWN("撤回申请"),
    /** Deemed withdrawn by silence. */
    LAPSED("视为撤回申请");

    private final String label;

    ClockEventType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
