package cn.zhiban.deadline;

/** Where a stage that has begun stands. */
public enum StageState {
    RUNNING("计时中", "running"),
    /** Suspended, or a reply is awaited. */
    STANDING_STILL("停表", "standing still"),
    /** The act that was due has been done; whether in time is told by {@link StageReading#overdue()}. */
    KEPT("已完成", "done"),
    /** Silence had its legal consequence. */
    LAPSED("逾期视为", "lapsed"),
    /** The case ended before the stage did. */
    ENDED("已终止", "ended");

    private final String label;
    private final String english;

    StageState(String label, String english) {
        this.label = label;
        this.english = english;
    }

    public String label() {
        return label;
    }

    public String english() {
        return english;
    }

    public boolean isOpen() {
        return this == RUNNING || this == STANDING_STILL;
    }
}
