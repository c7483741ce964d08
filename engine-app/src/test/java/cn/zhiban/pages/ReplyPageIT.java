package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk takes in a reply that came by post: by which postmark, with the envelope. */
@BrowserTest
class ReplyPageIT {

    private static final String CONTRACT = "专利权质押合同";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"DESKTOP, true", "PHONE, false"})
    void isTakenInWithItsPostmark(Device device, boolean script) {
        var rest = Rest.of(port);
        var caseNo = notified(rest);
        var today = rest.as("admin").get("/demo/clock").text("now").substring(0, 10);
        try (var clerk = BROWSER.person("clerk", port, device, script).signsIn()) {
            clerk.opens("/staff/cases/" + caseNo).follows("收到邮寄或者现场补正材料").reads("登记补正材料", CONTRACT);
            clerk.presses("全部补齐，登记").reads("请选择怎样收到的").pictures("65-reply-wrong");
            clerk.chooses("怎样收到的", "邮寄").presses("全部补齐，登记").reads("请填写邮戳上的日期", "请上传凭证");
            clerk.types("邮戳上的日期", today)
                    .attaches("凭证", PledgePages.pdf("envelope.pdf"))
                    .presses("全部补齐，登记")
                    .reads("凭证已经保存", "还缺：" + CONTRACT);
            clerk.attaches(CONTRACT, PledgePages.pdf("contract.pdf"))
                    .types("邮戳上的日期", LocalDate.parse(today).plusDays(1).toString())
                    .presses("全部补齐，登记");
            assertThat(clerk.page().locator("#reply-postmark-error").textContent())
                    .contains("邮戳上的日期不能晚于到达的日期");
            assertThat(clerk.page().locator(".summary a").getAttribute("href")).isEqualTo("#reply-postmark");
            clerk.types("邮戳上的日期", LocalDate.parse(today).minusDays(30).toString())
                    .presses("全部补齐，登记");
            assertThat(clerk.page().locator("#reply-postmark-error").textContent())
                    .contains("早于告知书的发出");
            clerk.types("邮戳上的日期", today).presses("全部补齐，登记");
            clerk.reads("收到的材料已登记", "申请人已补正全部材料（邮寄").pictures("65-reply-taken");
        }
    }

    private static String notified(Rest rest) {
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        rest.as("clerk")
                .put(
                        "/cases/" + caseNo + "/materials/pledgeContract",
                        Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE", "words", ""));
        rest.as("clerk").post("/cases/" + caseNo + "/notices", Map.of("channel", "COUNTER"));
        return caseNo;
    }
}
