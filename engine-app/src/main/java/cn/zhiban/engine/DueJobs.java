package cn.zhiban.engine;

import cn.zhiban.shared.DueWork;
import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's timers; the job executor runs the same ones, and whoever is second finds nothing to do. */
@Component
class DueJobs implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);

    private final ManagementService management;
    private final OfficeClock clock;

    DueJobs(@Lazy ManagementService management, OfficeClock clock) {
        this.management = management;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> next(Instant upTo) {
        return due(upTo).stream().map(job -> job.getDuedate().toInstant()).findFirst();
    }

    @Override
    public Done run() {
        var done = Done.NOTHING;
        for (var due = due(clock.instant()); !due.isEmpty(); due = due(clock.instant())) {
            done = done.plus(fire(due.get(0)));
        }
        return done;
    }

    /** The earliest first; of one moment the older one. */
    private List<Job> due(Instant upTo) {
        return management
                .createJobQuery()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(upTo.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc()
                .listPage(0, 1);
    }

    /** A job that fails goes to its next try, later on the clock, as under the job executor. */
    private Done fire(Job job) {
        try {
            management.executeJob(job.getId());
            return new Done(1, 0);
        } catch (RuntimeException failed) {
            var now = management.createJobQuery().jobId(job.getId()).singleResult();
            if (now == null || !now.getDuedate().equals(job.getDuedate())) {
                return stillThere(now, job) ? new Done(0, 1) : Done.NOTHING;
            }
            LOG.warn("定时任务 {} 没有成功：{}", job.getId(), failed.getMessage());
            management.setJobRetries(job.getId(), Math.max(0, now.getRetries() - 1));
            return new Done(0, 1);
        }
    }

    private static boolean stillThere(Job now, Job before) {
        return now != null && now.getRetries() < before.getRetries();
    }
}
