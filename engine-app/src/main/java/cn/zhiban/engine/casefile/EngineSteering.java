package cn.zhiban.engine.casefile;

import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.engine.ProcessVariable;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Steers the processes of a case; its number is the business key of every one of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineSteering implements CaseSteering {

    private static final String WITHDRAWN = "message_applicationWithdrawn";
    private static final String REPLY_COMPLETE = "message_replyComplete";
    private static final String OVERDUE_RESOLVED = "message_overdueResolved";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;

    /** Lazy, since the engine itself is built with the delegates, whose use cases steer. */
    EngineSteering(
            @Lazy RuntimeService runtime, @Lazy ManagementService management, @Lazy RepositoryService repository) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
    }

    @Override
    public void start(long caseId, String processDefinitionId) {
        runtime.startProcessInstanceById(
                processDefinitionId, key(caseId), Map.of(ProcessVariable.CASE_ID.name(), caseId));
    }

    @Override
    public void withdraw(long caseId) {
        runtime.createMessageCorrelation(WITHDRAWN)
                .processInstanceBusinessKey(key(caseId))
                .correlate();
    }

    @Override
    public boolean replyComplete(long caseId) {
        var awaiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(key(caseId))
                .messageEventSubscriptionName(REPLY_COMPLETE)
                .singleResult();
        if (awaiting == null) {
            return false;
        }
        runtime.messageEventReceived(REPLY_COMPLETE, awaiting.getId());
        return true;
    }

    @Override
    public void supervise(long caseId, String processDefinitionId, String supervision) {
        var deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        var supervising = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey(supervision)
                .singleResult();
        start(caseId, supervising.getId());
    }

    @Override
    public void overdueResolved(long caseId) {
        runtime.createExecutionQuery()
                .processInstanceBusinessKey(key(caseId))
                .messageEventSubscriptionName(OVERDUE_RESOLVED)
                .list()
                .forEach(waiting -> runtime.messageEventReceived(OVERDUE_RESOLVED, waiting.getId()));
    }

    @Override
    public void wakeNow(long caseId) {
        timers(caseId).toList().forEach(timer -> management.executeJob(timer.getId()));
    }

    @Override
    public void wakeAt(long caseId, Instant moment) {
        var due = Date.from(moment);
        timers(caseId).forEach(timer -> management.setJobDuedate(timer.getId(), due));
    }

    private Stream<Job> timers(long caseId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key(caseId)).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream());
    }

    private static String key(long caseId) {
        return Long.toString(caseId);
    }
}
