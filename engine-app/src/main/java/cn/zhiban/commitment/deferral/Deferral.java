package cn.zhiban.commitment.deferral;

import cn.zhiban.catalogue.DeferralTerms;
import cn.zhiban.catalogue.DeferralTerms.Late;
import cn.zhiban.catalogue.DeferralTerms.ResultGate;
import java.time.LocalDate;

/**
 * A material that the applicant promised to bring later.
 *
 * @param days working days from acceptance
 * @param terms as they stood when it was promised
 * @param dueOn last day; until acceptance the day that was shown, counted from the application
 * @param remindedFor the last day of which the applicant was reminded; null while it was not
 * @param creditRecord number of the record that was made because it did not come; null else
 * @param handling what a person said of it after it lapsed; null while nobody did
 */
public record Deferral(
        long id,
        long caseId,
        String material,
        String name,
        int days,
        DeferralTerms terms,
        State state,
        LocalDate dueOn,
        LocalDate remindedFor,
        String creditRecord,
        Handling handling,
        String handlingWords) {

    /** Where a promise stands. */
    public enum State {
        PROMISED("已承诺，受理后起算"),
        AWAITED("等待补交"),
        SUPPLIED("已补交，等待核对"),
        KEPT("已补齐"),
        LAPSED("逾期未补"),
        LIFTED("不再需要");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean isOpen() {
            return this == PROMISED || this == AWAITED || this == SUPPLIED;
        }
    }

    /** What a person says of a case whose promised material did not come. */
    public enum Handling {
        PROCEED,
        OBJECT
    }

    /** Whether a person has still to say how the case goes on. */
    boolean waitsForPerson() {
        return state == State.LAPSED && terms.late() == Late.RETURN_TO_PERSON && handling == null;
    }

    /** Whether no favourable result may be issued now. */
    boolean closesResult() {
        if (state == State.LAPSED) {
            return handling == Handling.OBJECT || waitsForPerson() && terms.resultGate() == ResultGate.BEFORE;
        }
        return state.isOpen() && terms.resultGate() == ResultGate.BEFORE;
    }
}
