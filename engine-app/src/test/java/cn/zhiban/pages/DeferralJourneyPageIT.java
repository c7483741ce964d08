package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.OfficeClock;
import com.microsoft.playwright.Page;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A broken promise closes the door to the next one, and its repair opens it again; each step on a page. */
@BrowserTest
@TestPropertySource(properties = "zhiban.test=deferral-pages")
class DeferralJourneyPageIT {

    private static final String APPLICANT = "company3";
    private static final String PAPER = "授权委托书";
    private static final String CHOICE = "“" + PAPER + "”现在交还是以后交？";
    private static final Pattern RECORD = Pattern.compile("XY-[0-9]{4}-[0-9]{6}");

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Test
    void aLapsedDeferralCostsTheNextOneUntilItIsRepaired() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        try (var company = person(APPLICANT, Device.PHONE);
                var clerk = person("clerk", Device.DESKTOP);
                var admin = person("admin", Device.DESKTOP)) {
            var caseNo = appliesAndPromises(company);
            DeskPages.does(clerk, caseNo, "审查材料", "受理");
            company.opens("/my/cases/" + caseNo).reads(PAPER, "等待补交", "2026年3月5日（周四） 24:00 前补交");
            var record = lapses(company, admin, caseNo);

            theNextIsRefused(company, record);
            theCaseGoesOn(clerk, caseNo);

            isRepaired(company, admin, record);
            var next = appliesAndPromises(company);
            company.opens("/my/cases/" + next)
                    .reads("您承诺后补的材料", PAPER, "已承诺，受理后起算")
                    .pictures("112-promised-again");
        }
    }

    private static String appliesAndPromises(Person company) {
        PledgePages.fillsInToDelivery(company);
        hasAnAgent(company);
        PledgePages.goesOn(company, "上传材料", CHOICE, "受理之日起 3 个工作日内补交");
        PledgePages.attachesFiles(company);
        company.answers(CHOICE, "我承诺以后补交“" + PAPER + "”");
        PledgePages.goesOn(company, "核对并提交", "承诺后补：受理之日起 3 个工作日内补交");
        return PledgePages.sends(company);
    }

    private static void hasAnAgent(Person company) {
        company.answers("委托代理人办理吗？", "是").presses("按我的回答更新表单").reads("代理人名称");
        company.types("代理人名称", "广州示例专利代理有限公司").types("代理人联系电话", "13800000003").chooses("结果送达方式", "在线送达（“我的办件”）");
    }

    /** @return the number of the record that it left */
    private static String lapses(Person company, Person admin, String caseNo) {
        DeskPages.travels(admin, "2026-03-03T09:00");
        company.opens("/my/cases/" + caseNo).reads("您承诺后补的“" + PAPER + "”请在 2026年3月5日");
        DeskPages.travels(admin, "2026-03-06T09:00");
        company.opens("/my/cases/" + caseNo).reads("逾期未补", "不能再按容缺补交").pictures("110-lapsed");
        company.opens("/my/credit").reads("1 条记录生效中");
        var record = RECORD.matcher(company.page().locator("main").innerText());
        assertThat(record.find()).isTrue();
        return record.group();
    }

    private static void theNextIsRefused(Person company, String record) {
        var draft = PledgePages.startsAnother(company);
        company.opens(draft + "/steps/group_agent");
        hasAnAgent(company);
        company.presses("保存并退出").reads("我的办件");
        company.opens(draft + "/steps/materials")
                .reads("“" + PAPER + "”不能以后补交。", "逾期没有补齐", record, "起可以申请信用修复", "补齐材料或者说明原因", "您可以提交材料")
                .pictures("111-not-offered");
        assertThat(company.page().getByText("我承诺以后补交").count()).isZero();
    }

    private void theCaseGoesOn(Person clerk, String caseNo) {
        DeskPages.takes(clerk, caseNo, "处理逾期未补");
        clerk.reads("请说明这件办件怎样继续").follows("不影响办理");
        clerk.types("不影响办理的理由", "窗口已经核实代理关系");
        DeskPages.ends(clerk, "处理逾期未补", "不影响办理");
        try (var examiner = person("examiner", Device.DESKTOP)) {
            DeskPages.does(examiner, caseNo, "作出决定", "准予登记");
        }
        DeskPages.delivers(clerk, caseNo, "在线送达（“我的办件”）");
    }

    private void isRepaired(Person company, Person admin, String record) {
        company.opens("/my/credit/" + record).reads("生效中", "起可以申请修复");
        assertThat(company.page().getByText("申请信用修复", exactly()).count()).isZero();
        DeskPages.travels(admin, "2026-09-07T09:00");
        company.opens("/my/credit").follows(record);
        company.follows("申请信用修复");
        company.types("已经怎样纠正", "已经补交授权委托书并说明原因")
                .attaches("证明", PledgePages.pdf("补交说明.pdf"))
                .presses("提交")
                .reads("已经提交", "最迟决定：");
        try (var supervisor = person("supervisor", Device.DESKTOP)) {
            supervisor.opens("/staff/credit").reads("待处理的异议和修复", record);
            supervisor.opens("/staff/credit/" + record).reads("已经补交授权委托书并说明原因", "补交说明.pdf");
            supervisor.ticks("同意修复：从今天起不再有影响");
            supervisor.types("理由，当事人会看到", "核实属实，准予修复").presses("作出决定").reads("决定已经作出", "已修复");
        }
        company.opens("/my/credit/" + record).reads("已修复", "核实属实，准予修复");
        company.opens("/my/credit").reads("没有生效中的记录");
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private Person person(String name, Device device) {
        return BROWSER.person(name, port, device, true).signsIn();
    }
}
