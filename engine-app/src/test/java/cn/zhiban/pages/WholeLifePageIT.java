package cn.zhiban.pages;

import static cn.zhiban.pages.PledgePages.CONTRACT;
import static cn.zhiban.pages.PledgePages.FORM;
import static cn.zhiban.pages.PledgePages.claims;
import static cn.zhiban.pages.PledgePages.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case from the portal to the delivered result on pages alone: the applicant on a phone, the staff at a desk. */
@BrowserTest
class WholeLifePageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    private boolean script;
    private Person applicant;

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void isAppliedForSupplementedAcceptedDecidedAndDelivered(boolean withScript) {
        script = withScript;
        try (var company = BROWSER.person("company1", port, Device.PHONE, script)) {
            applicant = company;
            var caseNo = applies();
            clerkIssuesTheNotice(caseNo);
            supplements(caseNo);
            finishes("clerk", caseNo, "受理", "复核补正");
            finishes("examiner", caseNo, "准予登记", "作出决定");
            clerkDelivers(caseNo);
            applicant.opens("/my/cases/" + caseNo).reads("结果已送达", "决定：准予").pictures("14-delivered");
        }
    }

    private String applies() {
        applicant.opens("/").reads("您想办什么？").pictures("01-home");
        applicant.page().getByLabel("搜索事项").fill("质押");
        applicant.presses("搜索").reads("与“质押”有关的事项 1 项").pictures("02-items");
        applicant.follows("专利权质押登记").reads("受理条件", "监督评价渠道", "在线申请").pictures("03-guide");
        applicant.follows("在线申请").reads("登录").pictures("04-sign-in");
        applicant.fillsInSignIn().reads("要准备什么", "要多久", "开始").pictures("05-apply");
        PledgePages.starts(applicant);
        PledgePages.goesOn(applicant, "有 5 处需要改正", "请选择“是”或者“否”");
        PledgePages.meetsAllConditions(applicant);
        applicant.pictures("05-conditions");
        PledgePages.goesOn(applicant, "广州云岭智能科技有限公司", "91440101MA5A00013Q");
        applicant.pictures("05-applicant");
        PledgePages.goesOn(applicant, "出质人", "来自您的账户");
        applicant.pictures("06-step");
        PledgePages.fillsIn(applicant);
        applicant.reads("3,500,000.00", "contract.pdf").pictures("07-check");
        applicant.presses("提交申请").reads("有 1 处需要改正", "请阅读并勾选此项").pictures("07-check-errors");
        var caseNo = PledgePages.sends(applicant);
        applicant.pictures("08-receipt");
        applicant.follows("看办理进度").reads("为什么是", caseNo).pictures("08-case");
        return caseNo;
    }

    private void clerkIssuesTheNotice(String caseNo) {
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, script)) {
            clerk.signsIn().reads("本组待签收").pictures("09-queue");
            claims(clerk, caseNo);
            clerk.reads("<b>王小明</b>", "待办：审查材料").pictures("10-case");
            clerk.presses("合格 " + FORM).reads("已核对");
            clerk.presses("不合格 " + CONTRACT).reads("请从本材料的原因中选择一个");
            clerk.page()
                    .getByLabel("不合格的原因")
                    .and(clerk.page().locator("[aria-invalid]"))
                    .selectOption("缺页或者缺少附件");
            clerk.presses("不合格 " + CONTRACT).reads("专利权质押合同：缺页或者缺少附件");
            clerk.follows("一次性告知").pictures("11-notify");
            clerk.presses("确定：一次性告知").reads("有 1 处需要改正");
            clerk.chooses("告知书送交方式", "在线送达（“我的办件”）").presses("确定：一次性告知");
            clerk.reads("已办：审查材料：一次性告知").pictures("12-done");
        }
    }

    private void supplements(String caseNo) {
        applicant.opens("/my").reads("前补交材料").pictures("13-my");
        applicant
                .follows("专利权质押登记 " + caseNo)
                .reads("补交 1 份材料", "24:00 前有效", "缺页或者缺少附件")
                .pictures("13-supplementing");
        applicant.follows("补交材料").pictures("13-supplement");
        applicant.presses("全部补齐，提交").reads("还缺：" + CONTRACT);
        applicant.attaches(CONTRACT, pdf("whole-contract.pdf")).presses("保存这部分").reads("这部分材料已保存", "已补交");
        applicant.presses("全部补齐，提交").reads("补交的材料已提交", "窗口正在复核");
        assertThat(applicant.page().url()).contains(caseNo);
    }

    private void finishes(String who, String caseNo, String outcome, String task) {
        try (var staff = BROWSER.person(who, port, Device.DESKTOP, script)) {
            claims(staff.signsIn(), caseNo);
            staff.reads("待办：" + task);
            assertNothingIsToldAgain(staff);
            staff.follows(outcome).presses("确定：" + outcome).reads("已办：" + task + "：" + outcome);
        }
    }

    /** After the reply there is neither the outcome nor its button. */
    private static void assertNothingIsToldAgain(Person staff) {
        for (var role : List.of(AriaRole.LINK, AriaRole.BUTTON)) {
            for (var name : List.of("一次性告知", "确定：一次性告知")) {
                var told = staff.page()
                        .getByRole(
                                role, new Page.GetByRoleOptions().setName(name).setExact(true));
                assertThat(told.count()).as("%s %s", role, name).isZero();
            }
        }
    }

    private void clerkDelivers(String caseNo) {
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, script)) {
            claims(clerk.signsIn(), caseNo);
            clerk.reads("待办：送达结果").chooses("送达方式", "在线送达（“我的办件”）").presses("确定：确认送达");
            clerk.reads("已办：送达结果：确认送达").follows(caseNo).reads("没有待办", "已送达").pictures("15-closed");
        }
    }
}
