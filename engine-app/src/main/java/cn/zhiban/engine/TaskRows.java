package cn.zhiban.engine;

import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.worklist.OpenTasks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps the rows of the worklist in step with the engine's tasks, in the engine's own transaction. */
@Component
class TaskRows implements TaskListener {

    private final OpenTasks openTasks;
    private final Cases cases;
    private final Catalogue catalogue;

    TaskRows(OpenTasks openTasks, Cases cases, Catalogue catalogue) {
        this.openTasks = openTasks;
        this.cases = cases;
        this.catalogue = catalogue;
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_CREATE.equals(task.getEventName())) {
            open(task);
        } else {
            openTasks.close(task.getId());
        }
    }

    private void open(DelegateTask task) {
        var caseFile = cases.byId(ProcessVariable.CASE_ID.from(task));
        var group = task.getCandidates().iterator().next().getGroupId();
        var itemName = catalogue.version(caseFile.itemVersionId()).item().name();
        openTasks.open(
                new OpenTasks.Opened(
                        task.getId(),
                        task.getProcessDefinitionId(),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        group),
                caseFile,
                itemName);
    }
}
