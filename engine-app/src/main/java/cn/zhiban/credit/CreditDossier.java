package cn.zhiban.credit;

import java.time.LocalDate;
import java.util.List;

/**
 * A record with all that became of it.
 *
 * @param code credit code of the holder, or its masked identity number
 * @param uses in decisions, the latest first
 * @param requests the oldest first
 * @param today the day on which it is read
 */
public record CreditDossier(
        CreditRecord record, String code, List<CreditUse> uses, List<CreditRequest> requests, LocalDate today) {

    public CreditRecord.State state() {
        return record.stateOn(today);
    }

    public boolean mayObject() {
        return state() != CreditRecord.State.REVOKED && !waits(RequestKind.OBJECTION);
    }

    public boolean mayRepair() {
        return record.isRepairableOn(today) && !waits(RequestKind.REPAIR);
    }

    public boolean may(RequestKind kind) {
        return kind == RequestKind.REPAIR ? mayRepair() : mayObject();
    }

    private boolean waits(RequestKind kind) {
        return requests.stream()
                .anyMatch(request -> request.kind() == kind && request.state().isOpen());
    }
}
