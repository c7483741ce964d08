package cn.zhiban.material;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A material of a case.
 *
 * @param notified whether the one-time notice of the case asks for it
 * @param reasonCode why it is rejected, from the item's list; null otherwise
 * @param reasonWords the same in words for the applicant
 * @param deferredUntil the day by which it is promised; null unless it is deferred
 * @param files in the order in which they were given; empty when nothing was sent
 */
public record CaseMaterial(
        String key,
        String name,
        boolean required,
        MaterialState state,
        String noticeNo,
        String reasonCode,
        String reasonWords,
        LocalDate deferredUntil,
        List<Upload> files,
        Instant changedAt) {

    public boolean notified() {
        return noticeNo != null;
    }

    /** How far the office may rely on it; empty where it has nothing. */
    public Optional<Trust> trust() {
        return Trust.of(state, reasonCode);
    }

    /** Whether a letter of commitment takes its place. */
    public boolean isCommitted() {
        return state == MaterialState.WAIVED && Waiver.COMMITMENT.name().equals(reasonCode);
    }

    /** Whether it has come and nobody has looked at it. */
    public boolean isUnjudged() {
        return state == MaterialState.SUPPLIED;
    }

    /** Whether the one-time notice has to name it: rejected, or required and never sent. */
    public boolean isMissing() {
        return state == MaterialState.REJECTED || state == MaterialState.REQUIRED;
    }
}
