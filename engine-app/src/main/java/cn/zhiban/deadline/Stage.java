package cn.zhiban.deadline;

/**
 * A part of a case that has a limit of its own. The applicant's are the reply, the deferred materials,
 * the rectification and the hearing; all others are the office's.
 */
public enum Stage {
    ACCEPTANCE("受理", "acceptance"),
    SERVICE("告知书送达", "service of the notice"),
    REPLY("补正", "your supplement"),
    DECISION("决定", "decision"),
    DELIVERY("送达", "delivery"),
    DEFERRED("容缺材料补齐", "deferred materials"),
    /** Looking at deferred materials that came, and saying what follows from those that did not. */
    DEFERRED_REVIEW("容缺核对处理", "review of the deferred materials"),
    RATING("差评整改", "follow-up of a rating"),
    VERIFICATION("承诺核查", "verification of the commitment"),
    RECTIFICATION("限期整改", "your rectification"),
    HEARING("陈述申辩", "your statement");

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

    /** Whether it is due for one deferred material alone, beside what is due for the case. */
    public boolean isOfMaterial() {
        return this == DEFERRED || this == DEFERRED_REVIEW;
    }

    /** Whether the office is the one who must act; suspension and extension never touch the applicant's stage. */
    public boolean isOffice() {
        return switch (this) {
            case REPLY, DEFERRED, RECTIFICATION, HEARING -> false;
            default -> true;
        };
    }
}
