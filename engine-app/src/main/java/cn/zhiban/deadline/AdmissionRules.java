package cn.zhiban.deadline;

import static cn.zhiban.deadline.AdmissionRule.ACCEPTED_ALREADY;
import static cn.zhiban.deadline.AdmissionRule.DECIDED_ALREADY;
import static cn.zhiban.deadline.AdmissionRule.LAPSED_BY_LAW;
import static cn.zhiban.deadline.AdmissionRule.UNDOES;
import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.BADLY_RATED;
import static cn.zhiban.deadline.ClockEventType.CALENDAR_REVISED;
import static cn.zhiban.deadline.ClockEventType.COMMITMENT_FULFILLED;
import static cn.zhiban.deadline.ClockEventType.DECIDED;
import static cn.zhiban.deadline.ClockEventType.DEEMED_ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.DEFERRAL_EXTENDED;
import static cn.zhiban.deadline.ClockEventType.DEFERRAL_HANDLED;
import static cn.zhiban.deadline.ClockEventType.DEFERRAL_LAPSED;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_COMPLETE;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_REJECTED;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_REVIEWED;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_SUPPLIED;
import static cn.zhiban.deadline.ClockEventType.DEFERRED_VERIFIED;
import static cn.zhiban.deadline.ClockEventType.DELIVERED;
import static cn.zhiban.deadline.ClockEventType.EXTENDED;
import static cn.zhiban.deadline.ClockEventType.LAPSED;
import static cn.zhiban.deadline.ClockEventType.MATERIALS_DEFERRED;
import static cn.zhiban.deadline.ClockEventType.NON_ACCEPTANCE_SERVED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_ISSUED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_SERVED;
import static cn.zhiban.deadline.ClockEventType.NOT_ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.RECEIVED;
import static cn.zhiban.deadline.ClockEventType.RECTIFICATION_ORDERED;
import static cn.zhiban.deadline.ClockEventType.RECTIFICATION_REPORTED;
import static cn.zhiban.deadline.ClockEventType.RECTIFIED;
import static cn.zhiban.deadline.ClockEventType.REPLY_COMPLETE;
import static cn.zhiban.deadline.ClockEventType.REPLY_PART;
import static cn.zhiban.deadline.ClockEventType.RESUMED;
import static cn.zhiban.deadline.ClockEventType.REVOCATION_DROPPED;
import static cn.zhiban.deadline.ClockEventType.REVOCATION_PROPOSED;
import static cn.zhiban.deadline.ClockEventType.REVOKED;
import static cn.zhiban.deadline.ClockEventType.STATEMENT_MADE;
import static cn.zhiban.deadline.ClockEventType.SUSPENDED;
import static cn.zhiban.deadline.ClockEventType.VERIFICATION_PLANNED;
import static cn.zhiban.deadline.ClockEventType.WITHDRAWN;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which events may enter the ledger: a table of refusals, asked in order. Nothing takes effect in the future, before
 * receipt, or so that it undoes an act already effective. Source: design of the statutory clock; 行政许可法 32, 42, 45.
 */
final class AdmissionRules {

    private static final AdmissionRule FUTURE =
            new AdmissionRule("effective-in-future", "生效时间不能晚于现在。", Admission::isInFuture);
    private static final AdmissionRule NOTHING_RUNS =
            new AdmissionRule("nothing-runs", "没有正在计算的办理期限。", Admission::nothingRuns);
    private static final AdmissionRule NO_LAPSE =
            new AdmissionRule("nothing-lapsed", "期限没有发生这样的法律后果。", a -> !a.isTheDueLapse());
    private static final AdmissionRule NO_WITHDRAWAL =
            new AdmissionRule("nothing-lapsed", "期限没有发生这样的法律后果。", a -> !a.isTheDueLapse() && !a.followsFromDeferral());

    /** What silence has brought about is written down before the next act: legal order, also after a downtime. */
    private static final AdmissionRule LAPSE_FIRST = new AdmissionRule(
            "lapse-unrecorded", "期限已过并已产生法律后果，应先予登记。", a -> a.law().lapse().isPresent());

    private static final AdmissionRule REFUSED_ALREADY =
            new AdmissionRule("already-refused", "已经作出不予受理决定。", a -> a.has(NOT_ACCEPTED));
    private static final AdmissionRule DELIVERED_ALREADY =
            new AdmissionRule("already-delivered", "结果已经送达。", a -> a.has(DELIVERED));

    /** For every event but the receipt itself. */
    private static final List<AdmissionRule> ALWAYS = List.of(
            FUTURE,
            new AdmissionRule("before-receipt", "时间早于收到申请。", a -> !a.has(RECEIVED) || a.isBefore(RECEIVED)),
            new AdmissionRule("already-withdrawn", "申请已经撤回。", a -> a.has(WITHDRAWN)),
            new AdmissionRule("already-lapsed", "申请已视为撤回。", a -> a.has(LAPSED)),
            REFUSED_ALREADY,
            DELIVERED_ALREADY);

    private static final Map<ClockEventType, List<AdmissionRule>> OF = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    RECEIVED, List.of(FUTURE, new AdmissionRule("already-received", "已经登记收件。", a -> a.has(RECEIVED)))),
            Map.entry(NOTICE_ISSUED, NoticeRules.notice()),
            Map.entry(NOTICE_SERVED, NoticeRules.service()),
            Map.entry(REPLY_PART, NoticeRules.reply()),
            Map.entry(REPLY_COMPLETE, NoticeRules.reply()),
            Map.entry(ACCEPTED, List.of(LAPSED_BY_LAW, ACCEPTED_ALREADY, UNDOES)),
            Map.entry(NOT_ACCEPTED, NoticeRules.nonAcceptance()),
            Map.entry(NON_ACCEPTANCE_SERVED, NoticeRules.nonAcceptanceService()),
            Map.entry(DEEMED_ACCEPTED, List.of(NO_LAPSE)),
            Map.entry(LAPSED, List.of(NO_WITHDRAWAL)),
            Map.entry(SUSPENDED, suspension()),
            Map.entry(RESUMED, List.of(new AdmissionRule("not-suspended", "期限没有暂停。", a -> !a.isSuspended()), UNDOES)),
            Map.entry(EXTENDED, extension()),
            Map.entry(CALENDAR_REVISED, List.of(detailMissing("calendarVersion", "缺少放假安排的版本。"), UNDOES)),
            Map.entry(DECIDED, decision()),
            Map.entry(DELIVERED, delivery()),
            Map.entry(MATERIALS_DEFERRED, AfterwardsRules.deferral()),
            Map.entry(DEFERRED_SUPPLIED, AfterwardsRules.deferredSupplied()),
            Map.entry(DEFERRED_REJECTED, AfterwardsRules.deferredJudged()),
            Map.entry(DEFERRED_VERIFIED, AfterwardsRules.deferredJudged()),
            Map.entry(DEFERRAL_EXTENDED, AfterwardsRules.deferralExtended()),
            Map.entry(DEFERRED_REVIEWED, AfterwardsRules.deferredReviewed()),
            Map.entry(DEFERRAL_LAPSED, AfterwardsRules.deferralLapsed()),
            Map.entry(DEFERRAL_HANDLED, AfterwardsRules.deferralHandled()),
            Map.entry(DEFERRED_COMPLETE, AfterwardsRules.deferredComplete()),
            Map.entry(BADLY_RATED, AfterwardsRules.rating()),
            Map.entry(RECTIFIED, AfterwardsRules.rectification()),
            Map.entry(VERIFICATION_PLANNED, VerificationRules.plan()),
            Map.entry(COMMITMENT_FULFILLED, VerificationRules.fulfilment()),
            Map.entry(RECTIFICATION_ORDERED, VerificationRules.order()),
            Map.entry(RECTIFICATION_REPORTED, VerificationRules.report()),
            Map.entry(REVOCATION_PROPOSED, VerificationRules.proposal()),
            Map.entry(STATEMENT_MADE, VerificationRules.statement()),
            Map.entry(REVOCATION_DROPPED, VerificationRules.drop()),
            Map.entry(REVOKED, VerificationRules.revocation()),
            Map.entry(WITHDRAWN, List.of(LAPSED_BY_LAW, DECIDED_ALREADY, LAPSE_FIRST, UNDOES))));

    private AdmissionRules() {}

    static Optional<ClockRefusal> judge(Admission admission) {
        ClockEventType type = admission.candidate().type();
        Stream<AdmissionRule> always = type == RECEIVED
                ? Stream.empty()
                : ALWAYS.stream()
                        .filter(rule -> !isAfterwards(type) || rule != DELIVERED_ALREADY)
                        .filter(rule -> type != NON_ACCEPTANCE_SERVED || rule != REFUSED_ALREADY);
        return Stream.concat(always, OF.get(type).stream())
                .filter(rule -> rule.when().test(admission))
                .findFirst()
                .map(rule -> new ClockRefusal(rule.code(), rule.words()));
    }

    private static boolean isAfterwards(ClockEventType type) {
        return AfterwardsRules.TYPES.contains(type) || VerificationRules.TYPES.contains(type);
    }

    private static List<AdmissionRule> suspension() {
        return List.of(
                numberMissing("plannedDays", "应书面告知暂停的天数。"),
                DECIDED_ALREADY,
                LAPSE_FIRST,
                NOTHING_RUNS,
                new AdmissionRule("limit-passed", "期限已过，不能再暂停计时。", Admission::isAfterAnyOfficeLimit),
                UNDOES);
    }

    private static List<AdmissionRule> extension() {
        return List.of(
                numberMissing("days", "应写明延长的期限。"),
                DECIDED_ALREADY,
                LAPSE_FIRST,
                new AdmissionRule("already-extended", "期限只能延长一次。", a -> a.has(EXTENDED)),
                new AdmissionRule("nothing-runs", "没有可以延长的期限。", Admission::nothingToExtend),
                new AdmissionRule("limit-passed", "期限已过，不能再延长。", Admission::isAfterExtendableLimit),
                UNDOES);
    }

    private static List<AdmissionRule> decision() {
        return List.of(
                DECIDED_ALREADY,
                new AdmissionRule("not-accepted", "申请尚未受理。", Admission::isNotAccepted),
                LAPSE_FIRST,
                UNDOES);
    }

    private static List<AdmissionRule> delivery() {
        return List.of(
                new AdmissionRule("not-decided", "尚未作出决定。", a -> !a.has(DECIDED)),
                new AdmissionRule("before-decision", "时间早于作出决定。", a -> a.isBefore(DECIDED)));
    }

    private static AdmissionRule numberMissing(String detail, String words) {
        return new AdmissionRule("detail-missing", words, a -> a.candidate().number(detail) <= 0);
    }

    private static AdmissionRule detailMissing(String detail, String words) {
        return new AdmissionRule("detail-missing", words, a -> a.candidate().text(detail) == null);
    }
}
