package cn.zhiban.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.testing.Rest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.transaction.support.TransactionOperations;

@ZhibanTest
class AuditCallsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<ScheduledTaskHolder> scheduled;

    private final String subject = UUID.randomUUID().toString();
    private Rest auditor;

    @BeforeEach
    void fiveRows() {
        auditor = Rest.of(port).as("auditor");
        for (int i = 0; i < 5; i++) {
            var details = Map.of("n", i);
            transaction.executeWithoutResult(status -> audit.record(Actor.SYSTEM, "sign-in", "test", subject, details));
        }
    }

    @Test
    void readsByWhomWhatAndWhenPageByPage() {
        var filter = "/audit?actor=system&action=sign-in&subjectKind=test&subject=" + subject
                + "&from=2026-03-01&to=2026-12-31";
        var first = auditor.get(filter + "&limit=3").body();
        var second = auditor.get(filter + "&limit=3&after=" + first.get("next").asText())
                .body();

        assertThat(numbers(first)).containsExactly(4, 3, 2);
        assertThat(numbers(second)).containsExactly(1, 0);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(first.at("/items/0/actionName").asText()).isEqualTo("登录");
    }

    @Test
    void otherDaysAndOthersFindNothing() {
        for (var other : List.of("&to=2026-02-28", "&from=2099-01-01", "&actor=clerk", "&action=sign-out")) {
            assertThat(auditor.get("/audit?subject=" + subject + other).body().get("items"))
                    .as(other)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=gestern",
                "to=2026-02-30",
                "from=%2B999999999-01-01",
                "from=2026-03-02&to=2026-03-01",
                "actor=%C2%85",
                "subject=a%E2%80%8Bb"
            })
    void whatCannotBeMeantIsTold(String query) {
        var answer = auditor.get("/audit?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("invalid-input");
        assertThat(answer.body().get("fields")).hasSize(1);
    }

    @Test
    void aKeyOfItsOwnMakingIsRefused() {
        assertThat(auditor.get("/audit?after=x").text("code")).isEqualTo("page-key");
    }

    @Test
    void readingIsItselfRecordedWithWhatWasAskedMasked() {
        auditor.get("/audit?subject=" + subject + "%2044010619900307001X");

        assertThat(jdbc.sql("SELECT actor FROM audit_entry WHERE action = 'audit.read' AND details ->> 'subject' = ?")
                        .param(subject + " 440106********001X")
                        .query(String.class)
                        .list())
                .containsExactly("auditor");
    }

    @Test
    void theCheckSaysUpToWhereAndIsItselfRecorded() {
        var answer = auditor.get("/audit/check");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("intact").asBoolean()).isTrue();
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'audit.check' AND details ->> 'hash' = ?")
                        .param(answer.text("hash"))
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void whatIsWrittenIsSealedByItself() {
        long row = jdbc.sql("SELECT max(id) FROM audit_entry WHERE subject = ?")
                .param(subject)
                .query(Long.class)
                .single();

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("SELECT coalesce(max(upto_id), 0) >= ? FROM audit_seal")
                        .param(row)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void theSealerComesRoundThreeTimesInASecond() {
        var rounds = scheduled.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(task -> task.getTask())
                .filter(task -> task.toString().contains("SealingAuditTrail"))
                .toList();

        assertThat(rounds)
                .singleElement()
                .isInstanceOfSatisfying(
                        FixedDelayTask.class,
                        task -> assertThat(task.getIntervalDuration()).isLessThanOrEqualTo(Duration.ofMillis(333)));
    }

    private static List<Integer> numbers(JsonNode page) {
        return page.get("items").findValues("details").stream()
                .map(details -> details.get("n").asInt())
                .toList();
    }
}
