package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.EnteringCase;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters a case whose papers are looked at now, for one of those who look at them. */
@Component
class EnteringReview {

    private static final Set<CaseStatus> OPEN = Set.of(CaseStatus.RECEIVED, CaseStatus.SUPPLEMENTING);

    private final EnteringCase entering;
    private final Reviewers reviewers;

    EnteringReview(EnteringCase entering, Reviewers reviewers) {
        this.entering = entering;
        this.reviewers = reviewers;
    }

    /**
     * @return the case, locked until the transaction ends
     * @throws RefusedRequest {@code materials-closed} once acceptance is over, {@code task-not-yours}, {@code task-claimed}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    CaseFile enter(Actor clerk, String caseNo) {
        return enter(clerk, caseNo, locked -> Optional.empty());
    }

    /**
     * As {@link #enter(Actor, String)}, or later.
     *
     * @param beside the process whose work it is to look at the paper, beside the other work of the case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    CaseFile enter(Actor clerk, String caseNo, Function<CaseFile, Optional<String>> beside) {
        var locked = entering.enter(clerk, caseNo);
        var process = beside.apply(locked);
        if (process.isPresent()) {
            reviewers.require(clerk, locked, process.get());
            return locked;
        }
        if (!OPEN.contains(locked.status())) {
            throw RefusedRequest.conflict(
                    "materials-closed",
                    "办件%s目前是“%s”，材料核对已经结束".formatted(caseNo, locked.status().label()));
        }
        reviewers.require(clerk, locked);
        return locked;
    }
}
