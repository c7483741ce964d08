package cn.zhiban.pages;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** At the window: the applicant brings the missing page, the clerk takes it in, and nothing is left to be told. */
@BrowserTest
class CorrectionPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesTheBetterFileInAtTheWindow(boolean script) {
        var rest = Rest.of(port);
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        rest.as("clerk")
                .put(
                        "/cases/" + caseNo + "/materials/pledgeContract",
                        Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE"));
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, script).signsIn()) {
            clerk.opens("/staff/cases/" + caseNo).reads("1. 专利权质押合同：缺页或者缺少附件");
            var material = clerk.page().locator("#material-pledgeContract");
            material.locator("summary").click();
            material.getByLabel("当场更正：更正后的文件")
                    .setInputFiles(new FilePayload("合同全文.pdf", "application/pdf", PledgeApplication.PDF));
            material.getByText("换成这些文件").click();
            clerk.reads("合同全文.pdf", "没有需要补正的材料，可以受理");
        }
        try (var company =
                BROWSER.person("company1", port, Device.PHONE, script).signsIn()) {
            company.opens("/my/cases/" + caseNo).reads("已在窗口当场更正：专利权质押合同");
        }
    }
}
