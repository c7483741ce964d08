package cn.zhiban.material;

import java.util.EnumSet;
import java.util.Set;

/** Where a material of a case stands. Being notified is an attribute beside it, set by the one-time notice only. */
public enum MaterialState {
    NOT_NEEDED("不需要"),
    REQUIRED("待提交"),
    /** What the office can find out by itself, or what a commitment takes the place of: recorded by the platform alone. */
    WAIVED("免提交"),
    /** Promised until a day; the case goes on meanwhile. */
    DEFERRED("容缺待补"),
    SUPPLIED("已提交"),
    VERIFIED("已核对"),
    REJECTED("不合格"),
    /** The promised day has passed without it. */
    LAPSED("逾期未补"),
    /** Found untrue afterwards. */
    REVOKED("已撤销");

    private final String label;

    MaterialState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * A deferred material that was found wrong is awaited again until the promised day. Whoever is excused from a paper may bring it all the same; whoever takes a commitment back is asked for it again.
     *
     * @return in the order of the states
     */
    public Set<MaterialState> successors() {
        return switch (this) {
            case NOT_NEEDED -> EnumSet.of(SUPPLIED, REJECTED);
            case REQUIRED -> EnumSet.of(WAIVED, DEFERRED, SUPPLIED, REJECTED);
            case WAIVED -> EnumSet.of(REQUIRED, SUPPLIED, REJECTED, REVOKED);
            case DEFERRED -> EnumSet.of(SUPPLIED, LAPSED);
            case REJECTED -> EnumSet.of(WAIVED, DEFERRED, SUPPLIED, REJECTED, VERIFIED);
            case SUPPLIED -> EnumSet.of(SUPPLIED, VERIFIED, REJECTED);
            case VERIFIED -> EnumSet.of(REJECTED, SUPPLIED, REVOKED);
            case LAPSED, REVOKED -> EnumSet.noneOf(MaterialState.class);
        };
    }

    /** Whether it was promised for later and is not there: awaited until its day, or lapsed. */
    public boolean isPromised() {
        return this == DEFERRED || this == LAPSED;
    }

    public boolean leadsTo(MaterialState next) {
        return successors().contains(next);
    }
}
