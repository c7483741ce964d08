package cn.zhiban.worklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port: what the worklist needs of the engine that runs the models. */
public interface TaskEngine {

    /** The outcomes that the published model offers for this task. */
    List<Outcome> outcomes(OpenTask task);

    /** The form that is read before a task is done, as the published model names it; empty where it names none. */
    Optional<String> formKey(OpenTask task);

    /** What the task is to whoever takes it on, as the published model says; empty where it says nothing. */
    Optional<Duty> duty(OpenTask task);

    /** Ids of all tasks that the engine holds open, for the check of the worklist alone. */
    Set<String> openTaskIds();

    /** Completes the task with one of its outcomes, in the caller's transaction, under the lock of the case. */
    void complete(OpenTask task, String outcome);
}
