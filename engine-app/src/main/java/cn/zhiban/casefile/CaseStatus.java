package cn.zhiban.casefile;

import cn.zhiban.catalogue.ItemDefinition.Shape;
import java.util.Set;

/**
 * Where a case stands. The graph of successors is the whole truth about what may follow what; suspension is a matter
 * of the clock, not a status.
 */
public enum CaseStatus {
    RECEIVED("已收件"),
    SUPPLEMENTING("补正中"),
    ACCEPTED("已受理"),
    DECIDING("审查中"),
    DECIDED_APPROVED("已准予"),
    DECIDED_REFUSED("已不予"),
    DELIVERED("已送达"),
    NOT_ACCEPTED("不予受理"),
    WITHDRAWN("已撤回"),
    LAPSED("视为撤回"),
    REVOKED("已撤销");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** In a case of that shape: a question is answered, not decided. */
    public String label(Shape shape) {
        if (shape != Shape.INQUIRY) {
            return label;
        }
        return switch (this) {
            case DECIDING -> "答复中";
            case DECIDED_APPROVED, DELIVERED -> "已答复";
            default -> label;
        };
    }

    /** The statuses that may follow this one. */
    public Set<CaseStatus> successors() {
        return switch (this) {
            case RECEIVED -> Set.of(ACCEPTED, SUPPLEMENTING, NOT_ACCEPTED, WITHDRAWN);
            case SUPPLEMENTING -> Set.of(ACCEPTED, NOT_ACCEPTED, WITHDRAWN, LAPSED);
            case ACCEPTED -> Set.of(DECIDING, WITHDRAWN, LAPSED);
            case DECIDING -> Set.of(DECIDED_APPROVED, DECIDED_REFUSED, WITHDRAWN, LAPSED);
            case DECIDED_APPROVED -> Set.of(DELIVERED, REVOKED);
            case DECIDED_REFUSED -> Set.of(DELIVERED);
            case DELIVERED -> Set.of(REVOKED);
            case NOT_ACCEPTED, WITHDRAWN, LAPSED, REVOKED -> Set.of();
        };
    }

    public boolean leadsTo(CaseStatus next) {
        return successors().contains(next);
    }

    /** Whether the applicant may still take the application back. */
    public boolean isWithdrawable() {
        return leadsTo(WITHDRAWN);
    }

    /** Whether nothing more will happen by the ordinary course of the case. */
    public boolean isClosed() {
        return successors().isEmpty() || this == DELIVERED;
    }
}
