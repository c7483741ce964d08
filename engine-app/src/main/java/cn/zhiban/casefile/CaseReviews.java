package cn.zhiban.casefile;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** When the substance of a case is examined, why, and what was found. */
public interface CaseReviews {

    /**
     * @param mode that holds now
     * @param reason why, in plain Chinese
     * @param findings of the examination before the decision; empty where there was none yet, or for the applicant
     */
    record Shown(ReviewMode mode, String modeLabel, String reason, OffsetDateTime chosenAt, List<Finding> findings) {

        Shown withoutFindings() {
            return new Shown(mode, modeLabel, reason, chosenAt, List.of());
        }
    }

    /** @param finding SATISFIED or UNSATISFIED */
    record Finding(String finding, String label, String words, String by, OffsetDateTime at) {}

    /** Empty for an item that does not choose, and until the case is accepted; the caller has checked the reader. */
    Optional<Shown> of(long caseId);
}
