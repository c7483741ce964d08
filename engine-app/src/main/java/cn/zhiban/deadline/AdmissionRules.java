package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.CALENDAR_REVISED;
import static cn.zhiban.deadline.ClockEventType.DECIDED;
import static cn.zhiban.deadline.ClockEventType.DEEMED_ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.DELIVERED;
import static cn.zhiban.deadline.ClockEventType.EXTENDED;
import static cn.zhiban.deadline.ClockEventType.LAPSED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_ISSUED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_SERVED;
import static cn.zhiban.deadline.ClockEventType.NOT_ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.RECEIVED;
import static cn.zhiban.deadline.ClockEventType.REPLY_COMPLETE;
import static cn.zhiban.deadline.ClockEventType.REPLY_PART;
import static cn.zhiban.deadline.ClockEventType.RESUMED;
import static cn.zhiban.deadline.ClockEventType.SUSPENDED;
import static cn.zhiban.deadline.ClockEventType.WITHDRAWN;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which events may enter the ledger: a table of refusals, asked in order. Nothing takes effect in the future, before
 * receipt, or so that it undoes an act already effective. Source: design of the statutory clock; 行政许可法 32, 42, 45.
 */
final class AdmissionRules {

    /** Refuses with its code and words when its condition holds. */
    private record Rule(String code, String words, Predicate<Admission> when) {}

    private static final Rule FUTURE = new Rule("effective-in-future", "生效时间不能晚于现在。", Admission::isInFuture);
    private static final Rule UNDOES =
            new Rule("undoes-effective", "此后已有其他行为生效，不能再以更早的时间登记。", Admission::undoesTheEffective);
    private static final Rule DECIDED_ALREADY = new Rule("already-decided", "已经作出决定。", a -> a.has(DECIDED));
    private static final Rule ACCEPTED_ALREADY =
            new Rule("already-accepted", "申请已经受理（含视为受理）。", Admission::isAccepted);
    private static final Rule BEFORE_NOTICE =
            new Rule("before-notice", "时间早于告知书的发出。", a -> a.isBefore(NOTICE_ISSUED));
    private static final Rule NOTHING_RUNS = new Rule("nothing-runs", "没有正在计算的办理期限。", Admission::nothingRuns);
    private static final Rule NO_LAPSE = new Rule("nothing-lapsed", "期限没有发生这样的法律后果。", a -> !a.isTheDueLapse());

    /** What silence has brought about is written down before the next act: legal order, also after a downtime. */
    private static final Rule LAPSE_FIRST = new Rule(
            "lapse-unrecorded", "期限已过并已产生法律后果，应先予登记。", a -> a.law().lapse().isPresent());

    /** For every event but the receipt itself. */
    private static final List<Rule> ALWAYS = List.of(
            FUTURE,
            new Rule("before-receipt", "时间早于收到申请。", a -> !a.has(RECEIVED) || a.isBefore(RECEIVED)),
            new Rule("already-withdrawn", "申请已经撤回。", a -> a.has(WITHDRAWN)),
            new Rule("already-lapsed", "申请已视为撤回。", a -> a.has(LAPSED)),
            new Rule("already-refused", "已经作出不予受理决定。", a -> a.has(NOT_ACCEPTED)),
            new Rule("already-delivered", "结果已经送达。", a -> a.has(DELIVERED)));

    /** The law has ended the case though nobody has written it down; a posted reply is judged by its own rule. */
    private static final Rule LAPSED_BY_LAW =
            new Rule("already-lapsed", "补正期限已过，申请视为撤回。", Admission::isDeemedWithdrawn);

    private static final Map<ClockEventType, List<Rule>> OF = new EnumMap<>(Map.ofEntries(
            Map.entry(RECEIVED, List.of(FUTURE, new Rule("already-received", "已经登记收件。", a -> a.has(RECEIVED)))),
            Map.entry(NOTICE_ISSUED, notice()),
            Map.entry(NOTICE_SERVED, service()),
            Map.entry(REPLY_PART, reply()),
            Map.entry(REPLY_COMPLETE, reply()),
            Map.entry(ACCEPTED, List.of(LAPSED_BY_LAW, ACCEPTED_ALREADY, UNDOES)),
            Map.entry(NOT_ACCEPTED, nonAcceptance()),
            Map.entry(DEEMED_ACCEPTED, List.of(NO_LAPSE)),
            Map.entry(LAPSED, List.of(NO_LAPSE)),
            Map.entry(SUSPENDED, suspension()),
            Map.entry(RESUMED, List.of(new Rule("not-suspended", "期限没有暂停。", a -> !a.isSuspended()), UNDOES)),
            Map.entry(EXTENDED, extension()),
            Map.entry(CALENDAR_REVISED, List.of(detailMissing("calendarVersion", "缺少放假安排的版本。"), UNDOES)),
            Map.entry(DECIDED, decision()),
            Map.entry(DELIVERED, delivery()),
            Map.entry(WITHDRAWN, List.of(LAPSED_BY_LAW, DECIDED_ALREADY, LAPSE_FIRST, UNDOES))));

    private AdmissionRules() {}

    static Optional<ClockRefusal> judge(Admission admission) {
        ClockEventType type = admission.candidate().type();
        Stream<Rule> always = type == RECEIVED ? Stream.empty() : ALWAYS.stream();
        return Stream.concat(always, OF.get(type).stream())
                .filter(rule -> rule.when().test(admission))
                .findFirst()
                .map(rule -> new ClockRefusal(rule.code(), rule.words()));
    }

    private static List<Rule> notice() {
        return List.of(
                new Rule("notice-already-issued", "一次性告知书已经发出，不能再次告知。", a -> a.has(NOTICE_ISSUED)),
                new Rule("already-accepted", "申请已经受理。", a -> a.has(ACCEPTED)),
                new Rule("notice-late", "告知期限已过，不能再发一次性告知书。", Admission::isAfterNoticeLimit),
                new Rule("notice-back-dated", "告知书在发出时登记，不能倒签日期。", Admission::isBackDated),
                DECIDED_ALREADY,
                UNDOES);
    }

    private static List<Rule> service() {
        return List.of(
                new Rule("notice-not-issued", "没有发出过告知书。", a -> !a.has(NOTICE_ISSUED)),
                BEFORE_NOTICE,
                new Rule("already-served", "告知书的送达已经登记。", a -> a.has(NOTICE_SERVED)));
    }

    private static List<Rule> reply() {
        return List.of(
                new Rule("nothing-to-reply", "没有要求补正的告知书。", a -> !a.has(NOTICE_ISSUED)),
                BEFORE_NOTICE,
                new Rule("reply-already-complete", "补正材料已经齐全。", a -> a.has(REPLY_COMPLETE)),
                ACCEPTED_ALREADY,
                new Rule("reply-late", "补正期限已过，申请视为撤回。", Admission::isAfterReplyLapse));
    }

    private static List<Rule> nonAcceptance() {
        return List.of(
                LAPSED_BY_LAW,
                ACCEPTED_ALREADY,
                new Rule("reply-awaited", "补正期限未满，应等待申请人补正。", Admission::isReplyAwaited),
                UNDOES);
    }

    private static List<Rule> suspension() {
        return List.of(
                numberMissing("plannedDays", "应书面告知暂停的天数。"),
                DECIDED_ALREADY,
                LAPSE_FIRST,
                NOTHING_RUNS,
                new Rule("limit-passed", "期限已过，不能再暂停计时。", Admission::isAfterAnyOfficeLimit),
                UNDOES);
    }

    private static List<Rule> extension() {
        return List.of(
                numberMissing("days", "应写明延长的期限。"),
                DECIDED_ALREADY,
                LAPSE_FIRST,
                new Rule("already-extended", "期限只能延长一次。", a -> a.has(EXTENDED)),
                new Rule("nothing-runs", "没有可以延长的期限。", Admission::nothingToExtend),
                new Rule("limit-passed", "期限已过，不能再延长。", Admission::isAfterExtendableLimit),
                UNDOES);
    }

    private static List<Rule> decision() {
        return List.of(
                DECIDED_ALREADY,
                new Rule("not-accepted", "申请尚未受理。", Admission::isNotAccepted),
                LAPSE_FIRST,
                UNDOES);
    }

    private static List<Rule> delivery() {
        return List.of(
                new Rule("not-decided", "尚未作出决定。", a -> !a.has(DECIDED)),
                new Rule("before-decision", "时间早于作出决定。", a -> a.isBefore(DECIDED)));
    }

    private static Rule numberMissing(String detail, String words) {
        return new Rule("detail-missing", words, a -> a.candidate().number(detail) <= 0);
    }

    private static Rule detailMissing(String detail, String words) {
        return new Rule("detail-missing", words, a -> a.candidate().text(detail) == null);
    }
}
