package cn.zhiban.commitment.deferral;

import java.util.List;

/** What the deferred materials of a case wait for: the routing facts {@code deferralState} and {@code deferralLeft}. */
public enum DeferralState {
    /** For the applicant. */
    AWAITED,
    /** For the window, which looks at what arrived. */
    SUPPLIED,
    /** For a person, because some did not come. */
    RETURNED,
    /** For nobody. */
    CONCLUDED;

    /** Whether anything is still to be done. */
    public String left() {
        return this == CONCLUDED ? "DEFERRAL_CLOSED" : "DEFERRAL_OPEN";
    }

    static DeferralState of(List<Deferral> ofCase) {
        if (ofCase.stream().anyMatch(one -> one.state() == Deferral.State.SUPPLIED)) {
            return SUPPLIED;
        }
        if (ofCase.stream().anyMatch(one -> one.state().isOpen())) {
            return AWAITED;
        }
        return ofCase.stream().anyMatch(Deferral::waitsForPerson) ? RETURNED : CONCLUDED;
    }
}
