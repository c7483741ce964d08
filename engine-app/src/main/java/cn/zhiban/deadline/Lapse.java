package cn.zhiban.deadline;

/** What the law makes of silence. No other consequence exists: overdue is never a decision. */
public enum Lapse {
    /** 视为受理: the office was silent; accepted as of the day of receipt, or of the day the reply became complete. */
    DEEMED_ACCEPTED(Stage.ACCEPTANCE, ClockEventType.DEEMED_ACCEPTED, "视为受理"),
    /** 视为撤回: the applicant was silent; only where the item has a legal basis for it. */
    DEEMED_WITHDRAWN(Stage.REPLY, ClockEventType.LAPSED, "视为撤回申请");

    private final Stage stage;
    private final ClockEventType event;
    private final String label;

    Lapse(Stage stage, ClockEventType event, String label) {
        this.stage = stage;
        this.event = event;
        this.label = label;
    }

    /** The only stage that can lapse in this way. */
    public Stage stage() {
        return stage;
    }

    /** The event that records it. */
    public ClockEventType event() {
        return event;
    }

    public String label() {
        return label;
    }
}
