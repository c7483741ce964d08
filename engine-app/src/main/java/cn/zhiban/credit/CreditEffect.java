package cn.zhiban.credit;

import java.util.EnumSet;
import java.util.Set;

/** What follows from a record while it is in effect; what each decision makes of it is the decision's own table. */
public enum CreditEffect {
    /** The holder counts as 严重失信主体. */
    SERIOUS_DISCREDIT("列入严重失信主体名单", "在有效期内按严重失信主体对待，不适用告知承诺和容缺受理，财政性资金从严审批"),
    /** The holder gave a false commitment or did not keep one. */
    COMMITMENT_BARRED("不再适用告知承诺", "修复或者期满以前，不能以告知承诺方式办理"),
    /** The holder did not bring a deferred material in time; as many as the table of deferral says end it. */
    DEFERRAL_COUNTED("计入容缺逾期次数", "有效期内计入容缺逾期次数，达到本机关规定的次数，不再适用容缺受理"),
    /** Kept on file alone. */
    NOTED("记录在案", "仅作记录，不影响办理");

    /** Those that somebody may tell; how often a material came late, its case alone counts. */
    public static final Set<CreditEffect> TOLD = EnumSet.of(SERIOUS_DISCREDIT, COMMITMENT_BARRED, NOTED);

    private final String label;
    private final String words;

    CreditEffect(String label, String words) {
        this.label = label;
        this.words = words;
    }

    public String label() {
        return label;
    }

    /** Whether an act of that severity may have it: on the list of serious discredit stand the serious ones alone. */
    boolean fits(Severity severity) {
        return this != SERIOUS_DISCREDIT || severity == Severity.SERIOUS;
    }

    /** What is wrong where it does not {@link #fits fit}. */
    String misfit() {
        return "影响是“%s”的，严重程度应当是“%s”".formatted(label, Severity.SERIOUS.label());
    }

    /** What it means to the holder, in plain Chinese. */
    public String words() {
        return words;
    }
}
