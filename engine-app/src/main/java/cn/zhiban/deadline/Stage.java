package cn.zhiban.deadline;

/** A part of a case that has a limit of its own. All are the office's, but the reply, which is the applicant's. */
public enum Stage {
    ACCEPTANCE("受理"),
    REPLY("补正"),
    DECISION("决定"),
    DELIVERY("送达");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the office is the one who must act; suspension and extension never touch the applicant's stage. */
    public boolean isOffice() {
        return this != REPLY;
    }
}
