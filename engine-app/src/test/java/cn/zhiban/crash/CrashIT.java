package cn.zhiban.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * SIGKILL of the whole process group while applications come in: after each restart every acknowledged application is
 * there once, and none is there in part. Three kills, twenty with {@code -Dzhiban.deep=true}; every third one takes the
 * database server too.
 */
@Timeout(value = 40, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrashIT {

    private static final int KILLS = Boolean.getBoolean("zhiban.deep") ? 20 : 3;
    private static final int ACKNOWLEDGED_BEFORE_A_KILL = 8;

    /** What a case consists of, and what cannot be without its case; each query gives the culprits. */
    private static final Map<String, String> NEVER = new TreeMap<>(Map.of(
            "a case without its materials",
            "select case_no from case_file c where (select count(*) from case_material where case_id = c.id) <> 5",
            "a case whose materials have no history",
            "select case_no from case_file c where (select count(*) from case_material_change where case_id = c.id) <> 5",
            "a case without its receipt on the clock",
            "select case_no from case_file c where (select string_agg(type, ',') from clock_event where case_id = c.id)"
                    + " is distinct from 'RECEIVED'",
            "a case without its line in the timeline",
            "select case_no from case_file c where (select count(*) from case_timeline where case_id = c.id) <> 1",
            "a case without its one open task in worklist and engine",
            "select case_no from case_file c where (select count(*) from open_task o join act_ru_task t on t.id_ = o.id"
                    + " where o.case_id = c.id) <> 1",
            "a case without its one process",
            "select case_no from case_file c where (select count(*) from act_ru_execution where business_key_ ="
                    + " c.id::text and super_exec_ is null and parent_id_ is null) <> 1",
            "a case without the timer of its limit",
            "select case_no from case_file c where (select count(*) from act_ru_job j join act_ru_execution e on"
                    + " e.id_ = j.process_instance_id_ where e.business_key_ = c.id::text) <> 1",
            "a case without its audit row",
            "select case_no from case_file c where not exists (select 1 from audit_entry where subject_kind = 'case' and"
                    + " subject = c.case_no and action = 'case.received')",
            "something without its case",
            "select 'material ' || case_id from case_material where case_id not in (select id from case_file)"
                    + " union all select 'event ' || case_id from clock_event where case_id not in (select id from case_file)"
                    + " union all select 'task ' || case_id from open_task where case_id not in (select id from case_file)"
                    + " union all select 'visit ' || case_id from step_visit where case_id not in (select id from case_file)"
                    + " union all select 'process ' || business_key_ from act_ru_execution where business_key_ is not null"
                    + " and business_key_ not in (select id::text from case_file)"
                    + " union all select 'engine task ' || id_ from act_ru_task where id_ not in (select id from open_task)",
            "a key without its answer",
            "select key from idempotency_key where status is distinct from 201"));

    @TempDir
    private Path temporary;

    private Platform platform;

    @AfterEach
    void leavesNoProcessBehind() throws InterruptedException {
        if (platform != null && platform.isAlive()) {
            platform.stop();
        }
        Platform.server(data()).ifPresent(CrashIT::kill);
    }

    @Test
    void whatWasAcknowledgedIsThereOnceAndNothingInPart() throws Exception {
        var sent = new HashMap<String, Load.Sent>();
        var known = new HashMap<String, String>();
        platform = Platform.start(data());
        for (int kill = 1; kill <= KILLS; kill++) {
            var load = Load.on(platform, ACKNOWLEDGED_BEFORE_A_KILL);
            boolean serverToo = kill % 3 == 0;
            var server = platform.server().orElseThrow();
            platform.killGroup();
            if (serverToo) {
                kill(server);
            }
            load.end();
            sent.putAll(load.sent());
            known.putAll(load.acknowledged());

            platform = Platform.start(data());
            assertNothingInPart(platform.jdbc());
            assertThat(casesByKey(platform.jdbc())).as("after kill %d", kill).containsAllEntriesOf(known);
            repeatEverything(load.sent(), known);
            assertNothingInPart(platform.jdbc());
            assertThat(casesByKey(platform.jdbc())).isEqualTo(known);
            assertThat(known.keySet()).isEqualTo(sent.keySet());
        }
    }

    /** The same request under the same key: the case of the first answer, or a whole case where there was none. */
    private void repeatEverything(Map<String, Load.Sent> sent, Map<String, String> known) {
        sent.forEach((key, one) -> {
            var client = platform.rest().as(one.account());
            var answer = client.post("/cases", one.body(), key);
            if (answer.status() != 201) {
                throw new AssertionError(answer + "\n" + platform.log());
            }
            var caseNo = answer.text("caseNo");
            assertThat(known.getOrDefault(key, caseNo)).isEqualTo(caseNo);
            assertThat(client.get("/cases/" + caseNo).text("form/patentNames")).isEqualTo(key);
            known.put(key, caseNo);
        });
    }

    private static void assertNothingInPart(JdbcClient jdbc) {
        NEVER.forEach((what, query) ->
                assertThat(jdbc.sql(query).query(String.class).list()).as(what).isEmpty());
    }

    /** Each application carries its key; one that is there twice would fail here. */
    private static Map<String, String> casesByKey(JdbcClient jdbc) {
        var found = new HashMap<String, String>();
        jdbc.sql("select form ->> 'patentNames' as key, case_no from case_file")
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(pair -> assertThat(found.put(pair.get(0), pair.get(1)))
                        .as("the second case of a key")
                        .isNull());
        return found;
    }

    private static void kill(ProcessHandle server) {
        server.destroyForcibly();
        server.onExit().join();
    }

    private Path data() {
        return temporary.resolve("data");
    }
}
