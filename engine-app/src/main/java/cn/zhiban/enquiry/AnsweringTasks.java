package cn.zhiban.enquiry;

import cn.zhiban.worklist.BindingTasks;
import cn.zhiban.worklist.OpenTask;
import cn.zhiban.worklist.TaskEngine;
import org.springframework.stereotype.Component;

/** The tasks that end in an answer, whatever item they belong to: whoever was asked first answers. */
@Component
class AnsweringTasks implements BindingTasks {

    /** The contract of the answering phase: the outcome that is the answer. */
    static final String ANSWER = "ANSWER";

    private final TaskEngine engine;

    AnsweringTasks(TaskEngine engine) {
        this.engine = engine;
    }

    @Override
    public boolean isBinding(OpenTask task) {
        return engine.outcomes(task).stream().anyMatch(outcome -> outcome.key().equals(ANSWER));
    }
}
