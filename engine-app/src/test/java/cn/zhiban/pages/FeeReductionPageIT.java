package cn.zhiban.pages;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.FeeReduction;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A firm that lets the office ask the registers uploads nothing, from the first page to the result. */
@BrowserTest
class FeeReductionPageIT {

    private static final String BUSINESS = "同意向企业登记系统核验，免交这份材料";
    private static final String TAX = "同意向税务申报系统核验，免交这份材料";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @BeforeEach
    void hasAgreedToNothing() {
        var company = Rest.of(port).as("company1");
        List.of("BUSINESS", "TAX").forEach(register -> company.delete("/consents/" + register));
    }

    @ParameterizedTest
    @CsvSource({"PHONE, false", "DESKTOP, true"})
    void uploadsNothing(Device device, boolean script) {
        String caseNo;
        try (var company = BROWSER.person("company1", port, device, script).signsIn()) {
            toTheMaterials(company);
            company.pictures("60-offered");
            company.presses("保存并继续").reads("营业执照：请选择文件", "材料还不齐，先提交申请");
            company.presses(BUSINESS).reads("不用上传，本机关已经核验。", "登记状态 存续");
            company.presses(TAX).reads("应纳税所得额（元） 862400").pictures("60-waived");
            company.presses("保存并继续").reads("核对并提交", "不用提交，本机关已经核验");
            company.ticks("以上内容真实").presses("提交申请").reads("已收到您的申请");
            caseNo = company.page().url().replaceAll(".*/my/cases/([^/?]+)/receipt.*", "$1");
            company.opens("/my/cases/" + caseNo + "/materials")
                    .reads("您需要做的都做了", "免提交", "同意本机关向税务申报系统核验的，不用交")
                    .pictures("60-checklist");
        }
        isDecided(caseNo, device, script);
        try (var company = BROWSER.person("company1", port, device, script).signsIn()) {
            company.opens("/my/cases/" + caseNo).reads("专利费用减缴备案结果通知书");
            company.opens("/my/consents")
                    .reads("授权查询", "已同意", "企业登记系统，办理专利费用减缴备案审核：企业登记，已核到")
                    .pictures("60-consents");
            company.presses("撤回对税务申报系统的同意").reads("保存的查询结果已经删除");
            PlaywrightAssertions.assertThat(company.button("同意查询税务申报系统")).isVisible();
        }
    }

    private void toTheMaterials(Person company) {
        company.opens("/apply/" + FeeReduction.ITEM);
        company.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(开始申请|另外开始一份新的申请)$")))
                .click();
        company.page()
                .getByLabel("是", new Page.GetByLabelOptions().setExact(true))
                .check();
        company.presses("保存并继续").reads("申请人");
        company.presses("保存并继续").reads("减缴条件");
        company.answers("申请人类型", "企业")
                .types("收入所属年度", "2025")
                .types("联系人", "林志远")
                .chooses("结果送达方式", "在线送达（“我的办件”）");
        company.presses("保存并继续").reads("上传材料");
    }

    private void isDecided(String caseNo, Device device, boolean script) {
        try (var clerk = BROWSER.person("clerk", port, device, script).signsIn()) {
            PledgePages.claims(clerk, caseNo);
            clerk.reads("系统已经核验", "相符", "登记状态 存续", "没有需要补正的材料，可以受理").pictures("60-desk");
            clerk.follows("受理").presses("确定：受理");
            clerk.reads("已");
        }
        var examiner = Rest.of(port).as("examiner");
        var task = examiner.get("/tasks?q=" + caseNo).text("items/0/id");
        examiner.post("/tasks/" + task + "/claim", Map.of());
        examiner.post("/tasks/" + task + "/complete", Map.of("outcome", "APPROVE", "form", Map.of("words", "符合减缴条件")));
        var clerk = Rest.of(port).as("clerk");
        var delivering = clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        clerk.post("/tasks/" + delivering + "/claim", Map.of());
        clerk.post(
                "/tasks/" + delivering + "/complete", Map.of("outcome", "DELIVER", "form", Map.of("method", "INBOX")));
    }
}
