package cn.zhiban.casefile;

import java.time.LocalDate;
import java.util.List;

/** The materials of a case that were promised for later (容缺). */
public interface CaseDeferrals {

    /**
     * @param material its key
     * @param state PROMISED, AWAITED, SUPPLIED, KEPT, LAPSED or LIFTED
     * @param days working days from acceptance
     * @param dueOn last day; until acceptance the earliest that it can be
     * @param officeDue last day for the office to look at what came, or to say what follows; null while nothing lies before it
     * @param resultGate BEFORE or AFTER
     * @param terms what was promised and what follows, in plain Chinese
     * @param creditRecord number of the record that was made because it did not come; null else
     * @param handled what a person said of it after it lapsed; null while nobody did
     */
    record Shown(
            String material,
            String name,
            String state,
            String stateLabel,
            boolean open,
            int days,
            LocalDate dueOn,
            LocalDate officeDue,
            String resultGate,
            String terms,
            String legalBasis,
            String creditRecord,
            String handled) {

        /** Whether it may be brought now. */
        public boolean awaited() {
            return state.equals("AWAITED") || state.equals("PROMISED");
        }

        /** Whether its limit runs. */
        public boolean running() {
            return state.equals("AWAITED");
        }
    }

    /** In the order of the promise; the caller has checked that the reader may see the case. */
    List<Shown> of(long caseId);
}
