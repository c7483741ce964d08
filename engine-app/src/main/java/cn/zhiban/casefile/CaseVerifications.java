package cn.zhiban.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The verification of a case's commitment after its result (承诺事后核查). */
public interface CaseVerifications {

    /**
     * @param mode ALL, SAMPLED or EXEMPT
     * @param sharePercent of a hundred cases that are verified
     * @param methods that serve, in words
     * @param chosen whether the case is verified
     * @param open whether something is still to be done about it
     * @param awaited RECTIFICATION or HEARING while the applicant may speak and has not; null otherwise
     * @param awaitedUntil last day of its time for that
     */
    record Shown(
            String mode,
            String modeLabel,
            int sharePercent,
            List<String> methods,
            String state,
            String stateLabel,
            boolean chosen,
            boolean open,
            String awaited,
            LocalDate awaitedUntil,
            List<Finding> findings,
            List<Said> statements) {}

    /**
     * @param method in words; null for the decision about a revocation
     * @param basis null where it is in the applicant's favour
     * @param demand what is to be put right; null for any other
     */
    record Finding(
            String finding,
            String label,
            String method,
            String words,
            String basis,
            String demand,
            OffsetDateTime at) {}

    /** What the applicant says to it. */
    record Said(String kind, String label, String words, OffsetDateTime at, List<CaseView.File> files) {}

    /** Empty where no commitment was made, or the result is not delivered yet; the caller has checked the reader. */
    Optional<Shown> of(long caseId);
}
