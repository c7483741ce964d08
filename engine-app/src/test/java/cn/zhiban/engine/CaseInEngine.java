package cn.zhiban.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationContext;

/** What the engine holds of one case, and its timers in the hand of a test. */
public final class CaseInEngine {

    private static final int MOST_WAKES = 50;

    private final ProcessEngine engine;
    private final String businessKey;

    private CaseInEngine(ProcessEngine engine, long caseId) {
        this.engine = engine;
        this.businessKey = Long.toString(caseId);
    }

    public static CaseInEngine of(ApplicationContext context, long caseId) {
        return new CaseInEngine(context.getBean(ProcessEngine.class), caseId);
    }

    /** Runs the timers that are due at that moment, one after the other, as the job executor would. */
    public int fireDue(Date now) {
        int fired = 0;
        for (var due = due(now); !due.isEmpty(); due = due(now)) {
            if (fired++ == MOST_WAKES) {
                throw new AssertionError("the timers of case " + businessKey + " never come to rest");
            }
            engine.getManagementService().executeJob(due.get(0).getId());
        }
        return fired;
    }

    /** As {@link #fireDue}; whether nobody else had moved the timer meanwhile. The job executor would try again. */
    public boolean wakes(Date now) {
        try {
            fireDue(now);
            return true;
        } catch (OptimisticLockingException overtaken) {
            return false;
        }
    }

    public long instances() {
        return running().count();
    }

    public List<String> tasks() {
        return running()
                .flatMap(
                        one -> engine.getTaskService().createTaskQuery().processInstanceId(one.getId()).list().stream())
                .map(task -> task.getId())
                .toList();
    }

    /** The ids of its timers. */
    public List<String> timers() {
        return running().flatMap(one -> jobs(one).stream()).map(Job::getId).toList();
    }

    /** When its timers are due, the earliest first. */
    public List<Instant> dueMoments() {
        return running()
                .flatMap(one -> jobs(one).stream())
                .map(job -> job.getDuedate().toInstant())
                .sorted()
                .toList();
    }

    public long jobs() {
        return running().mapToLong(one -> jobs(one).size()).sum();
    }

    private List<Job> due(Date now) {
        return running()
                .flatMap(one -> jobs(one).stream())
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
                .toList();
    }

    private List<Job> jobs(ProcessInstance instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .list();
    }

    private Stream<ProcessInstance> running() {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream();
    }
}
