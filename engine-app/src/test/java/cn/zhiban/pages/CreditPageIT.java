package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.credit.CreditEffect;
import cn.zhiban.credit.CreditKind;
import cn.zhiban.credit.CreditSource;
import cn.zhiban.credit.LoggingCreditUse;
import cn.zhiban.credit.NewCreditRecord;
import cn.zhiban.credit.Occasion;
import cn.zhiban.credit.RecordingCredit;
import cn.zhiban.credit.Severity;
import cn.zhiban.identity.Accounts;
import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.Actor;
import cn.zhiban.testing.Codes;
import cn.zhiban.testing.Papers;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A holder reads its credit and asks; the supervisor decides; the administrator takes a list over. */
@BrowserTest
class CreditPageIT {

    private static final LocalDate HALF_A_YEAR_AGO = LocalDate.of(2025, 8, 15);
    private static final String HEADER = "来源编号,主体名称,主体代码,失信行为,事由,列入日期,截止日期,是否公开\n";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RecordingCredit recording;

    @Autowired
    private LoggingCreditUse uses;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetsAttempts() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
    }

    @ParameterizedTest
    @CsvSource({"company1, PHONE, true", "company2, DESKTOP, true", "agent1, PHONE, false"})
    void aRecordIsReadRepairedAndNoLongerCounts(String account, Device device, boolean script) {
        var record = recorded(account);
        try (var holder = BROWSER.person(account, port, device, script);
                var supervisor = BROWSER.person("supervisor", port, device, script)) {
            holder.signsIn().opens("/my").follows("我的信用：关于我的记录、它的影响和修复");
            holder.reads("条记录生效中", record).pictures("credit-" + account);
            holder.opens("/my/credit/" + record);
            holder.reads("生效中", "容缺受理的条件", "不适用容缺受理").pictures("credit-record-" + account);
            holder.follows("申请信用修复").reads("已经怎样纠正");
            holder.types("已经怎样纠正", "已经补齐材料").presses("提交");
            holder.reads("请上传已经纠正的证明").pictures("credit-repair-" + account);
            assertThat(holder.page().getByLabel("已经怎样纠正").inputValue()).isEqualTo("已经补齐材料");
            holder.attaches("证明", new FilePayload("证明.pdf", "application/pdf", Papers.pdf()))
                    .presses("提交");
            holder.reads("已经提交", "最迟决定：", "2026年3月5日").pictures("credit-filed-" + account);

            supervisor.signsIn().opens("/staff/credit").reads("待处理的异议和修复", record);
            supervisor.pictures("staff-credit-" + account);
            supervisor.opens("/staff/credit/" + record).reads("已经补齐材料", "证明.pdf");
            supervisor.presses("作出决定").reads("请选择同意还是不同意").pictures("staff-credit-refused-" + account);
            supervisor.ticks("同意修复：从今天起不再有影响");
            supervisor.presses("作出决定").reads("请写明理由，当事人会看到");
            assertThat(supervisor.page().getByLabel("同意修复：从今天起不再有影响").isChecked())
                    .isTrue();
            supervisor.types("理由，当事人会看到", "证明属实").presses("作出决定");
            supervisor.reads("决定已经作出", "已修复").pictures("staff-credit-record-" + account);

            holder.opens("/my/credit/" + record).reads("已修复", "证明属实");
            assertThat(holder.complaints()).isEmpty();
            assertThat(supervisor.complaints()).isEmpty();
        }
    }

    @Test
    void anObjectionIsCheckedAndThenDecided() {
        var record = recorded("company3");
        try (var holder = BROWSER.person("company3", port, Device.PHONE, true);
                var supervisor = BROWSER.person("supervisor", port, Device.DESKTOP, true)) {
            holder.signsIn().opens("/my/credit/" + record).follows("记录有误，提出异议");
            holder.reads("记录哪里不对").pictures("credit-objection");
            holder.types("记录哪里不对", "不是我单位提出的").presses("提交");
            holder.reads("最迟核查：", "2026年3月3日");

            supervisor.signsIn().opens("/staff/credit/" + record).reads("不是我单位提出的");
            supervisor.types("核查到的情况", "签名与授权不符").presses("写下核查情况");
            supervisor.reads("核查情况已经写下").ticks("异议成立：撤销这条记录");
            supervisor.types("理由，当事人会看到", "记录有误").presses("作出决定");
            supervisor.reads("决定已经作出", "已撤销").pictures("staff-credit-objection");
        }
    }

    @Test
    void aClerkSearchesAndDecidesNothing() {
        var record = recorded("company1");
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, true)) {
            clerk.signsIn().opens("/staff/credit");
            clerk.page().getByPlaceholder("编号 / 代码 / 单位名称").fill("云岭");
            clerk.presses("查找").reads("找到", record).pictures("staff-credit-search");
            clerk.page().getByPlaceholder("编号 / 代码 / 单位名称").fill("没有这个单位");
            clerk.presses("查找").reads("没有找到");
            clerk.opens("/staff/credit/" + record).reads("广州云岭智能科技有限公司");
            assertThat(clerk.button("作出决定").count()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE", "DESKTOP"})
    void theAdministratorChecksAListBeforeItIsTaken(Device device) {
        var key = UUID.randomUUID().toString();
        var list = HEADER + key + ",广州失信有限公司," + Codes.uscc() + ",恶意商标注册申请,囤积商标,2026-02-01,,是\n"
                + "B-2,某公司,123,别的,事由,昨天,,是\n";
        var file = new FilePayload("list.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8));
        try (var admin = BROWSER.person("admin", port, device, true)) {
            admin.signsIn().opens("/admin/credit-list").reads("失信名单导入", "来源编号");
            admin.presses("导入").reads("文件是空的").pictures("credit-list-empty");
            admin.attaches("CSV 文件", file).presses("先检查，什么也不改");
            admin.reads("检查完毕：可以新增 1 条", "失信行为不在七类之中").pictures("credit-list-checked");
            admin.attaches("CSV 文件", file).presses("导入").reads("新增 1 条", "1 行没有导入");
            admin.pictures("credit-list-taken");
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, true", "DESKTOP, true", "PHONE, false"})
    void whatTheOfficeFoundIsWrittenDownAndReadByEverybody(Device device, boolean script) {
        var firm = "广州公开" + device + script + "商贸有限公司";
        try (var supervisor = BROWSER.person("supervisor", port, device, script);
                var anybody = BROWSER.person("citizen1", port, device, script)) {
            supervisor.signsIn().opens("/staff/credit").follows("记入失信行为");
            supervisor.presses("记入").reads("有 8 处需要改正").pictures("credit-new-errors");
            supervisor.types("主体名称", firm).types("主体代码", Codes.uscc());
            supervisor.ticks("非正常专利申请").ticks("轻微").ticks("记录在案").ticks("公开，在本机关网站上看得到");
            supervisor.types("事由", "三件实用新型专利申请被通报为非正常申请，尚未撤回");
            supervisor.types("认定文书的文号", "知认〔2026〕" + device + script + "号").pictures("credit-new");
            supervisor.presses("记入").reads("已经记入", firm, "生效中", "本机关认定").pictures("credit-recorded");

            anybody.opens("/").follows("失信信息公开").reads("失信信息公开", firm, "非正常专利申请", "尚未撤回");
            anybody.pictures("open-credit");
            assertThat(supervisor.complaints()).isEmpty();
            assertThat(anybody.complaints()).isEmpty();
        }
    }

    @Test
    void whereNothingIsOpenItIsSaid() {
        try (var anybody = BROWSER.person("citizen1", port, Device.PHONE, true)) {
            anybody.opens("/open/credit?after=0").reads("目前没有公开的失信信息").pictures("open-credit-empty");
        }
    }

    @Test
    void whoeverHasNoRecordIsToldSo() {
        try (var citizen = BROWSER.person("citizen1", port, Device.PHONE, true)) {
            citizen.signsIn().opens("/my/credit").reads("没有生效中的记录").pictures("credit-none");
        }
    }

    private String recorded(String account) {
        var holder = accounts.byUsername(account).orElseThrow();
        var made = new NewCreditRecord(
                CreditSource.ofCase("ZLZY-2026-000318", UUID.randomUUID().toString()),
                "ZLZY-2026-000318",
                holder.uscc(),
                holder.displayName(),
                CreditKind.BROKEN_COMMITMENT,
                Severity.GRAVE,
                CreditEffect.COMMITMENT_BARRED,
                "承诺补交的评估报告经核查不实",
                false,
                HALF_A_YEAR_AGO,
                null);
        return transaction.execute(status -> {
            var record = recording.record(made, Actor.SYSTEM);
            uses.log(List.of(record), Occasion.ofCase("ZLZY-2026-000402"), "容缺受理的条件", "不适用容缺受理", Actor.SYSTEM);
            return record;
        });
    }
}
