package cn.zhiban.pages;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An examiner asks for a paper after acceptance; the applicant brings it. */
@BrowserTest
class PapersPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"PHONE, true", "DESKTOP, false"})
    void isAskedForAndBrought(Device device, boolean script) {
        var rest = Rest.of(port);
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        var clerk = rest.as("clerk");
        var task = clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        clerk.post("/tasks/" + task + "/claim", Map.of());
        clerk.post("/tasks/" + task + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of()));
        try (var examiner =
                BROWSER.person("examiner", port, Device.DESKTOP, script).signsIn()) {
            examiner.opens("/staff/cases/" + caseNo).reads("受理之后不能再告知补正");
            examiner.presses("请申请人补充").reads("错误：请写明需要补充什么");
            examiner.chooses("材料", "专利权评估报告")
                    .types("需要什么、为什么", "<i>评估报告全文</i>")
                    .presses("请申请人补充")
                    .reads("还没有补充", "<i>评估报告全文</i>")
                    .pictures("64-request");
        }
        try (var company = BROWSER.person("company1", port, device, script).signsIn()) {
            company.opens("/my/cases/" + caseNo).reads("请您补充材料", "<i>评估报告全文</i>");
            company.follows("补充材料").reads("提交早晚不影响办理期限的计算").pictures("64-papers");
            company.presses("提交").reads("请至少选择一份文件");
            company.attaches("专利权评估报告（申请表注明专利权经过评估的提交）", PledgePages.pdf("report.pdf"))
                    .presses("提交")
                    .reads("专利权质押登记");
        }
        try (var examiner =
                BROWSER.person("examiner", port, Device.DESKTOP, script).signsIn()) {
            examiner.opens("/staff/cases/" + caseNo).reads("收到补充的材料：专利权评估报告", "report.pdf");
        }
    }
}
