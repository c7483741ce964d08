package cn.zhiban.pages;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.FeeReduction;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the items to the material that makes applicants come twice, to the cases in which it did. */
@BrowserTest
class ImprovementPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Test
    void opensAFigureDownToItsCases() {
        var rest = Rest.of(port);
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        rest.as("clerk")
                .put(
                        "/cases/" + caseNo + "/materials/pledgeContract",
                        Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE"));
        rest.as("clerk").post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"));
        var wrong = PledgeApplication.complete().submittedBy(rest.as("company1"));
        rest.as("clerk")
                .put("/cases/" + wrong + "/fields/securedAmount", Map.of("verdict", "REJECTED", "words", "与合同不一致"));
        rest.as("clerk").post("/cases/" + wrong + "/notices", Map.of("channel", "INBOX"));
        try (var supervisor =
                BROWSER.person("supervisor", port, Device.DESKTOP, true).signsIn()) {
            supervisor
                    .opens("/admin/improvement")
                    .reads("减材料、减环节", "专利权质押登记", "5 份")
                    .pictures("51-improvement");
            supervisor
                    .page()
                    .locator("main table a", new Page.LocatorOptions().setHasText("专利权质押登记"))
                    .first()
                    .click();
            supervisor.reads("每份材料", "专利权质押合同", "缺页").pictures("52-improvement-item");
            row(supervisor, "专利权质押合同").locator("a").click();
            supervisor.reads("专利权质押合同引起的告知", caseNo);
            supervisor.page().goBack();
            var answers = row(supervisor, "申请表填写的内容");
            PlaywrightAssertions.assertThat(answers).containsText("申请表中的“担保金额");
            answers.locator("a").click();
            supervisor.reads("申请表填写的内容引起的告知", wrong);
        }
        try (var admin = BROWSER.person("admin", port, Device.PHONE, false).signsIn()) {
            admin.opens("/admin/improvement").reads("减材料、减环节", "专利权质押登记");
        }
    }

    @Test
    void showsWhichShareNobodyHadToBring() {
        var company = Rest.of(port).as("company1");
        company.put("/consents/BUSINESS", Map.of());
        FeeReduction.submit(company, FeeReduction.ofCompany1());
        try (var supervisor =
                BROWSER.person("supervisor", port, Device.DESKTOP, false).signsIn()) {
            supervisor.opens("/admin/improvement");
            var fees = row(supervisor, "专利费用减缴备案审核");
            PlaywrightAssertions.assertThat(fees).containsText(Pattern.compile("[1-9]\\d* 份次（[1-9]\\d*%）"));
            fees.locator("a").click();
            supervisor.reads("免提交").pictures("52-improvement-waived");
            PlaywrightAssertions.assertThat(row(supervisor, "营业执照"))
                    .containsText(Pattern.compile("[1-9]\\d* 件（[1-9]\\d*%）"));
        }
    }

    private static Locator row(Person reader, String head) {
        return reader.page()
                .locator("main tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(reader.page().getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(head))))
                .first();
    }
}
