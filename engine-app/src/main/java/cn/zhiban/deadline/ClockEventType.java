package cn.zhiban.deadline;

/** What can happen to the clock of a case. */
public enum ClockEventType {
    RECEIVED("收到申请", "application received"),
    /** The one-time notice is sealed, numbered and handed over; it keeps the office's limit. Never back-dated. */
    NOTICE_ISSUED("发出一次性告知书", "one-time notice issued"),
    /**
     * The notice has reached the applicant; the reply runs from the first. May be recorded later, with proof. Detail {@code
     * number} of its document: what takes the place of that is served once more.
     */
    NOTICE_SERVED("告知书送达", "notice served"),
    REPLY_PART("收到部分补正材料", "part of the supplement received"),
    /** Detail {@code postmark} (ISO date) when it came by post: the applicant's limit counts by it. */
    REPLY_COMPLETE("补正材料齐全", "supplement complete"),
    ACCEPTED("受理", "accepted"),
    NOT_ACCEPTED("不予受理", "not accepted"),
    /** The refusal to accept has reached the applicant; no limit begins or ends. May be recorded later, with proof. */
    NON_ACCEPTANCE_SERVED("不予受理通知书送达", "non-acceptance served"),
    DEEMED_ACCEPTED("视为受理", "deemed accepted"),
    /** Details {@code plannedDays} (working days, required) and {@code reason}. */
    SUSPENDED("暂停计时", "clock suspended"),
    RESUMED("恢复计时", "clock resumed"),
    /** Details {@code days} (in the limit's unit, required), {@code approver}, {@code stage} (DECISION if absent). */
    EXTENDED("延长期限", "limit extended"),
    /** Detail {@code calendarVersion}: the version that governs the days after this one. */
    CALENDAR_REVISED("放假安排调整", "holiday calendar revised"),
    /**
     * Accepted although secondary materials are missing; their own limits run from here. Detail {@code deferrals}: for
     * each of them {@code material}, {@code days} (working days) and {@code legalBasis}.
     */
    MATERIALS_DEFERRED("容缺受理", "accepted with materials deferred"),
    /** A deferred material has arrived; while the office looks at it, its limit stands still. Detail {@code material}. */
    DEFERRED_SUPPLIED("收到容缺补交的材料", "deferred material received"),
    /** What arrived does not do; the limit goes on. Detail {@code material}. */
    DEFERRED_REJECTED("容缺补交的材料不合格", "deferred material rejected"),
    /** Detail {@code material}. */
    DEFERRED_VERIFIED("容缺补交的材料合格", "deferred material verified"),
    /** More time for a reason beyond the applicant's control. Details {@code material}, {@code days} (working days). */
    DEFERRAL_EXTENDED("容缺补交期限延长", "deferral extended"),
    /** The office has concluded its look at what came, while other materials are still promised or have lapsed. */
    DEFERRED_REVIEWED("容缺补交的材料核对完毕", "review of what came concluded"),
    /**
     * The promised day has passed without the material. Details {@code material} and {@code late}; if that is
     * {@code RETURN_TO_PERSON}, the office must say what follows.
     */
    DEFERRAL_LAPSED("容缺材料逾期未补", "deferral lapsed"),
    /** The office has said what follows from all that lapsed. */
    DEFERRAL_HANDLED("容缺逾期的处理", "consequence of the lapse decided"),
    DEFERRED_COMPLETE("容缺材料补齐", "deferred materials complete"),
    DECIDED("作出决定", "decided"),
    DELIVERED("送达结果", "result delivered"),
    /** A bad rating, which must be looked into within its limit. */
    BADLY_RATED("收到差评", "badly rated"),
    RECTIFIED("差评整改反馈", "rating followed up"),
    /** Chosen for verification after the result: whether the commitment is kept. */
    VERIFICATION_PLANNED("列入承诺核查", "chosen for verification"),
    COMMITMENT_FULFILLED("承诺属实", "commitment found true"),
    /** What was promised is not so, and can be put right; the applicant's limit runs from here. */
    RECTIFICATION_ORDERED("责令限期整改", "ordered to rectify"),
    RECTIFICATION_REPORTED("申请人报告整改情况", "rectification reported"),
    /** The applicant is told that and why the decision is to be revoked; its time to be heard runs from here. */
    REVOCATION_PROPOSED("拟撤销决定，告知陈述申辩", "revocation proposed"),
    STATEMENT_MADE("申请人陈述申辩", "statement made"),
    REVOCATION_DROPPED("不予撤销", "not revoked"),
    REVOKED("撤销决定", "revoked"),
    WITHDRAWN("撤回申请", "withdrawn"),
    /** Deemed withdrawn by silence. */
    LAPSED("视为撤回申请", "deemed withdrawn");

    private final String label;
    private final String english;

    ClockEventType(String label, String english) {
        this.label = label;
        this.english = english;
    }

    public String label() {
        return label;
    }

    public String english() {
        return english;
    }
}
