package cn.zhiban.catalogue;

import java.util.Set;

/**
 * The words of the table that says how a commitment is verified after the result; the glossary has their Chinese terms.
 * Source: 国办发〔2020〕42号: the time, the standard and the way of verification, or its exemption, by risk and credit.
 */
public final class VerificationTable {

    /** Of the case: how many materials the letter still takes the place of, and the review if it was spared on the letter. */
    public static final String WAIVED_MATERIALS = "waivedMaterials";

    /** Of the case: BEFORE, AFTER or NONE; BEFORE where the item does not choose. */
    public static final String REVIEW_MODE = ReviewTable.MODE;

    /** The outputs: ALL, SAMPLED or EXEMPT. */
    public static final String MODE = "verificationMode";

    /** How many of a hundred cases are verified, 0 to 100. */
    public static final String SHARE_PERCENT = "sharePercent";

    /** Ways of verification that serve, separated by commas: WRITTEN, NETWORK, ON_SITE, PUBLICITY. */
    public static final String METHODS = "verificationMethods";

    /** How grave it is where the commitment turns out to be false: MINOR, GRAVE, SERIOUS. */
    public static final String SEVERITY = "falseCommitmentSeverity";

    public static final Set<String> INPUTS = Set.of(
            OfferTable.RISK_CLASS,
            OfferTable.SERIOUS_DISCREDIT,
            OfferTable.UNREPAIRED_COMMITMENT,
            OfferTable.DEFERRAL_BREACHES,
            WAIVED_MATERIALS,
            REVIEW_MODE);

    public static final Set<String> OUTPUTS = Set.of(MODE, SHARE_PERCENT, METHODS, SEVERITY);

    private VerificationTable() {}
}
