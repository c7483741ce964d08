package cn.zhiban.material;

import java.util.Set;

/** Where a material of a case stands. Being notified is an attribute beside it, set by the one-time notice only. */
public enum MaterialState {
    NOT_NEEDED("不需要"),
    REQUIRED("待提交"),
    SUPPLIED("已提交"),
    VERIFIED("已核对"),
    REJECTED("不合格");

    private final String label;

    MaterialState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Set<MaterialState> successors() {
        return switch (this) {
            case NOT_NEEDED -> Set.of(SUPPLIED, REJECTED);
            case REQUIRED -> Set.of(SUPPLIED, REJECTED);
            case REJECTED -> Set.of(SUPPLIED, REJECTED, VERIFIED);
            case SUPPLIED -> Set.of(SUPPLIED, VERIFIED, REJECTED);
            case VERIFIED -> Set.of(REJECTED, SUPPLIED);
        };
    }

    public boolean leadsTo(MaterialState next) {
        return successors().contains(next);
    }
}
