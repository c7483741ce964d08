package cn.zhiban.pages;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk marks an answer, the applicant reads what is wrong with it and answers again. */
@BrowserTest
class FieldMarkPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"PHONE, false", "DESKTOP, true"})
    void isToldAndAnsweredAgain(Device device, boolean script) {
        var rest = Rest.of(port);
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, true).signsIn()) {
            PledgePages.claims(clerk, caseNo);
            clerk.page().getByText("标记一项填写有误").click();
            clerk.chooses("哪一项", "担保金额（元）").presses("标记填写有误").reads("请写明哪里不对");
            clerk.chooses("哪一项", "担保金额（元）")
                    .types("哪里不对", "<b>与合同</b>不一致")
                    .presses("标记填写有误")
                    .reads("填写有误", "1. 申请表中的“担保金额（元）”：<b>与合同</b>不一致")
                    .pictures("61-mark");
        }
        rest.as("clerk").post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"));
        try (var company = BROWSER.person("company1", port, device, script).signsIn()) {
            company.opens("/my/cases/" + caseNo).reads("更正 1 项填写");
            company.opens("/my/cases/" + caseNo + "/supplement")
                    .reads("需要更正的填写内容", "需要更正：<b>与合同</b>不一致")
                    .pictures("61-answer");
            company.presses("全部补齐，提交").reads("还缺：担保金额（元）");
            company.types("担保金额（元）", "没有").presses("全部补齐，提交").reads("担保金额（元）：");
            company.types("担保金额（元）", "4,500,000").presses("全部补齐，提交").reads("专利权质押登记");
        }
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, true).signsIn()) {
            clerk.opens("/staff/cases/" + caseNo).reads("已更正", "4,500,000");
        }
    }
}
