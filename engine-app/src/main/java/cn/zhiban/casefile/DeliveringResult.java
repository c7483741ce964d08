package cn.zhiban.casefile;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemDefinition.Delivery;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records that the result has reached the applicant. */
@Component
public class DeliveringResult {

    private final Transition transition;
    private final Judgements judgements;
    private final Catalogue catalogue;
    private final ElectronicService service;
    private final CaseClock caseClock;

    DeliveringResult(
            Transition transition,
            Judgements judgements,
            Catalogue catalogue,
            ElectronicService service,
            CaseClock caseClock) {
        this.transition = transition;
        this.judgements = judgements;
        this.catalogue = catalogue;
        this.service = service;
        this.caseClock = caseClock;
    }

    /** @throws cn.zhiban.shared.RefusedRequest {@code no-electronic-service} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordDelivery(long caseId) {
        var locked = transition.lock(caseId);
        var judgement = judgements.latest(caseId);
        var item = catalogue.version(locked.itemVersionId()).item();
        if (Delivery.INBOX.equals(judgement.text("method"))) {
            service.require(locked, item);
        }
        var basis = item.limit(Stage.DELIVERY).legalBasis();
        transition.take(
                locked,
                CaseStatus.DELIVERED,
                judgement.actor(),
                new CaseClock.Act(
                        ClockEventType.DELIVERED,
                        caseClock.actedAt(locked),
                        basis,
                        "结果已送达。" + judgement.text("note"),
                        judgement.form()));
    }
}
