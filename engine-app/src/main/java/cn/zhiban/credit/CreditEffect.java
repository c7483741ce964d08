package cn.zhiban.credit;

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

    private final String label;
    private final String words;

    CreditEffect(String label, String words) {
        this.label = label;
        this.words = words;
    }

    public String label() {
        return label;
    }

    /** What it means to the holder, in plain Chinese. */
    public String words() {
        return words;
    }
}
