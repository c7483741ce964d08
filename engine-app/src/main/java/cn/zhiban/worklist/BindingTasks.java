package cn.zhiban.worklist;

import org.springframework.stereotype.Component;

/** The tasks that bind whoever has claimed them, see {@link Duty#FIRST_ASKED}. */
@Component
public class BindingTasks {

    private final TaskEngine engine;

    BindingTasks(TaskEngine engine) {
        this.engine = engine;
    }

    public boolean isBinding(OpenTask task) {
        return engine.duty(task).filter(Duty.FIRST_ASKED::equals).isPresent();
    }
}
