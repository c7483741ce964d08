package cn.zhiban.commitment.review;

import cn.zhiban.casefile.Judgements;
import cn.zhiban.casefile.Transition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the examination of the substance found, for whoever decides; the applicant reads the reasons of the decision. */
@Component
public class RecordingReview {

    /** The contract of the phase: the outcomes of an examination. */
    enum Outcome {
        SATISFIED("符合条件"),
        UNSATISFIED("不符合条件");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final Transition transition;
    private final Judgements judgements;
    private final Reviews reviews;

    RecordingReview(Transition transition, Judgements judgements, Reviews reviews) {
        this.transition = transition;
        this.judgements = judgements;
        this.reviews = reviews;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(long caseId) {
        var locked = transition.lock(caseId);
        var judgement = judgements.latest(caseId);
        var outcome = Outcome.valueOf(judgement.outcome());
        transition.begin(locked, judgement.actor());
        reviews.add(locked, outcome, judgement.text("words"), judgement.actor());
        transition.note(
                locked, judgement.actor(), "REVIEW_FOUND", "实质审查：" + outcome.label() + "。" + judgement.text("words"));
    }
}
