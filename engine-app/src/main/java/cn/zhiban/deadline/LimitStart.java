package cn.zhiban.deadline;

/** The fact from whose moment a limit runs. */
public enum LimitStart {
    RECEIPT("收件", "receipt"),
    ACCEPTANCE("受理", "acceptance"),
    REPLY_COMPLETE("补正齐全", "the complete supplement"),
    NOTICE("发出告知书", "issue of the notice"),
    SERVICE("告知书送达", "service of the notice"),
    DECISION("作出决定", "the decision"),
    DEFERRAL("容缺受理", "the deferral"),
    /** One of them, each by itself. */
    DEFERRED_IN_HAND("容缺材料补交或者逾期", "the arrival or the lapse of a deferred material"),
    RATING("差评", "the bad rating"),
    VERIFICATION("列入承诺核查", "the choice for verification"),
    RECTIFICATION("责令限期整改", "the order to rectify"),
    HEARING("告知陈述申辩", "the notice of your right to be heard");

    private final String label;
    private final String english;

    LimitStart(String label, String english) {
        this.label = label;
        this.english = english;
    }

    public String label() {
        return label;
    }

    public String english() {
        return english;
    }
}
