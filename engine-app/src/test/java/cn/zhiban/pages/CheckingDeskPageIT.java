package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.FeeReduction;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk goes through the papers of a case one by one, by mouse, by keys and without script. */
@BrowserTest
class CheckingDeskPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @ParameterizedTest
    @CsvSource({"DESKTOP, true", "PHONE, false"})
    void judgesOneAfterTheOther(Device device, boolean script) {
        var caseNo = PledgeApplication.complete().submittedBy(Rest.of(port).as("company1"));
        try (var clerk = BROWSER.person("clerk", port, device, script).signsIn()) {
            PledgePages.claims(clerk, caseNo);
            clerk.follows("逐份核对").reads("专利权质押登记申请表", "第 1 份，共 5 份", "要求：", "可信等级 C：申请人上传，须核对原件", "将生成的一次性告知书");
            clerk.presses("合格，看下一份").reads("专利权质押合同", "第 2 份，共 5 份").pictures("62-desk");
            clerk.presses("不合格，看下一份").reads("错误：请从本材料的原因中选择一个");
            clerk.ticks("缺页或者缺少附件").types("补充说明（选填）", "<i>第 3 页</i>").presses("不合格，看下一份");
            clerk.reads("出质人和质权人身份证明", "1. 专利权质押合同：缺页或者缺少附件：<i>第 3 页</i>", "尚未审查；告知书出具后，不能再要求补正");
            clerk.presses("合格，看下一份").reads("每份材料都核对过了", "请先选择办理结论");
        }
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, true", "PHONE, false"})
    void showsThePaperItself(Device device, boolean script) {
        var caseNo = PledgeApplication.complete().submittedBy(Rest.of(port).as("company1"));
        try (var clerk = BROWSER.person("clerk", port, device, script).signsIn()) {
            clerk.opens("/staff/cases/" + caseNo + "/check").reads("专利权质押登记申请表", "第 1 页，共 1 页");
            var sheet = clerk.page().locator(".sheets img");
            PlaywrightAssertions.assertThat(sheet).hasCount(1);
            sheet.scrollIntoViewIfNeeded();
            clerk.page().waitForCondition(() -> (int) sheet.evaluate("image => image.naturalWidth") > 0);
        }
    }

    @Test
    void saysThatALongPaperIsNotShownWhole() throws IOException {
        var company = Rest.of(port).as("company1");
        var paper = company.upload("form.pdf", pdfOfPages(21)).text("uploadId");
        var caseNo =
                company.post("/cases", PledgeApplication.complete().body(paper)).text("caseNo");
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, true).signsIn()) {
            clerk.opens("/staff/cases/" + caseNo + "/check").reads("第 20 页，共 21 页", "这里显示前 20 页，共 21 页");
        }
    }

    @Test
    void showsWhatWasFoundWhereAndWhen() {
        var company = Rest.of(port).as("company1");
        company.put("/consents/BUSINESS", Map.of());
        var caseNo = FeeReduction.submit(company, FeeReduction.ofCompany1());
        var day = DateTimeFormatter.ISO_LOCAL_DATE.format(clock.today());
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, true).signsIn()) {
            clerk.opens("/staff/cases/" + caseNo + "/check");
            var card = clerk.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("系统已经核验"));
            PlaywrightAssertions.assertThat(card.locator("p").first()).containsText("企业登记 相符");
            PlaywrightAssertions.assertThat(card.locator("p").first()).containsText("企业登记系统，" + day + " 查询");
        }
    }

    @Test
    void isWorkedByKeysAndSuggestsWhatIsUsual() {
        var rest = Rest.of(port);
        for (int i = 0; i < 2; i++) {
            var other = PledgeApplication.complete().submittedBy(rest.as("company1"));
            rest.as("clerk")
                    .put(
                            "/cases/" + other + "/materials/identityProofs",
                            Map.of("verdict", "REJECTED", "reasonCode", "NAME_MISMATCH", "words", ""));
        }
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, true).signsIn()) {
            clerk.opens("/staff/cases/" + caseNo + "/check").reads("专利权质押登记申请表");
            clerk.page().keyboard().press("v");
            clerk.reads("专利权质押合同");
            clerk.page().keyboard().press("j");
            clerk.reads("出质人和质权人身份证明");
            PlaywrightAssertions.assertThat(clerk.page()
                            .locator("fieldset .govuk-radios__label")
                            .first())
                    .hasText("名称与申请表不一致");
            clerk.page().keyboard().press("k");
            clerk.reads("第 2 份，共 5 份");
            clerk.page().keyboard().press("u");
            clerk.reads("材料核对");
            assertThat(clerk.page().url()).endsWith("/staff/cases/" + caseNo);
        }
    }

    private static byte[] pdfOfPages(int pages) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            IntStream.range(0, pages).forEach(page -> document.addPage(new PDPage()));
            document.save(out);
        }
        return out.toByteArray();
    }
}
