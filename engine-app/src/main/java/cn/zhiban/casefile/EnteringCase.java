package cn.zhiban.casefile;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in for every act of a person: locks the case, asks the fold, and lets the law act first where silence had
 * brought something about before the act was received and no timer has recorded it yet. The act is then judged by what
 * stands.
 */
@Component
public class EnteringCase {

    private final Cases cases;
    private final CaseClock caseClock;
    private final CaseSteering steering;

    EnteringCase(Cases cases, CaseClock caseClock, CaseSteering steering) {
        this.cases = cases;
        this.caseClock = caseClock;
        this.steering = steering;
    }

    /** @throws RefusedRequest {@code case-not-found}, for a foreign case as for none */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile enter(Actor actor, String caseNo) {
        return settled(cases.lockVisibleTo(actor, caseNo));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile enter(long caseId) {
        return settled(cases.lock(caseId));
    }

    private CaseFile settled(CaseFile locked) {
        if (caseClock.hasLapsedBefore(locked)) {
            steering.wakeNow(locked.id());
        }
        return locked;
    }
}
