package cn.zhiban.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.web.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ZhibanTest
class AuditPageIT {

    @LocalServerPort
    private int port;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = "=cmd|'/c calc'!A1 " + UUID.randomUUID();
    private Browser auditor;

    @BeforeEach
    void aRowAndAnAuditor() {
        transaction.executeWithoutResult(
                status -> audit.record(Actor.SYSTEM, "task.claim", "case", subject, Map.of("task", "<b>审查</b>")));
        auditor = new Browser(port);
        auditor.signIn("auditor", "demo");
    }

    @Test
    void showsActionsByTheirChineseNameBesideTheCode() {
        var page = auditor.get("/admin/audit?subject=" + encoded());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("签收任务", "task.claim", "办件", "&lt;b&gt;审查&lt;/b&gt;", "aria-current=\"page\">审计记录");
    }

    @Test
    void goesOnToOlderRowsAndBack() {
        for (int i = 0; i < 51; i++) {
            transaction.executeWithoutResult(
                    status -> audit.record(Actor.SYSTEM, "task.claim", "many", subject, Map.of()));
        }
        var first = auditor.get("/admin/audit?subjectKind=many&subject=" + encoded())
                .body();
        var next = first.replaceAll("(?s).*href=\"(/admin/audit\\?[^\"]*after=\\d+)\".*", "$1")
                .replace("&amp;", "&");

        assertThat(first.split("<code class=\"quiet\">", -1)).hasSize(51);
        assertThat(auditor.get(next).body().split("<code class=\"quiet\">", -1)).hasSize(2);
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        assertThat(auditor.get("/admin/audit?actor=nobody-of-this-name").body()).contains("没有符合筛选的记录");
    }

    @Test
    void keepsWhatWasTypedAndTellsTheErrorAtItsField() {
        var page = auditor.get("/admin/audit?actor=clerk&from=02.03.2026");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("开始日期：请按 2026-03-02 的样子填写日期", "value=\"02.03.2026\"", "value=\"clerk\"");
    }

    @Test
    void checksTheWholeChain() {
        var token = Browser.tokenOn(auditor.get("/admin/audit/check")).orElseThrow();

        var page = auditor.post("/admin/audit/check", Map.of("_csrf", token, "seal", "", "hash", ""));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("整条链完好", "摘要（SM3）");
    }

    @Test
    void aNotedSealMustBeOne() {
        var token = Browser.tokenOn(auditor.get("/admin/audit/check")).orElseThrow();

        var page = auditor.post("/admin/audit/check", Map.of("_csrf", token, "seal", "7", "hash", "abc"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("摘要：请填写记下的摘要", "value=\"abc\"");
    }

    @Test
    void exportsWhatIsFilteredHarmlesslyAndOnTheRecord() {
        var file = auditor.get("/admin/audit/export?subject=" + encoded());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.body()).startsWith("\ufeff\"序号\",\"时间\"").contains("\"'" + subject + "\"", "\"签收任务\"");
        assertThat(file.body().lines()).hasSize(2);
        assertThat(jdbc.sql("SELECT actor FROM audit_entry WHERE action = 'audit.export' AND details ->> 'subject' = ?")
                        .param(subject)
                        .query(String.class)
                        .list())
                .containsExactly("auditor");
    }

    @Test
    void othersDoNotSeeIt() {
        var clerk = new Browser(port);
        clerk.signIn("clerk", "demo");

        assertThat(clerk.get("/admin/audit").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/staff").body()).doesNotContain("/admin/audit");
    }

    private String encoded() {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }
}
