package cn.zhiban.commitment.deferral;

import cn.zhiban.catalogue.DeferralTerms;
import cn.zhiban.catalogue.DeferralTerms.Late;
import cn.zhiban.catalogue.DeferralTerms.ResultGate;
import cn.zhiban.deadline.Colour;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A material that the applicant promised to bring later.
 *
 * @param days working days from acceptance
 * @param terms as they stood when it was promised
 * @param dueOn last day; until acceptance the day that was shown, counted from the application
 * @param officeDue last day for the office to look at what came, or to say what follows from a lapse; null while nothing
 *     of it lies before the office, or the item states no limit for that
 * @param officeColour of that limit; null with it
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
        LocalDate officeDue,
        Colour officeColour,
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

    /** Whether the fold gives the office another day, or colour, than the row shows. */
    boolean showsOther(LocalDate due, Colour colour) {
        return !Objects.equals(due, officeDue) || colour != officeColour;
    }

    /** Whether no favourable result may be issued now. */
    boolean closesResult() {
        if (state == State.LAPSED) {
            return handling == Handling.OBJECT || waitsForPerson() && terms.resultGate() == ResultGate.BEFORE;
        }
        return state.isOpen() && terms.resultGate() == ResultGate.BEFORE;
    }
}
