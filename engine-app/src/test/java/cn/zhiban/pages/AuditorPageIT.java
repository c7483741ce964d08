package cn.zhiban.pages;

import cn.zhiban.database.TestDatabase;
import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done with a case is found by the auditor, who has the whole chain checked. */
@BrowserTest
class AuditorPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(Device.class)
    void findsWhatWasDoneWithACase(Device device) {
        var caseNo = PledgeApplication.complete().submittedBy(Rest.of(port).as("company1"));
        try (var auditor = BROWSER.person("auditor", port, device, true)) {
            auditor.signsIn().follows("审计记录").reads("审计记录", "新的在前", "登录");
            auditor.types("对象的编号", caseNo).presses("筛选").reads("收到申请", caseNo, "company1");
            auditor.pictures("40-audit");
            auditor.types("操作人的用户名", "nobody").presses("筛选").reads("没有符合筛选的记录");
            auditor.follows("清除").presses("核对整条链").reads("整条链完好", "等待封存");
            auditor.pictures("41-audit-check");
            auditor.types("以前记下的批号（选填）", "zwei").presses("核对整条链").reads("有 1 处需要改正", "是一个数字");
        }
    }

    @Test
    void isToldTheFirstRowThatWasChanged() {
        PledgeApplication.complete().submittedBy(Rest.of(port).as("company1"));
        long row = jdbc.sql("SELECT max(id) FROM audit_entry").query(Long.class).single();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isSealed(row));
        asOwner("UPDATE audit_entry SET actor = actor || '!' WHERE id = ?", row);
        try (var admin = BROWSER.person("admin", port, Device.DESKTOP, true)) {
            admin.signsIn().opens("/admin/audit").presses("核对整条链");
            admin.reads("第 " + row + " 条记录内容被改过", "完好的部分");
        } finally {
            asOwner("UPDATE audit_entry SET actor = rtrim(actor, '!') WHERE id = ?", row);
        }
    }

    private boolean isSealed(long row) {
        return jdbc.sql("SELECT coalesce(max(upto_id), 0) >= ? FROM audit_seal")
                .param(row)
                .query(Boolean.class)
                .single();
    }

    private void asOwner(String statement, long row) {
        JdbcClient.create(database.owner().dataSource())
                .sql(statement)
                .param(row)
                .update();
    }
}
