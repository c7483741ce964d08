package cn.zhiban.worklist.web;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.UnseenMaterials;
import cn.zhiban.casefile.UnseenMaterials.Unseen;
import cn.zhiban.form.Option;
import cn.zhiban.shared.Actor;
import cn.zhiban.worklist.ClaimingTask;
import cn.zhiban.worklist.CompletingTask;
import cn.zhiban.worklist.OpenTask;
import cn.zhiban.worklist.Outcome;
import cn.zhiban.worklist.OutcomeForms;
import cn.zhiban.worklist.TakingOverTask;
import cn.zhiban.worklist.TaskEngine;
import cn.zhiban.worklist.TaskQueue;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks")
class TaskController {

    record TaskRow(
            String id,
            String caseNo,
            String itemKey,
            String itemName,
            String taskKey,
            String taskName,
            String applicantName,
            LocalDate dueDate,
            String colour,
            String assignee) {

        static TaskRow of(OpenTask task) {
            return new TaskRow(
                    task.id(),
                    task.caseNo(),
                    task.itemKey(),
                    task.itemName(),
                    task.taskKey(),
                    task.taskName(),
                    task.applicantName(),
                    task.dueDate(),
                    QueueNames.word(task.colour()),
                    task.assigneeName());
        }
    }

    record TaskPage(List<TaskRow> items, String next) {}

    record OfferedOutcome(
            String key,
            String label,
            String formKey,
            @JsonRawValue String form) {}

    /**
     * @param choices what the forms' {@code valuesKey}s offer, for clients that draw the forms themselves
     * @param unseenMaterials what whoever decides has to look at himself
     */
    record Task(
            @JsonUnwrapped TaskRow task,
            List<OfferedOutcome> outcomes,
            Map<String, List<Option>> choices,
            List<Unseen> unseenMaterials) {}

    record Completion(String outcome, Map<String, Object> form) {}

    record CaseState(String caseNo, String status, LocalDate dueDate, String colour) {

        static CaseState of(CaseFile file) {
            return new CaseState(file.caseNo(), file.status().name(), file.dueDate(), QueueNames.word(file.colour()));
        }
    }

    private final TaskQueue queue;
    private final ClaimingTask claiming;
    private final TakingOverTask takingOver;
    private final CompletingTask completing;
    private final TaskEngine engine;
    private final OutcomeForms forms;
    private final UnseenMaterials unseen;

    TaskController(
            TaskQueue queue,
            ClaimingTask claiming,
            TakingOverTask takingOver,
            CompletingTask completing,
            TaskEngine engine,
            OutcomeForms forms,
            UnseenMaterials unseen) {
        this.queue = queue;
        this.claiming = claiming;
        this.takingOver = takingOver;
        this.completing = completing;
        this.engine = engine;
        this.forms = forms;
        this.unseen = unseen;
    }

    @Operation(summary = "A page of a queue, earliest due date first")
    @GetMapping
    TaskPage page(
            Actor actor,
            @RequestParam(defaultValue = "group") String queue,
            @RequestParam Optional<String> itemKey,
            @RequestParam Optional<String> colour,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "20") int limit) {
        var filter = new TaskQueue.Filter(
                QueueNames.queue(queue),
                itemKey.orElse(null),
                colour.map(QueueNames::colour).orElse(null),
                q.orElse(null),
                after.orElse(null),
                limit);
        var page = this.queue.page(actor, filter);
        return new TaskPage(page.tasks().stream().map(TaskRow::of).toList(), page.next());
    }

    @Operation(summary = "A task with the outcomes that its model offers and their forms")
    @GetMapping("/{id}")
    Task one(Actor actor, @PathVariable String id) {
        return shown(claiming.readable(actor, id));
    }

    @PostMapping("/{id}/claim")
    Task claim(Actor actor, @PathVariable String id) {
        return shown(claiming.claim(actor, id));
    }

    @PostMapping("/{id}/release")
    Task release(Actor actor, @PathVariable String id) {
        return shown(claiming.release(actor, id));
    }

    record TakeOver(String reason) {}

    @Operation(summary = "Takes a binding task over from a colleague, with the reason")
    @PostMapping("/{id}/take-over")
    Task takeOver(Actor actor, @PathVariable String id, @RequestBody TakeOver takeOver) {
        return shown(takingOver.takeOver(actor, id, takeOver.reason()));
    }

    @Operation(summary = "Ends a task with one of its outcomes")
    @PostMapping("/{id}/complete")
    CaseState complete(Actor actor, @PathVariable String id, @RequestBody Completion completion) {
        return CaseState.of(completing.complete(actor, id, completion.outcome(), completion.form()));
    }

    private Task shown(OpenTask task) {
        return new Task(
                TaskRow.of(task),
                engine.outcomes(task).stream()
                        .map(outcome -> offered(task, outcome))
                        .toList(),
                forms.offered(task).values(),
                unseen.of(task.caseId()));
    }

    private OfferedOutcome offered(OpenTask task, Outcome outcome) {
        return new OfferedOutcome(
                outcome.key(),
                outcome.label(),
                outcome.formKey(),
                forms.json(task, outcome).orElse(null));
    }
}
