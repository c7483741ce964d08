package cn.zhiban.casefile;

/** How an application came in; online acts count until 24:00, counter acts until closing time. */
public enum Channel {
    ONLINE("网上"),
    COUNTER("窗口"),
    /** A clerk writes down what is asked by telephone. */
    PHONE("电话");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
