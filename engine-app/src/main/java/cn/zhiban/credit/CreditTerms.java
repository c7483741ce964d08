package cn.zhiban.credit;

/**
 * How long a record has effect and when it can be repaired, as the table {@code credit-terms} says.
 *
 * @param periodMonths null without end
 * @param repairAfterMonths from the first day of the effect; null where it cannot be repaired
 * @param howToRepair in plain Chinese
 */
public record CreditTerms(Integer periodMonths, Integer repairAfterMonths, String howToRepair) {

    /** The table, which an officer may change; records keep the terms under which they were made. */
    public interface Table {

        /**
         * @param priorWithin12Months how many other acts of the holder were recorded in the twelve months before
         * @throws IllegalStateException where the table has no rule for it
         */
        CreditTerms of(CreditKind kind, Severity severity, CreditEffect effect, int priorWithin12Months);
    }
}
