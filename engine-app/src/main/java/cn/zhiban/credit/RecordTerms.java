package cn.zhiban.credit;

import java.time.LocalDate;

/** The terms of the table as dates of one record. */
record RecordTerms(LocalDate lastDay, LocalDate repairableFrom, String howToRepair) {

    /** Months after the first day, so that the last day of twelve months from 3 March is 2 March. */
    static RecordTerms of(NewCreditRecord made, CreditTerms terms) {
        var from = made.listedAt();
        var end = terms.periodMonths() == null
                ? null
                : from.plusMonths(terms.periodMonths()).minusDays(1);
        var repairable = terms.repairAfterMonths() == null ? null : from.plusMonths(terms.repairAfterMonths());
        return new RecordTerms(made.lastDay() == null ? end : made.lastDay(), repairable, terms.howToRepair());
    }
}
