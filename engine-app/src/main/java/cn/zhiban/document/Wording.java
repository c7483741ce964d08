package cn.zhiban.document;

import cn.zhiban.deadline.ClockEventType;
import java.util.Set;

/** Words the document that follows from an act, from what case and item say at that moment. */
public interface Wording {

    /** The acts from which it follows. */
    Set<ClockEventType> follows();

    Draft draft(Deed deed);
}
