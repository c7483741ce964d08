package cn.zhiban.deadline;

/** The fact from whose moment a limit runs. */
public enum LimitStart {
    RECEIPT("收件"),
    ACCEPTANCE("受理"),
    REPLY_COMPLETE("补正齐全"),
    SERVICE("告知书送达"),
    DECISION("作出决定");

    private final String label;

    LimitStart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
