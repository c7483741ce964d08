package cn.zhiban.document;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.Transition;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.document.IssuedDocument.Standing;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A decision that is revoked takes the force of its result away, in the transaction of the act. */
@Component
class RevokedResults {

    private final Documents documents;
    private final AuditTrail audit;

    RevokedResults(Documents documents, AuditTrail audit) {
        this.documents = documents;
        this.audit = audit;
    }

    @EventListener
    void follow(Transition.Recorded recorded) {
        if (recorded.act().type() != ClockEventType.REVOKED) {
            return;
        }
        var caseFile = recorded.caseFile();
        documents.ofCase(caseFile.id()).stream()
                .filter(document -> document.kind() == DocumentKind.RESULT)
                .filter(document -> document.standing() == Standing.VALID)
                .forEach(document -> {
                    documents.withdraw(document.id(), recorded.actor(), "决定已经撤销");
                    audit.record(
                            recorded.actor(),
                            "document.withdraw",
                            "document",
                            document.number(),
                            Map.of("case", caseFile.caseNo()));
                });
    }
}
