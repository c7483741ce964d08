package cn.zhiban.pages;

import static cn.zhiban.pages.PledgePages.APPLY;
import static cn.zhiban.pages.PledgePages.CONTRACT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a page says when something cannot be done, and that nothing typed is lost by it. */
@BrowserTest
class RefusedPageIT {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startsTheBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closesTheBrowser() {
        browser.close();
    }

    @Test
    void anApplicationSentTwiceIsOneCase() {
        try (var company = browser.person("company1", port, Device.PHONE, true)) {
            company.signsIn().reads("我的办件").opens(APPLY);
            var token = company.page().locator("input[name=_token]").getAttribute("value");
            var first = submits(company);
            company.opens(APPLY);
            company.page().locator("input[name=_token]").evaluate("(field, token) => field.value = token", token);

            assertThat(submits(company)).isEqualTo(first);
        }
    }

    private static String submits(Person company) {
        PledgePages.fillsIn(company);
        company.types("质权人统一社会信用代码", "91440101MA5A00021K").presses("提交申请").reads("已收到您的申请，编号");
        return company.page().url();
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheSessionExpired() {
        try (var company = browser.person("company2", port, Device.PHONE, true)) {
            company.signsIn().reads("我的办件").opens(APPLY);
            company.types("质权人名称", "广州示例银行").types("担保金额（元）", "12.345");
            company.losesTheSession();
            company.presses("提交申请").reads("登录已过期，请重新登录", "您刚才填写的内容还在");
            company.fillsInSignIn().reads("您填写的内容还在");

            assertThat(company.page().getByLabel("质权人名称").inputValue()).isEqualTo("广州示例银行");
            assertThat(company.page().getByLabel("担保金额（元）").inputValue()).isEqualTo("12.345");
        }
    }

    @Test
    void aBadFileIsToldAtItsField() {
        try (var company = browser.person("company2", port, Device.PHONE, true)) {
            company.signsIn().reads("我的办件").opens(APPLY);
            company.types("质权人名称", "广州示例银行").attaches(CONTRACT, file("a.pdf", new byte[0]));
            company.presses("提交申请").reads("专利权质押合同：文件是空的");
            company.attaches(CONTRACT, file("a.pdf", "not a document".getBytes(StandardCharsets.UTF_8)));
            company.presses("提交申请").reads("专利权质押合同：只接受 PDF、JPEG、PNG");
            company.attaches(CONTRACT, file("a.pdf", tooLarge()))
                    .presses("提交申请")
                    .reads("专利权质押合同：文件超过 20 MB");

            assertThat(company.page().getByLabel("质权人名称").inputValue()).isEqualTo("广州示例银行");
        }
    }

    private static byte[] tooLarge() {
        var bytes = new byte[21 * 1024 * 1024];
        System.arraycopy(PledgeApplication.PDF, 0, bytes, 0, PledgeApplication.PDF.length);
        return bytes;
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/pdf", content);
    }

    @Test
    void aColleagueWhoWasFasterIsNamed() {
        var rest = Rest.of(port);
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        try (var clerk = browser.person("clerk", port, Device.DESKTOP, true)) {
            PledgePages.finds(clerk.signsIn(), caseNo);
            var task = rest.as("clerk2").get("/tasks?q=" + caseNo).text("items/0/id");
            rest.as("clerk2").post("/tasks/" + task + "/claim", Map.of());
            PledgePages.opens(clerk, caseNo);
            clerk.reads("这项任务已由周海涛签收", "回到队列");
        }
    }

    @Test
    void aForeignCaseIsNotFound() {
        var caseNo = PledgeApplication.complete().submittedBy(Rest.of(port).as("company1"));
        try (var stranger = browser.person("company2", port, Device.PHONE, true)) {
            stranger.signsIn().reads("我的办件").opens("/my/cases/" + caseNo).reads("没有找到办件 " + caseNo);
        }
    }

    @Test
    void anApplicationIsWithdrawnAfterOneQuestion() {
        var caseNo = PledgeApplication.complete().submittedBy(Rest.of(port).as("company1"));
        try (var company = browser.person("company1", port, Device.PHONE, true)) {
            company.signsIn()
                    .reads("我的办件")
                    .opens("/my/cases/" + caseNo)
                    .follows("撤回申请")
                    .reads("撤回之后");
            company.presses("确认撤回").reads("请写明撤回原因").types("撤回的原因", "合同有变化");
            company.presses("确认撤回").reads("申请已撤回", "合同有变化");
        }
    }
}
