package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.Enquiry;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the answer to the rating of whoever asked, to the supervisor who reads it and opens the case. */
@BrowserTest
class RatingPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"PHONE, false", "PHONE, true", "DESKTOP, true"})
    void isGivenByWhoAskedAndReadByTheSupervisor(Device device, boolean script) {
        var caseNo = answered();
        try (var company = BROWSER.person("company1", port, device, script).signsIn()) {
            company.opens("/my/cases/" + caseNo).reads("服务评价", "评价完全自愿").pictures("130-open");
            company.follows("评价这次服务")
                    .reads("您对这次服务满意吗", "身份证号码、手机号码、电子邮箱和银行账号会先遮去", "请不要写")
                    .pictures("130-form");
            assertThat(company.page().locator("input:checked").count())
                    .as("nothing is chosen for anybody")
                    .isZero();
            company.presses("提交评价").reads("有 1 处需要改正").pictures("130-wrong");
            company.answers("您对这次服务满意吗", "不满意").types("想说的话（选填）", "等了五天，电话 13812345678");
            company.presses("提交评价").reads("评价已提交", "不满意", "等了五天").pictures("130-given");
            PlaywrightAssertions.assertThat(company.page().getByText("评价这次服务")).hasCount(0);
        }
        try (var supervisor = BROWSER.person("supervisor", port, device, script).signsIn()) {
            supervisor.follows("好差评");
            supervisor.reads("好评率", "主动评价率", caseNo).pictures("131-ratings");
            supervisor.follows("差评").reads("好差评：差评");
            var row = supervisor.page().locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(caseNo));
            PlaywrightAssertions.assertThat(row).containsText("差评");
            PlaywrightAssertions.assertThat(row).containsText("等了五天，电话 ****");
            row.getByRole(AriaRole.LINK).click();
            supervisor.reads("服务评价", "不满意", "差评").pictures("131-case");
        }
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, true"})
    void theSupervisorOpensWhatNobodyRated(Device device, boolean script) {
        var caseNo = answered();
        try (var supervisor = BROWSER.person("supervisor", port, device, script).signsIn()) {
            supervisor
                    .opens("/staff/ratings?which=UNRATED")
                    .reads("好差评：未评", caseNo)
                    .pictures("131-unrated");
            supervisor.follows(caseNo).reads("服务评价", "未评");
        }
    }

    private String answered() {
        var rest = Rest.of(port);
        var caseNo = Enquiry.asked(rest.as("company1"), Enquiry.online("怎样查询商标是否已经注册？"));
        Enquiry.answered(rest.as("clerk"), caseNo, "在中国商标网查询，不收费。", false);
        return caseNo;
    }
}
