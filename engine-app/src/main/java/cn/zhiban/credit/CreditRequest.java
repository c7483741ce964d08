package cn.zhiban.credit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * An objection or an application for repair.
 *
 * @param checkDue the last day on which it is looked into; null for a repair
 * @param due the last day on which it is decided
 * @param checkWords what was found, null until then
 * @param decisionWords the reasons, null until then
 * @param extensionWords why the day of the decision was moved, null where it was not
 */
public record CreditRequest(
        long id,
        long recordId,
        RequestKind kind,
        RequestState state,
        String reasons,
        OffsetDateTime filedAt,
        LocalDate checkDue,
        LocalDate due,
        String checkedBy,
        OffsetDateTime checkedAt,
        String checkWords,
        String decidedBy,
        OffsetDateTime decidedAt,
        String decisionWords,
        String extensionWords,
        List<Proof> proofs) {

    /** A file that was given with it. */
    public record Proof(UUID uploadId, String name) {}

    /** What the office has to do next, and until when. */
    public LocalDate nextDue() {
        return state == RequestState.FILED && checkDue != null ? checkDue : due;
    }

    public boolean overdueOn(LocalDate day) {
        return state.isOpen() && day.isAfter(nextDue());
    }

    public boolean mayBeChecked() {
        return kind.leads(state, RequestState.CHECKED);
    }

    /** The day of the decision moves once, and not when it has passed. */
    public boolean mayBeExtendedOn(LocalDate day) {
        return mayBeDecided() && extensionWords == null && !day.isAfter(due);
    }

    public boolean mayBeDecided() {
        return kind.leads(state, RequestState.GRANTED);
    }
}
