package cn.zhiban.casefile;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.time.Instant;
import java.util.Map;
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

    /**
     * The same for a reply that may have been on its way when its limit passed: in time by its own details, it comes before
     * a silence that nobody has recorded.
     *
     * @param arrivedAt when it reached the office; null for now
     * @param details of the act, such as its postmark
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile enterToReply(Actor actor, String caseNo, Instant arrivedAt, Map<String, Object> details) {
        var locked = cases.lockVisibleTo(actor, caseNo);
        return caseClock.admitsReply(locked, arrivedAt, details) ? locked : settled(locked);
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
