package cn.zhiban.catalogue;

import java.util.LinkedHashSet;
import java.util.Set;

/** The words of the table that says to whom 告知承诺 is offered; the glossary has their Chinese terms. */
public final class OfferTable {

    /** Of the item: LOW, MEDIUM, HIGH. */
    public static final String RISK_CLASS = "riskClass";

    /** Of the item: one of the excluded ones at a time, or NONE. */
    public static final String SUBJECT_MATTER = "subjectMatter";

    /** Of the material: which technique takes its place. */
    public static final String TECHNIQUE = "technique";

    /** Of the material: MAIN or SECONDARY. */
    public static final String MATERIAL_KIND = "materialKind";

    /** Of the applicant: on the list of those who are seriously discredited. */
    public static final String SERIOUS_DISCREDIT = "seriousDiscredit";

    /** Of the applicant: a commitment that was false or not kept, and is not repaired. */
    public static final String UNREPAIRED_COMMITMENT = "unrepairedCommitment";

    /** Of the applicant: how often a deferred material came late, of late. */
    public static final String DEFERRAL_BREACHES = "deferralBreaches";

    /** The outputs: whether it is offered, and why not. */
    public static final String OFFERED = "offered";

    public static final String REASON = "reason";

    public static final String NO_SUBJECT_MATTER = "NONE";

    public static final Set<String> INPUTS = Set.of(
            RISK_CLASS,
            SUBJECT_MATTER,
            TECHNIQUE,
            MATERIAL_KIND,
            SERIOUS_DISCREDIT,
            UNREPAIRED_COMMITMENT,
            DEFERRAL_BREACHES);

    public static final Set<String> OUTPUTS = Set.of(OFFERED, REASON);

    private OfferTable() {}

    /** The subject matters of an item, of which the table is asked one at a time; NONE where it touches on none. */
    public static Set<String> mattersOf(CommitmentTerms terms) {
        var matters = new LinkedHashSet<String>();
        if (terms != null) {
            terms.subjectMatters().forEach(matter -> matters.add(matter.name()));
        }
        return matters.isEmpty() ? Set.of(NO_SUBJECT_MATTER) : matters;
    }
}
