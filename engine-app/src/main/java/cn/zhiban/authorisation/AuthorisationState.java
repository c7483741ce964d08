package cn.zhiban.authorisation;

/** What an authorisation is worth at a moment. */
public enum AuthorisationState {
    NOT_BEGUN("尚未开始", "authorisation-not-begun"),
    IN_FORCE("有效", ""),
    EXPIRED("已经到期", "authorisation-expired"),
    ENDED("已被申请人终止", "authorisation-ended");

    private final String label;
    private final String refusal;

    AuthorisationState(String label, String refusal) {
        this.label = label;
        this.refusal = refusal;
    }

    public String label() {
        return label;
    }

    /** The code by which an act under it is refused. */
    String refusal() {
        return refusal;
    }
}
