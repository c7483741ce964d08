package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import cn.zhiban.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accepts what needs no review of papers, such as a question, as it is received. */
@Component
public class AcceptingOnReceipt {

    private final Transition transition;
    private final Catalogue catalogue;

    AcceptingOnReceipt(Transition transition, Catalogue catalogue) {
        this.transition = transition;
        this.catalogue = catalogue;
    }

    /** Nobody is told: the receipt says it already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(long caseId) {
        var locked = transition.lock(caseId);
        var item = catalogue.version(locked.itemVersionId()).item();
        transition.takeUntold(
                locked,
                CaseStatus.ACCEPTED,
                Actor.SYSTEM,
                Act.of(
                        ClockEventType.ACCEPTED,
                        locked.receivedAt(),
                        item.limit(Stage.DECISION).legalBasis(),
                        "收到即受理，首问负责，由接手的工作人员答复"));
    }
}
