package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.BADLY_RATED;
import static cn.zhiban.deadline.ClockEventType.DEEMED_ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.DEFERRAL_EXTENDED;
import static cn.zhiban.deadline.ClockEventType.DEFERRAL_HANDLED;
import static cn.zhiban.deadline.ClockEventType.DEFERRAL_LAPSED;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_COMPLETE;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_REJECTED;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_REVIEWED;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_SUPPLIED;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_VERIFIED;
import static cn.zhiban.deadline.ClockEventType.MATERIALS_DEFERRED;
import static cn.zhiban.deadline.ClockEventType.RECTIFIED;

import java.util.List;
import java.util.Set;

/** What speaks against the events that may come after a case is decided: deferred materials and a bad rating. */
final class AfterwardsRules {

    /** A delivered case may still see them. */
    static final Set<ClockEventType> TYPES = Set.of(
            DEFERRED_SUPPLIED,
            DEFERRED_REJECTED,
            DEFERRED_VERIFIED,
            DEFERRAL_EXTENDED,
            DEFERRED_REVIEWED,
            DEFERRAL_LAPSED,
            DEFERRAL_HANDLED,
            DEFERRED_COMPLETE,
            BADLY_RATED,
            RECTIFIED);

    private static final AdmissionRule NOT_DEFERRED = new AdmissionRule(
            "not-deferred", "这份材料没有容缺，或者已经补齐、已经逾期。", a -> a.promised().isEmpty());
    private static final AdmissionRule NOTHING_DEFERRED =
            new AdmissionRule("nothing-deferred", "没有容缺的材料。", a -> !a.has(MATERIALS_DEFERRED));
    private static final AdmissionRule DEFERRAL_OVER =
            new AdmissionRule("deferral-over", "这份容缺材料的补交期限已过。", Admission::isAfterPromisedDay);

    /** In working days, all extensions of a material together: whatever hinders longer, makes another application. */
    private static final int MOST_EXTENDED = 20;

    private static final AdmissionRule EXTENDED_ENOUGH = new AdmissionRule(
            "deferral-extended-enough",
            "一份容缺材料因不可抗力延长的天数，几次合计最多 %d 个工作日。".formatted(MOST_EXTENDED),
            a -> a.deferralExtendedInAll() > MOST_EXTENDED);

    private AfterwardsRules() {}

    static List<AdmissionRule> deferral() {
        return List.of(
                new AdmissionRule("not-accepted", "申请尚未受理。", a -> !a.has(ACCEPTED) && !a.has(DEEMED_ACCEPTED)),
                new AdmissionRule("already-deferred", "容缺受理已经登记。", a -> a.has(MATERIALS_DEFERRED)),
                AdmissionRule.DECIDED_ALREADY,
                AdmissionRule.UNDOES);
    }

    static List<AdmissionRule> deferredSupplied() {
        return List.of(NOT_DEFERRED, DEFERRAL_OVER, AdmissionRule.UNDOES);
    }

    static List<AdmissionRule> deferredJudged() {
        return List.of(NOT_DEFERRED, AdmissionRule.UNDOES);
    }

    static List<AdmissionRule> deferralExtended() {
        return List.of(
                new AdmissionRule(
                        "detail-missing", "应写明延长的期限。", a -> a.candidate().number(DeferredTracks.DAYS) <= 0),
                NOT_DEFERRED,
                DEFERRAL_OVER,
                EXTENDED_ENOUGH,
                AdmissionRule.UNDOES);
    }

    static List<AdmissionRule> deferralLapsed() {
        return List.of(new AdmissionRule("nothing-lapsed", "容缺补交的期限还没有届满。", a -> !a.isTheDueDeferralLapse()));
    }

    static List<AdmissionRule> deferredReviewed() {
        return List.of(NOTHING_DEFERRED, AdmissionRule.UNDOES);
    }

    static List<AdmissionRule> deferralHandled() {
        return List.of(
                new AdmissionRule("nothing-lapsed", "没有逾期未补的容缺材料。", a -> !a.has(DEFERRAL_LAPSED)),
                AdmissionRule.UNDOES);
    }

    static List<AdmissionRule> deferredComplete() {
        return List.of(
                NOTHING_DEFERRED,
                new AdmissionRule("before-deferral", "时间早于容缺受理。", a -> a.isBefore(MATERIALS_DEFERRED)),
                new AdmissionRule("deferred-already-complete", "容缺材料已经补齐。", a -> a.has(DEFERRED_COMPLETE)));
    }

    static List<AdmissionRule> rating() {
        return List.of(new AdmissionRule("already-rated", "差评已经登记。", a -> a.has(BADLY_RATED)));
    }

    static List<AdmissionRule> rectification() {
        return List.of(
                new AdmissionRule("not-rated", "没有需要整改的差评。", a -> !a.has(BADLY_RATED)),
                new AdmissionRule("before-rating", "时间早于收到差评。", a -> a.isBefore(BADLY_RATED)),
                new AdmissionRule("already-rectified", "整改反馈已经登记。", a -> a.has(RECTIFIED)));
    }
}
