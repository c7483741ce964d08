package cn.zhiban.credit;

/** Where a request stands. */
public enum RequestState {
    FILED("待处理"),
    CHECKED("已核查"),
    GRANTED("已同意"),
    REFUSED("未同意"),
    /** Ended with the record: an objection to it was granted while the repair still waited. */
    CLOSED("不再需要");

    private final String label;

    RequestState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOpen() {
        return this == FILED || this == CHECKED;
    }
}
