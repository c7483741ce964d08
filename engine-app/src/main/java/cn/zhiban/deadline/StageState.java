package cn.zhiban.deadline;

/** Where a stage that has begun stands. */
public enum StageState {
    RUNNING("计时中"),
    /** Suspended, or a reply is awaited. */
    STANDING_STILL("停表"),
    /** The act that was due has been done; whether in time is told by {@link StageReading#overdue()}. */
    KEPT("已完成"),
    /** Silence had its legal consequence. */
    LAPSED("逾期视为"),
    /** The case ended before the stage did. */
    ENDED("已终止");

    private final String label;

    StageState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOpen() {
        return this == RUNNING || this == STANDING_STILL;
    }
}
