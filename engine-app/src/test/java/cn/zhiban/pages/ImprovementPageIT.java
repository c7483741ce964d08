package cn.zhiban.pages;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.Page;
import java.util.Map;
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
            supervisor
                    .page()
                    .locator("main tr", new Page.LocatorOptions().setHasText("专利权质押合同"))
                    .locator("a")
                    .click();
            supervisor.reads("引起的告知", caseNo);
        }
        try (var admin = BROWSER.person("admin", port, Device.PHONE, false).signsIn()) {
            admin.opens("/admin/improvement").reads("减材料、减环节", "专利权质押登记");
        }
    }
}
