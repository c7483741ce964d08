package cn.zhiban.pages;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Truth at the level of the material: what happened to each, who did it, why, and what may come. */
@BrowserTest
class MaterialStatesPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Test
    void showsTheWayOfEachMaterialWithItsReasons() {
        var rest = Rest.of(port);
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, false).signsIn()) {
            rest.as("clerk")
                    .put(
                            "/cases/" + caseNo + "/materials/pledgeContract",
                            Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE", "words", "<b>第 3 页</b>"));
            clerk.opens("/staff/cases/" + caseNo).follows("每份材料的状态和经过");
            clerk.reads("专利权质押合同", "已提交", "不合格", "<b>第 3 页</b>", "可以变为").pictures("50-material-states");
            rest.as("clerk")
                    .put(
                            "/cases/" + caseNo + "/materials/pledgeContract",
                            Map.of("verdict", "VERIFIED", "words", "第 3 页在封底"));
            clerk.opens("/staff/cases/" + caseNo + "/materials").reads("已核对", "第 3 页在封底");
        }
        try (var auditor = BROWSER.person("auditor", port, Device.PHONE, true).signsIn()) {
            auditor.opens("/staff/cases/" + caseNo + "/materials")
                    .reads("材料可以怎样变化", "免提交", "容缺待补")
                    .pictures("50-material-states");
        }
    }
}
