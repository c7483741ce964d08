package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An applicant reads what is needed, why, from where, and what is wrong with what was sent. */
@BrowserTest
class MaterialChecklistPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"PHONE, false", "DESKTOP, true"})
    void tellsWhatIsWrongAndWhatIsNotNeeded(Device device, boolean script) {
        var rest = Rest.of(port);
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        rest.as("clerk")
                .put(
                        "/cases/" + caseNo + "/materials/pledgeContract",
                        Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE", "words", "<i>第 3 页</i>"));
        try (var company = BROWSER.person("company1", port, device, script).signsIn()) {
            company.opens("/my/cases/" + caseNo)
                    .follows("每份材料的要求和样式")
                    .reads("还有 1 份没有齐", "哪里不对：缺页或者缺少附件：<i>第 3 页</i>")
                    .reads("办理本事项都需要", "您的情况不需要", "中介机构或者专业机构出具", "可以用承诺书代替", "可以先提交申请", "每个不超过 20 MB")
                    .pictures("53-checklist");
            downloads(company, "下载空白表格", "applicationForm/blank.pdf");
            downloads(company, "下载填写样例", "applicationForm/sample.pdf");
            company.follows("回到办件").reads("专利权质押登记");
        }
    }

    /** In the version under which the case runs, whatever has been published since. */
    private static void downloads(Person company, String link, String paper) {
        var name = Pattern.compile("^" + link + "\\s*：专利权质押登记申请表$");
        var address = company.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .getAttribute("href");
        assertThat(address).matches("/items/patent-pledge-registration/materials/" + paper + "\\?version=\\d+");
        var answer = company.page().request().get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
    }

    @Test
    void isOnesOwn() {
        var rest = Rest.of(port);
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        try (var stranger =
                BROWSER.person("company2", port, Device.DESKTOP, true).signsIn()) {
            var answer = stranger.page().navigate("http://127.0.0.1:" + port + "/my/cases/" + caseNo + "/materials");
            assertThat(answer.status()).isEqualTo(404);
        }
    }
}
