package cn.zhiban.catalogue;

import java.util.Set;

/**
 * The words of the table that says when the substance of an application is examined; the glossary has their Chinese terms.
 * Beside these facts it may ask for answers of the application form.
 */
public final class ReviewTable {

    /** Of the case: whether a letter of commitment stands. */
    public static final String LETTER_SIGNED = "letterSigned";

    /** Of the applicant: an abnormal patent application is on record, whatever the applicant says of itself. */
    public static final String ABNORMAL_PATENT_APPLICATION = "abnormalPatentApplication";

    /** The outputs: BEFORE, AFTER or NONE, and why. */
    public static final String MODE = "reviewMode";

    public static final Set<String> INPUTS = Set.of(
            OfferTable.RISK_CLASS,
            LETTER_SIGNED,
            OfferTable.SERIOUS_DISCREDIT,
            OfferTable.UNREPAIRED_COMMITMENT,
            OfferTable.DEFERRAL_BREACHES,
            ABNORMAL_PATENT_APPLICATION);

    public static final Set<String> OUTPUTS = Set.of(MODE, OfferTable.REASON);

    /** What a model has that chooses: the service task behind acceptance, and the border that the letter's end crosses. */
    public static final String DELEGATE = "${chooseReviewDelegate}";

    public static final String LETTER_WITHDRAWN = "message_letterWithdrawn";

    private ReviewTable() {}
}
