package cn.zhiban.catalogue;

import java.util.Set;

/** The words of the table that says which materials may come later, and for how long; the glossary has their terms. */
public final class DeferralTable {

    /** Of the item: its own working days, 0 where it leaves them to the table. */
    public static final String ITEM_DAYS = "itemDays";

    /** Of the item: the statutory limit of its decision in working days, 0 where it has none. */
    public static final String STATUTORY_DAYS = "statutoryDays";

    /** The outputs: how many working days, 0 where it may not be deferred, and why not. */
    public static final String DEFERRAL_DAYS = "deferralDays";

    public static final Set<String> INPUTS = Set.of(
            OfferTable.RISK_CLASS,
            OfferTable.SUBJECT_MATTER,
            OfferTable.MATERIAL_KIND,
            OfferTable.SERIOUS_DISCREDIT,
            OfferTable.UNREPAIRED_COMMITMENT,
            OfferTable.DEFERRAL_BREACHES,
            ITEM_DAYS,
            STATUTORY_DAYS);

    public static final Set<String> OUTPUTS = Set.of(DEFERRAL_DAYS, OfferTable.REASON);

    private DeferralTable() {}
}
