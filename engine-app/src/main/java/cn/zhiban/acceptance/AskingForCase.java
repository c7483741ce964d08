package cn.zhiban.acceptance;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.sharing.AskingRegisters;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the registers once more for a case whose materials are still looked at, as after a register was down. */
@Component
public class AskingForCase {

    private final EnteringReview entering;
    private final Enquiries enquiries;
    private final AskingRegisters asking;
    private final WaivingMaterials waiving;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    AskingForCase(
            EnteringReview entering,
            Enquiries enquiries,
            AskingRegisters asking,
            WaivingMaterials waiving,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.entering = entering;
        this.enquiries = enquiries;
        this.asking = asking;
        this.waiving = waiving;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @throws RefusedRequest {@code materials-closed} once acceptance is over, {@code task-not-yours}, {@code task-claimed} */
    public CaseFile ask(Actor clerk, String caseNo) {
        var seen = transaction.execute(status -> entering.enter(clerk, caseNo));
        asking.ask(clerk, enquiries.of(seen));
        return transaction.execute(status -> {
            var locked = entering.enter(clerk, caseNo);
            waiving.waive(locked);
            audit.record(clerk, "ask-registers", "case", caseNo, Map.of());
            return locked;
        });
    }
}
