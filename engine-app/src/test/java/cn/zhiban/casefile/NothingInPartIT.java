package cn.zhiban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.zhiban.database.TestDatabase;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.testing.SampleWalk;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Law 2: a write that fails at the very last moment, when rows, engine, ledger and audit are all written, leaves
 * nothing of itself in any table.
 */
@ZhibanTest
class NothingInPartIT {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> aWriteThatFailsAtItsEndLeavesNothing() {
        var rest = Rest.of(port);
        var firm = rest.as("company1");
        var clerk = rest.as("clerk");
        var body = PledgeApplication.complete().body(firm);
        var caseNo = PledgeApplication.complete().submittedBy(firm);
        var task = "/tasks/" + clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        var claimed = claimedTask(firm, clerk);
        var notified = SampleWalk.submitted(rest, "missing-signature").upTo("notice");
        var reply =
                notified.applicant().upload("reply.pdf", PledgeApplication.PDF).text("uploadId");
        var writes = new LinkedHashMap<String, Supplier<Answer>>();
        writes.put("upload", () -> firm.upload("a.pdf", PledgeApplication.PDF));
        writes.put("submit", () -> firm.post("/cases", body));
        writes.put("claim", () -> clerk.post(task + "/claim", Map.of()));
        writes.put(
                "judge",
                () -> clerk.put("/cases/" + caseNo + "/materials/pledgeContract", Map.of("verdict", "VERIFIED")));
        writes.put("withdraw", () -> firm.post("/cases/" + caseNo + "/withdraw", Map.of("reason", "改日再办")));
        writes.put(
                "supply",
                () -> notified.applicant().post("/cases/" + notified.caseNo() + "/supplements", reply(reply)));
        writes.put("complete", () -> clerk.post(claimed + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of())));
        return writes.entrySet().stream()
                .map(one -> dynamicTest(
                        one.getKey(),
                        () -> assertThat(failing(one.getValue()).status()).isEqualTo(500)));
    }

    private static String claimedTask(Rest firm, Rest clerk) {
        var caseNo = PledgeApplication.complete().submittedBy(firm);
        var task = "/tasks/" + clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        clerk.post(task + "/claim", Map.of());
        return task;
    }

    private static Map<String, Object> reply(String upload) {
        return Map.of("materials", List.of(Map.of("key", "applicationForm", "uploadId", upload)), "complete", false);
    }

    /** The answer to a write that fails when it commits; every table holds what it held before. */
    private Answer failing(Supplier<Answer> write) {
        var before = contents();
        execute("create constraint trigger planted after insert on audit_entry deferrable initially deferred"
                + " for each row when (new.action <> 'sign-in') execute function planted()");
        try {
            return write.get();
        } finally {
            execute("drop trigger planted on audit_entry");
            assertThat(contents()).isEqualTo(before);
        }
    }

    /** The test of the test: a single value that changed is seen. */
    @Test
    void theComparisonSeesOneChangedValue() {
        var caseNo = PledgeApplication.complete().submittedBy(Rest.of(port).as("company1"));
        var before = contents();

        jdbc.sql("update open_task set item_name = item_name || '。' where case_no = ?")
                .param(caseNo)
                .update();

        assertThat(contents()).isNotEqualTo(before);
        jdbc.sql("update open_task set item_name = rtrim(item_name, '。') where case_no = ?")
                .param(caseNo)
                .update();
        assertThat(contents()).isEqualTo(before);
    }

    /** A digest of each table's rows; signing in counts and is recorded whatever follows. */
    private Map<String, String> contents() {
        var contents = new TreeMap<String, String>();
        jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE' and table_name not in ('sign_in_throttle', 'api_key', 'audit_seal')")
                .query(String.class)
                .list()
                .forEach(table -> contents.put(table, digest(table)));
        return contents;
    }

    private String digest(String table) {
        var rows = table.equals("audit_entry") ? " where t.action <> 'sign-in'" : "";
        return jdbc.sql("select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from " + table
                        + " t" + rows)
                .query(String.class)
                .single();
    }

    @BeforeEach
    void plantsAFailure() {
        execute("create or replace function planted() returns trigger language plpgsql as"
                + " $$ begin raise exception 'planted at the end'; end $$");
    }

    private void execute(String sql) {
        try (var owner = database.owner().dataSource().getConnection();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
