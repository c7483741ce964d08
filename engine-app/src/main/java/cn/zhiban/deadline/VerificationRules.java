package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockEventType.COMMITMENT_FULFILLED;
import static cn.zhiban.deadline.ClockEventType.DELIVERED;
import static cn.zhiban.deadline.ClockEventType.RECTIFICATION_ORDERED;
import static cn.zhiban.deadline.ClockEventType.RECTIFICATION_REPORTED;
import static cn.zhiban.deadline.ClockEventType.REVOCATION_DROPPED;
import static cn.zhiban.deadline.ClockEventType.REVOCATION_PROPOSED;
import static cn.zhiban.deadline.ClockEventType.REVOKED;
import static cn.zhiban.deadline.ClockEventType.STATEMENT_MADE;
import static cn.zhiban.deadline.ClockEventType.VERIFICATION_PLANNED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What speaks against the steps of a verification after delivery: whoever may rectify or be heard has its whole time for
 * it, unless it has spoken before. Source: 国办发〔2020〕42号; 行政许可法 36, 行政处罚法 45, the model for the hearing.
 */
final class VerificationRules {

    static final Set<ClockEventType> TYPES = EnumSet.of(
            VERIFICATION_PLANNED,
            COMMITMENT_FULFILLED,
            RECTIFICATION_ORDERED,
            RECTIFICATION_REPORTED,
            REVOCATION_PROPOSED,
            STATEMENT_MADE,
            REVOCATION_DROPPED,
            REVOKED);

    private static final AdmissionRule NOT_PLANNED =
            new AdmissionRule("not-verified", "这个办件没有列入承诺核查。", a -> !a.has(VERIFICATION_PLANNED));
    private static final AdmissionRule CONCLUDED =
            new AdmissionRule("verification-concluded", "承诺核查已经结束。", VerificationRules::isConcluded);
    private static final AdmissionRule PROPOSED =
            new AdmissionRule("revocation-already-proposed", "已经告知拟撤销决定。", a -> a.has(REVOCATION_PROPOSED));
    private static final AdmissionRule NOT_PROPOSED =
            new AdmissionRule("applicant-not-heard", "还没有告知申请人陈述申辩的权利。", a -> !a.has(REVOCATION_PROPOSED));

    private VerificationRules() {}

    static List<AdmissionRule> plan() {
        return List.of(
                new AdmissionRule("not-delivered", "结果尚未送达。", a -> !a.has(DELIVERED)),
                new AdmissionRule("already-planned", "已经列入承诺核查。", a -> a.has(VERIFICATION_PLANNED)),
                AdmissionRule.UNDOES);
    }

    static List<AdmissionRule> fulfilment() {
        return running(PROPOSED);
    }

    static List<AdmissionRule> order() {
        return running(PROPOSED, new AdmissionRule("already-ordered", "已经责令限期整改。", a -> a.has(RECTIFICATION_ORDERED)));
    }

    static List<AdmissionRule> report() {
        return running(
                new AdmissionRule("nothing-to-rectify", "没有需要整改的事项。", a -> !a.has(RECTIFICATION_ORDERED)),
                PROPOSED,
                new AdmissionRule("already-reported", "已经报告整改情况。", a -> a.has(RECTIFICATION_REPORTED)));
    }

    static List<AdmissionRule> proposal() {
        return running(
                PROPOSED,
                new AdmissionRule(
                        "rectification-not-over",
                        "申请人的整改期限还没有届满，也没有收到整改情况，不能拟撤销决定。",
                        a -> isOpen(a, Stage.RECTIFICATION)));
    }

    static List<AdmissionRule> statement() {
        return running(NOT_PROPOSED, new AdmissionRule("already-heard", "已经收到陈述申辩。", a -> a.has(STATEMENT_MADE)));
    }

    static List<AdmissionRule> drop() {
        return running(NOT_PROPOSED);
    }

    static List<AdmissionRule> revocation() {
        return running(
                NOT_PROPOSED,
                new AdmissionRule(
                        "hearing-not-over", "申请人的陈述申辩期限还没有届满，也没有收到陈述申辩，不能作出撤销决定。", a -> isOpen(a, Stage.HEARING)));
    }

    private static List<AdmissionRule> running(AdmissionRule... own) {
        return Stream.of(Stream.of(NOT_PLANNED, CONCLUDED), Stream.of(own), Stream.of(AdmissionRule.UNDOES))
                .flatMap(rules -> rules)
                .toList();
    }

    private static boolean isConcluded(Admission a) {
        return a.has(COMMITMENT_FULFILLED) || a.has(REVOCATION_DROPPED) || a.has(REVOKED);
    }

    /** Whether the applicant has still time and has not spoken. */
    private static boolean isOpen(Admission a, Stage stage) {
        return a.law().of(stage).stream()
                .anyMatch(track -> track.isOpen()
                        && !track.statutory().isOver(a.candidate().effectiveAt()));
    }
}
