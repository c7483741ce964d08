package cn.zhiban.engine.casefile;

import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.engine.ProcessVariable;
import cn.zhiban.engine.TimerRows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Steers the processes of a case; its number is the business key of every one of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineSteering implements CaseSteering {

    private static final String WITHDRAWN = "message_applicationWithdrawn";
    private static final String LETTER_WITHDRAWN = "message_letterWithdrawn";
    private static final String REPLY_COMPLETE = "message_replyComplete";
    private static final String DEFERRED_SUPPLIED = "message_deferredSupplied";
    private static final String DEFERRAL_LIFTED = "message_deferralLifted";
    private static final String OVERDUE_RESOLVED = "message_overdueResolved";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final TimerRows timers;
    private final JdbcTemplate jdbc;

    /** Lazy, since the engine itself is built with the delegates, whose use cases steer. */
    EngineSteering(
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            @Lazy RepositoryService repository,
            TimerRows timers,
            JdbcTemplate jdbc) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.timers = timers;
        this.jdbc = jdbc;
    }

    @Override
    public void start(long caseId, String processDefinitionId) {
        runtime.startProcessInstanceById(
                processDefinitionId, key(caseId), Map.of(ProcessVariable.CASE_ID.name(), caseId));
    }

    @Override
    public void withdraw(long caseId) {
        timers.hold(caseId);
        runtime.createMessageCorrelation(WITHDRAWN)
                .processInstanceBusinessKey(key(caseId))
                .correlate();
    }

    @Override
    public boolean letterWithdrawn(long caseId) {
        timers.hold(caseId);
        return tell(caseId, LETTER_WITHDRAWN);
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
        timers.hold(caseId);
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
        tell(caseId, OVERDUE_RESOLVED);
    }

    @Override
    public void watchDeferral(long caseId, String processDefinitionId, String watch) {
        supervise(caseId, processDefinitionId, watch);
    }

    @Override
    public void deferredSupplied(long caseId) {
        timers.hold(caseId);
        tell(caseId, DEFERRED_SUPPLIED);
    }

    @Override
    public void deferralLifted(long caseId) {
        timers.hold(caseId);
        tell(caseId, DEFERRAL_LIFTED);
    }

    /** @return whether anything waited for it */
    private boolean tell(long caseId, String message) {
        var waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(key(caseId))
                .messageEventSubscriptionName(message)
                .list();
        waiting.forEach(one -> runtime.messageEventReceived(message, one.getId()));
        return !waiting.isEmpty();
    }

    @Override
    public void wakeNow(long caseId) {
        timers(caseId).map(Job::getId).toList().stream().filter(this::isThere).forEach(management::executeJob);
    }

    /** What wakes first may end the other processes of the case, and their timers with them. */
    private boolean isThere(String timer) {
        return management.createJobQuery().jobId(timer).count() > 0;
    }

    @Override
    public void wakeAt(long caseId, Instant moment) {
        var due = Date.from(moment);
        timers(caseId).forEach(timer -> management.setJobDuedate(timer.getId(), due));
    }

    /**
     * As the engine's own command does it, in one statement for all: the revision goes up, so that whoever runs such a
     * timer at this moment fails and tries again.
     */
    @Override
    public void wakeAt(Map<Long, Instant> moments) {
        jdbc.batchUpdate(
                "update act_ru_job set duedate_ = ?, rev_ = rev_ + 1 where type_ = 'timer' and process_instance_id_ in"
                        + " (select proc_inst_id_ from act_ru_execution where business_key_ = ?)",
                moments.entrySet().stream()
                        .map(one -> new Object[] {Timestamp.from(one.getValue()), key(one.getKey())})
                        .toList());
    }

    private Stream<Job> timers(long caseId) {
        timers.hold(caseId);
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key(caseId)).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream());
    }

    private static String key(long caseId) {
        return Long.toString(caseId);
    }
}
