package cn.zhiban.deadline;

import java.util.function.Predicate;

/**
 * One reason to keep an event out of the ledger.
 *
 * @param code stable, kebab-case, for programs
 * @param words one Chinese sentence for people
 * @param when whether it applies
 */
record AdmissionRule(String code, String words, Predicate<Admission> when) {

    static final AdmissionRule UNDOES =
            new AdmissionRule("undoes-effective", "此后已有其他行为生效，不能再以更早的时间登记。", Admission::undoesTheEffective);
    static final AdmissionRule DECIDED_ALREADY =
            new AdmissionRule("already-decided", "已经作出决定。", a -> a.has(ClockEventType.DECIDED));
    static final AdmissionRule ACCEPTED_ALREADY =
            new AdmissionRule("already-accepted", "申请已经受理（含视为受理）。", Admission::isAccepted);

    /** The law has ended the case though nobody has written it down; a posted reply is judged by its own rule. */
    static final AdmissionRule LAPSED_BY_LAW =
            new AdmissionRule("already-lapsed", "补正期限已过，申请视为撤回。", Admission::isDeemedWithdrawn);
}
