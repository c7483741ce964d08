package cn.zhiban.engine.worklist;

import cn.zhiban.engine.ProcessVariable;
import cn.zhiban.engine.TimerRows;
import cn.zhiban.worklist.Duty;
import cn.zhiban.worklist.OpenTask;
import cn.zhiban.worklist.Outcome;
import cn.zhiban.worklist.TaskEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads outcomes from the published model, which never changes, and completes the engine's tasks. */
@Component
class EngineTasks implements TaskEngine {

    private record Place(String processDefinitionId, String taskKey) {}

    private final RepositoryService repository;
    private final TaskService tasks;
    private final TimerRows timers;
    private final JdbcClient jdbc;
    private final Map<Place, List<Outcome>> outcomes = new ConcurrentHashMap<>();

    private final Map<Place, Optional<String>> forms = new ConcurrentHashMap<>();
    private final Map<Place, Optional<Duty>> duties = new ConcurrentHashMap<>();

    EngineTasks(RepositoryService repository, TaskService tasks, TimerRows timers, JdbcClient jdbc) {
        this.repository = repository;
        this.tasks = tasks;
        this.timers = timers;
        this.jdbc = jdbc;
    }

    @Override
    public List<Outcome> outcomes(OpenTask task) {
        return outcomes.computeIfAbsent(
                new Place(task.processDefinitionId(), task.taskKey()),
                place -> ModelOutcomes.behind(
                        repository.getBpmnModelInstance(place.processDefinitionId()), place.taskKey()));
    }

    @Override
    public Optional<String> formKey(OpenTask task) {
        return forms.computeIfAbsent(
                new Place(task.processDefinitionId(), task.taskKey()),
                place -> ModelOutcomes.formOf(
                        repository.getBpmnModelInstance(place.processDefinitionId()), place.taskKey()));
    }

    @Override
    public Optional<Duty> duty(OpenTask task) {
        return duties.computeIfAbsent(
                new Place(task.processDefinitionId(), task.taskKey()),
                place -> ModelOutcomes.dutyOf(
                        repository.getBpmnModelInstance(place.processDefinitionId()), place.taskKey()));
    }

    @Override
    public Set<String> openTaskIds() {
        return jdbc.sql("select id_ from act_ru_task").query(String.class).set();
    }

    @Override
    public void complete(OpenTask task, String outcome) {
        timers.hold(task.caseId());
        tasks.complete(task.id(), Map.of(ProcessVariable.OUTCOME.name(), outcome));
    }
}
