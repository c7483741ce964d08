package cn.zhiban.deadline;

import static cn.zhiban.deadline.AdmissionRule.ACCEPTED_ALREADY;
import static cn.zhiban.deadline.AdmissionRule.DECIDED_ALREADY;
import static cn.zhiban.deadline.AdmissionRule.LAPSED_BY_LAW;
import static cn.zhiban.deadline.AdmissionRule.UNDOES;
import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.NON_ACCEPTANCE_SERVED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_ISSUED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_SERVED;
import static cn.zhiban.deadline.ClockEventType.NOT_ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.REPLY_COMPLETE;

import java.util.List;

/** What speaks against a one-time notice, its service, the reply to it, a refusal while it is out, and its service. */
final class NoticeRules {

    private static final AdmissionRule BEFORE_NOTICE =
            new AdmissionRule("before-notice", "时间早于告知书的发出。", a -> a.isBefore(NOTICE_ISSUED));

    private NoticeRules() {}

    static List<AdmissionRule> notice() {
        return List.of(
                new AdmissionRule("notice-already-issued", "一次性告知书已经发出，不能再次告知。", a -> a.has(NOTICE_ISSUED)),
                new AdmissionRule("already-accepted", "申请已经受理。", a -> a.has(ACCEPTED)),
                new AdmissionRule("notice-late", "告知期限已过，不能再发一次性告知书。", Admission::isAfterNoticeLimit),
                new AdmissionRule("notice-back-dated", "告知书在发出时登记，不能倒签日期。", Admission::isBackDated),
                DECIDED_ALREADY,
                UNDOES);
    }

    static List<AdmissionRule> service() {
        return List.of(
                new AdmissionRule("notice-not-issued", "没有发出过告知书。", a -> !a.has(NOTICE_ISSUED)),
                BEFORE_NOTICE,
                new AdmissionRule("already-served", "告知书的送达已经登记。", a -> a.hasAbout(NOTICE_SERVED, "number")),
                new AdmissionRule("before-service", "时间早于前一份告知书的送达。", a -> a.isBefore(NOTICE_SERVED)));
    }

    static List<AdmissionRule> reply() {
        return List.of(
                new AdmissionRule("nothing-to-reply", "没有要求补正的告知书。", a -> !a.has(NOTICE_ISSUED)),
                BEFORE_NOTICE,
                new AdmissionRule("before-notice", "邮戳上的日期早于告知书的发出。", Admission::isPostedBeforeNotice),
                new AdmissionRule("reply-already-complete", "补正材料已经齐全。", a -> a.has(REPLY_COMPLETE)),
                ACCEPTED_ALREADY,
                new AdmissionRule("reply-late", "补正期限已过，申请视为撤回。", Admission::isAfterReplyLapse));
    }

    static List<AdmissionRule> nonAcceptance() {
        return List.of(
                LAPSED_BY_LAW,
                ACCEPTED_ALREADY,
                new AdmissionRule("reply-awaited", "补正期限未满，应等待申请人补正。", Admission::isReplyAwaited),
                UNDOES);
    }

    static List<AdmissionRule> nonAcceptanceService() {
        return List.of(
                new AdmissionRule("not-refused", "没有作出过不予受理决定。", a -> !a.has(NOT_ACCEPTED)),
                new AdmissionRule("before-refusal", "时间早于作出不予受理决定。", a -> a.isBefore(NOT_ACCEPTED)),
                new AdmissionRule(
                        "already-served", "不予受理通知书的送达已经登记。", a -> a.hasAbout(NON_ACCEPTANCE_SERVED, "number")));
    }
}
