package cn.zhiban.deadline;

/** How near the end of a limit is, by the promise; the order is from easy to urgent, then at rest. */
public enum Colour {
    GREEN("正常"),
    /** No more units left than the item's warning window. */
    YELLOW("临期"),
    /** The day on which the limit ends has come (for hours: its last hour), or is past. */
    RED("到期"),
    /** The office's clock stands still, or no clock of the office runs. */
    GREY("停表");

    private final String label;

    Colour(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
