package cn.zhiban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.zhiban.commitment.Committer;
import cn.zhiban.database.TestDatabase;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.Enquiry;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.SampleWalk;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Law 2: every transition, from REST or a job, waits for the case's row before it locks anything else. While the test
 * holds the row, the transition holds no row of the engine, so the test can still lock them all.
 */
@ZhibanTest
class LockFirstIT {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private BeanFactory application;

    private Rest rest;
    private String caseNo;
    private String task;

    @BeforeEach
    void takesACaseIn() {
        rest = Rest.of(port);
        caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        task = rest.as("clerk").get("/tasks?q=" + caseNo).text("items/0/id");
        rest.as("clerk").post("/tasks/" + task + "/claim", Map.of());
    }

    @TestFactory
    Stream<DynamicTest> everyTransitionWaitsForTheRowOfItsCase() {
        var transitions = new LinkedHashMap<String, Supplier<Object>>();
        transitions.put("claim", () -> rest.as("clerk").post("/tasks/" + task + "/claim", Map.of()));
        transitions.put("release", () -> rest.as("clerk").post("/tasks/" + task + "/release", Map.of()));
        transitions.put("claim again", () -> rest.as("clerk").post("/tasks/" + task + "/claim", Map.of()));
        transitions.put(
                "judge",
                () -> rest.as("clerk")
                        .put("/cases/" + caseNo + "/materials/pledgeContract", Map.of("verdict", "VERIFIED")));
        transitions.put("wake", this::wake);
        transitions.put(
                "notice", () -> rest.as("clerk").post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX")));
        transitions.put(
                "complete",
                () -> rest.as("clerk")
                        .post("/tasks/" + task + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of())));
        transitions.put(
                "withdraw", () -> rest.as("company1").post("/cases/" + caseNo + "/withdraw", Map.of("reason", "改日再办")));
        return transitions.entrySet().stream().map(one -> dynamicTest(one.getKey(), () -> assertWaits(one.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> everyTransitionAfterTheNoticeWaitsToo() {
        var walk = SampleWalk.submitted(rest, "missing-signature").upTo("notice");
        caseNo = walk.caseNo();
        var upload = walk.applicant().upload("reply.pdf", PledgeApplication.PDF).text("uploadId");
        var proof = rest.as("clerk").upload("proof.pdf", PledgeApplication.PDF).text("uploadId");
        var number = jdbc.sql(
                        "select number from one_time_notice n join case_file c on c.id = n.case_id where c.case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
        var transitions = new LinkedHashMap<String, Supplier<Object>>();
        transitions.put(
                "serve",
                () -> rest.as("clerk")
                        .put(
                                "/cases/" + caseNo + "/notices/" + number + "/service",
                                Map.of("servedAt", "2026-03-02T09:00:00+08:00", "proofUploadId", proof)));
        transitions.put(
                "supply",
                () -> walk.applicant()
                        .post(
                                "/cases/" + caseNo + "/supplements",
                                Map.of(
                                        "materials",
                                        List.of(Map.of("key", "applicationForm", "uploadId", upload)),
                                        "complete",
                                        false)));
        return transitions.entrySet().stream().map(one -> dynamicTest(one.getKey(), () -> assertWaits(one.getValue())));
    }

    @Test
    void whoeverTakesItsLetterBackOrBringsThePaperAllTheSameWaitsToo() throws Exception {
        var firm = Committer.firm(application, port);
        var upload = firm.rest.upload("identity.pdf", PledgeApplication.PDF).text("uploadId");
        caseNo = firm.submitted();
        assertWaits(() -> firm.rest.post(
                "/cases/" + caseNo + "/papers",
                Map.of("materials", List.of(Map.of("key", Committer.PAPER, "uploadId", upload)))));
        caseNo = firm.submitted();
        assertWaits(() -> firm.rest.post("/cases/" + caseNo + "/commitment/withdraw", Map.of("reason", "改为提交材料")));
    }

    @Test
    void whoeverTakesAQuestionOverAnswersOrRatesItWaitsToo() throws Exception {
        caseNo = Enquiry.asked(rest.as("company1"), Enquiry.online("怎样查询商标？"));
        task = Enquiry.task(rest.as("clerk"), caseNo);
        rest.as("clerk").post("/tasks/" + task + "/claim", Map.of());

        assertWaits(() -> rest.as("clerk2").post("/tasks/" + task + "/take-over", Map.of("reason", "同事请假")));
        assertWaits(() -> rest.as("clerk2")
                .post(
                        "/tasks/" + task + "/complete",
                        Map.of("outcome", "ANSWER", "form", Map.of("words", "在中国商标网查。"))));
        assertThat(rest.as("company1").get("/cases/" + caseNo).text("status")).isEqualTo("DELIVERED");
        assertWaits(() -> rest.as("company1").post("/cases/" + caseNo + "/rating", Map.of("level", 4)));
    }

    /** The test of the test: who takes a row of the engine before the row of the case is seen holding it. */
    @Test
    void aTransitionInTheOtherOrderIsSeen() {
        assertThatThrownBy(() -> assertWaits(() -> transaction.execute(status -> {
                    jdbc.sql("select id_ from act_ru_task for update")
                            .query(String.class)
                            .list();
                    return jdbc.sql("select id from case_file where case_no = ? for update")
                            .param(caseNo)
                            .query(Long.class)
                            .single();
                })))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("could not obtain lock");
    }

    private void assertWaits(Supplier<Object> transition) throws Exception {
        try (var holder = database.owner().dataSource().getConnection()) {
            holder.setAutoCommit(false);
            execute(holder, "select 1 from case_file where case_no = '" + caseNo + "' for update");
            var running = CompletableFuture.supplyAsync(transition);
            waitUntilSomebodyWaits();
            execute(holder, "select 1 from act_ru_execution for update nowait");
            execute(holder, "select 1 from act_ru_task for update nowait");
            holder.rollback();
            running.get(60, TimeUnit.SECONDS);
        }
    }

    /** The timer of this case; the office has others. */
    private Object wake() {
        var timer = jdbc.sql(
                        "select j.id_ from act_ru_job j join act_ru_execution p on p.id_ = j.process_instance_id_"
                                + " join act_ru_execution r on r.id_ = p.root_proc_inst_id_"
                                + " where j.type_ = 'timer' and r.business_key_ = (select id::text from case_file where case_no = ?)")
                .param(caseNo)
                .query(String.class)
                .single();
        jobs.executeJob(timer);
        return timer;
    }

    /** Asks the server who waits, for half a minute at most. */
    private void waitUntilSomebodyWaits() throws SQLException {
        try (var watcher = database.owner().dataSource().getConnection();
                var statement = watcher.createStatement()) {
            for (long end = System.nanoTime() + PATIENCE; System.nanoTime() < end; ) {
                var waiting = statement.executeQuery(
                        "select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid"
                                + " where not l.granted and a.datname = current_database()");
                waiting.next();
                if (waiting.getInt(1) > 0) {
                    return;
                }
            }
        }
        assertThat(false).as("the transition never waited for the row").isTrue();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
