package cn.zhiban.engine.worklist;

import cn.zhiban.engine.ProcessVariable;
import cn.zhiban.worklist.OpenTask;
import cn.zhiban.worklist.Outcome;
import cn.zhiban.worklist.TaskEngine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Reads outcomes from the published model, which never changes, and completes the engine's tasks. */
@Component
class EngineTasks implements TaskEngine {

    private record Place(String processDefinitionId, String taskKey) {}

    private final RepositoryService repository;
    private final TaskService tasks;
    private final Map<Place, List<Outcome>> outcomes = new ConcurrentHashMap<>();

    EngineTasks(RepositoryService repository, TaskService tasks) {
        this.repository = repository;
        this.tasks = tasks;
    }

    @Override
    public List<Outcome> outcomes(OpenTask task) {
        return outcomes.computeIfAbsent(
                new Place(task.processDefinitionId(), task.taskKey()),
                place -> ModelOutcomes.behind(
                        repository.getBpmnModelInstance(place.processDefinitionId()), place.taskKey()));
    }

    @Override
    public void complete(OpenTask task, String outcome) {
        tasks.complete(task.id(), Map.of(ProcessVariable.OUTCOME.name(), outcome));
    }
}
