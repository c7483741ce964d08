package cn.zhiban.deadline;

/** A part of a case that has a limit of its own. All are the office's, but the reply, which is the applicant's. */
public enum Stage {
    ACCEPTANCE("受理", "acceptance"),
    REPLY("补正", "your supplement"),
    DECISION("决定", "decision"),
    DELIVERY("送达", "delivery");

    private final String label;
    private final String english;

    Stage(String label, String english) {
        this.label = label;
        this.english = english;
    }

    public String label() {
        return label;
    }

    public String english() {
        return english;
    }

    /** Whether the office is the one who must act; suspension and extension never touch the applicant's stage. */
    public boolean isOffice() {
        return this != REPLY;
    }
}
