package cn.zhiban.worklist;

import cn.zhiban.shared.Actor;
import java.util.List;

/** What is still to be done about cases that are closed, so that no model holds a task of it. */
public interface Errands {

    /** @param words what is to be done, for the staff */
    record Errand(String caseNo, String words) {}

    /** In the reader's scope and of the reader's post, the oldest first. */
    List<Errand> of(Actor staff);
}
