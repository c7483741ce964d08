package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk records that a notice was fetched at the counter. */
@BrowserTest
class ServicePageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"DESKTOP, true", "PHONE, false"})
    void isRecordedOfARefusalToAcceptToo(Device device, boolean script) {
        var rest = Rest.of(port);
        var caseNo =
                PledgeApplication.complete().with("deliveryMethod", "COUNTER").submittedBy(rest.as("company1"));
        var task = rest.as("clerk").get("/tasks?q=" + caseNo).text("items/0/id");
        rest.as("clerk").post("/tasks/" + task + "/claim", Map.of());
        rest.as("clerk")
                .post(
                        "/tasks/" + task + "/complete",
                        Map.of("outcome", "REFUSE", "form", Map.of("ground", "NOT_JOINT", "words", "没有质权人")));
        var now = rest.as("admin").get("/demo/clock").text("now").substring(0, 16);
        try (var clerk = BROWSER.person("clerk", port, device, script).signsIn()) {
            clerk.opens("/staff/cases/" + caseNo).reads("通知书等待送达", "还没有登记送达").pictures("64-refusal-unserved");
            clerk.presses("登记送达").reads("错误：请选择送达方式");
            clerk.chooses("送达方式", "邮寄送达").presses("登记送达").reads("错误：请填写送达的日期和时间");
            clerk.chooses("送达方式", "邮寄送达")
                    .types("送达的日期和时间", now)
                    .attaches("送达凭证", PledgePages.pdf("receipt.pdf"))
                    .presses("登记送达")
                    .reads("已送达", "送达回证")
                    .pictures("64-refusal-served");
        }
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, true", "PHONE, false"})
    void isRecordedWithItsProof(Device device, boolean script) {
        var rest = Rest.of(port);
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        rest.as("clerk")
                .put(
                        "/cases/" + caseNo + "/materials/pledgeContract",
                        Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE", "words", ""));
        rest.as("clerk").post("/cases/" + caseNo + "/notices", Map.of("channel", "COUNTER"));
        var now = rest.as("admin").get("/demo/clock").text("now").substring(0, 16);
        try (var clerk = BROWSER.person("clerk", port, device, script).signsIn()) {
            clerk.opens("/staff/cases/" + caseNo).reads("还没有登记送达");
            clerk.presses("登记送达").reads("错误：请填写送达的日期和时间");
            clerk.types("送达的日期和时间", now).presses("登记送达").reads("错误：请上传送达凭证");
            clerk.types("送达的日期和时间", "2099-01-01T09:00")
                    .attaches("送达凭证", PledgePages.pdf("receipt.pdf"))
                    .presses("登记送达")
                    .reads("错误：送达的日期和时间不能晚于现在")
                    .follows("送达的日期和时间不能晚于现在");
            assertThat(clerk.page().url()).endsWith("#served-at");
            clerk.types("送达的日期和时间", now)
                    .attaches("送达凭证", PledgePages.pdf("receipt.pdf"))
                    .presses("登记送达")
                    .reads("已送达")
                    .pictures("63-served");
        }
    }
}
