package cn.zhiban.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;

/** Takes one scenario of an item's {@code scenario.yaml} on the real engine. */
final class ScenarioWalk {

    private static final AtomicLong CASES = new AtomicLong();

    private final ProcessEngine engine;
    private final StubDelegates delegates;
    private final LastEnd lastEnd;
    private final String caseId = Long.toString(CASES.incrementAndGet());

    ScenarioWalk(ProcessEngine engine, StubDelegates delegates, LastEnd lastEnd) {
        this.engine = engine;
        this.delegates = delegates;
        this.lastEnd = lastEnd;
    }

    void take(String itemProcess, JsonNode scenario) {
        var processKey = scenario.path("process").asText(itemProcess);
        delegates.verifies(scenario.path("given").path("verification").asText().equals("REQUIRED"));
        delegates.reviews(scenario.path("given").path("reviewMode").asText("BEFORE"));
        engine.getRuntimeService()
                .startProcessInstanceByKey(processKey, caseId, Map.of("caseId", Long.valueOf(caseId)));
        scenario.get("steps").forEach(this::step);
        assertThat(lastEnd.of(processKey)).isEqualTo(scenario.get("ends").asText());
        assertNothingIsOpen();
    }

    private void step(JsonNode step) {
        if (step.has("task")) {
            complete(step.get("task").asText(), step.get("outcome").asText());
        } else if (step.has("message")) {
            correlate(step.get("message").asText());
        } else {
            wake(step.get("clock").asText());
        }
    }

    private void complete(String taskKey, String outcome) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseId)
                .singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo(taskKey);
        engine.getTaskService().complete(task.getId(), Map.of("outcome", outcome));
    }

    private void correlate(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseId)
                .correlate();
    }

    private void wake(String effect) {
        delegates.nextWakeBrings(effect);
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .timers()
                        .singleResult()
                        .getId());
    }

    private void assertNothingIsOpen() {
        assertThat(engine.getTaskService().createTaskQuery().list()).isEmpty();
        assertThat(engine.getManagementService().createJobQuery().list()).isEmpty();
        assertThat(engine.getRuntimeService().createEventSubscriptionQuery().list())
                .isEmpty();
        assertThat(engine.getRuntimeService().createExecutionQuery().list()).isEmpty();
    }
}
