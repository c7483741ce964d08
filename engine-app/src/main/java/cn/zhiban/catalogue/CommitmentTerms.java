package cn.zhiban.catalogue;

import java.util.List;

/**
 * How an item offers 告知承诺: a signed letter takes the place of a paper. Source: 国办发〔2020〕42号.
 *
 * @param riskClass how much harm a false commitment could do
 * @param subjectMatters on which the item touches and which law keeps from commitment; empty for most items
 * @param offer the table that says to whom commitment is offered
 * @param letter name of the file with the text of the 告知承诺书, in the item's folder
 * @param verification the table that says whether and how a commitment is verified after the result
 * @param agentName key of the answer that names the applicant's agent, who may not sign; null where the form asks for none
 * @param exclusions the table that says which answers of the form contradict what a letter would promise; null where none does
 */
public record CommitmentTerms(
        RiskClass riskClass,
        List<SubjectMatter> subjectMatters,
        String offer,
        String letter,
        String verification,
        String agentName,
        String exclusions) {

    public enum RiskClass {
        LOW,
        MEDIUM,
        HIGH
    }

    /** What may not be dealt with on somebody's word alone. Source: 国办发〔2020〕42号, 深圳经济特区社会信用条例 59. */
    public enum SubjectMatter {
        NATIONAL_SECURITY,
        STATE_SECRET,
        PUBLIC_SAFETY,
        FINANCIAL_PRUDENCE,
        ECOLOGY,
        LIFE_AND_HEALTH,
        PROPERTY_SAFETY,
        MAJOR_FOREIGN_AFFAIRS
    }
}
