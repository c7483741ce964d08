package cn.zhiban.bench;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ShippedItems;
import cn.zhiban.database.AtExit;
import cn.zhiban.database.DataDirectory;
import cn.zhiban.database.DatabaseAccount;
import cn.zhiban.database.Durability;
import cn.zhiban.database.PreparedDatabase;
import cn.zhiban.database.Purpose;
import cn.zhiban.engine.EngineSchema;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;

/**
 * The baseline, a process of its own: the engine alone on a fresh durable PostgreSQL, with the published models and the
 * settings of the application, taking the same tasks in the same order, every call its own transaction.
 */
final class BareEngine {

    static final String RESULT = "measured ";

    static final String ITEM = "patent-pledge-registration";
    private static final int POOL = 20;
    private static final int LOCK_MILLIS = 60_000;

    private final ProcessEngine engine;
    private final AtomicLong cases = new AtomicLong();

    private BareEngine(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Arguments: data directory, lives, threads, lives of the warm-up. */
    public static void main(String[] arguments) {
        var data = Path.of(arguments[0]);
        var load = new Load(
                Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        var database = PreparedDatabase.embedded(
                DataDirectory.of(data), Durability.DURABLE, Purpose.OFFICE, new EngineSchema(), AtExit.ofThisProcess());
        var bare = new BareEngine(started(database.application()));
        ShippedItems.all().forEach(item -> deploy(bare.engine, item));
        new Crowd(load.threads()).run(load.warmup(), bare::live);
        var measured = Measured.of(load, ProcessHandle.current(), Machine.postgresOf(data), bare::live, () -> {});
        System.out.printf(
                "%s%d %s %s %s%n",
                RESULT, measured.lives(), measured.seconds(), measured.javaCpuSeconds(), measured.postgresCpuSeconds());
        bare.engine.close();
    }

    /** Runs the baseline in a process of its own and reads what it measured. */
    static Measured measured(Path data, Load load) {
        var arguments = java.util.List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BareEngine.class.getName(),
                data.toString(),
                Integer.toString(load.lives()),
                Integer.toString(load.threads()),
                Integer.toString(load.warmup()));
        try (var child = Child.start(arguments)) {
            var figures = child.await(RESULT).split(" ");
            return new Measured(
                    Integer.parseInt(figures[1]),
                    Double.parseDouble(figures[2]),
                    Double.parseDouble(figures[3]),
                    Double.parseDouble(figures[4]));
        }
    }

    private void live() {
        var businessKey = Long.toString(cases.incrementAndGet());
        engine.getRuntimeService()
                .startProcessInstanceByKey(ITEM, businessKey, Map.of("caseId", Long.valueOf(businessKey)));
        finish(businessKey, "clerk", "ACCEPT");
        finish(businessKey, "examiner", "APPROVE");
        finish(businessKey, "clerk", "DELIVER");
    }

    private void finish(String businessKey, String who, String outcome) {
        var tasks = engine.getTaskService();
        var task =
                tasks.createTaskQuery().processInstanceBusinessKey(businessKey).singleResult();
        tasks.claim(task.getId(), who);
        tasks.complete(task.getId(), Map.of("outcome", outcome));
    }

    static void deploy(ProcessEngine engine, ItemBundle item) {
        var deployment = engine.getRepositoryService().createDeployment();
        item.deployable()
                .forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.deploy();
    }

    /** As {@code application.yml} and the application's own settings say. */
    static ProcessEngine started(DatabaseAccount database) {
        return started(pool(database));
    }

    static ProcessEngine started(DataSource pool) {
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName("bare");
        engine.setDataSource(pool);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        engine.setHistoryCleanupEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setFailedJobRetryTimeCycle("R5/PT30S");
        engine.setJobExecutor(jobExecutor());
        engine.setJobExecutorDeploymentAware(false);
        engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        engine.setJobExecutorActivate(true);
        engine.setBeans(BareDelegates.byName());
        return engine.buildProcessEngine();
    }

    private static DefaultJobExecutor jobExecutor() {
        var jobs = new DefaultJobExecutor();
        jobs.setLockTimeInMillis(LOCK_MILLIS);
        jobs.setWaitTimeInMillis(1000);
        jobs.setMaxWait(5000);
        jobs.setBackoffTimeInMillis(25);
        jobs.setMaxBackoff(500);
        return jobs;
    }

    static HikariDataSource pool(DatabaseAccount database) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(POOL);
        config.addDataSourceProperty("reWriteBatchedInserts", true);
        return new HikariDataSource(config);
    }
}
