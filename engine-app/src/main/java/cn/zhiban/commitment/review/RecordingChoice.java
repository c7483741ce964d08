package cn.zhiban.commitment.review;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.Transition;
import cn.zhiban.shared.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which way the case goes stands on it, for applicant and office. */
@Component
class RecordingChoice {

    private final Reviews reviews;
    private final Transition transition;
    private final AuditTrail audit;

    RecordingChoice(Reviews reviews, Transition transition, AuditTrail audit) {
        this.reviews = reviews;
        this.transition = transition;
        this.audit = audit;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void record(CaseFile locked, Actor by, ReviewChoice choice) {
        reviews.add(locked, choice);
        transition.show(locked, by, "REVIEW_CHOSEN", choice.words());
        audit.record(
                by,
                "case.review_chosen",
                "case",
                locked.caseNo(),
                Map.of("mode", choice.mode().name()));
    }
}
