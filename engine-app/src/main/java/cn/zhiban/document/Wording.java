package cn.zhiban.document;

import cn.zhiban.deadline.ClockEventType;
import java.util.Set;

/** Words the document that follows from an act, from what case and item say at that moment. */
public interface Wording {

    /** The acts from which it follows. */
    Set<ClockEventType> follows();

    /** Whether the act demands it in this case; what is not on paper needs no paper. */
    default boolean isDemandedBy(Deed deed) {
        return true;
    }

    Draft draft(Deed deed);
}
