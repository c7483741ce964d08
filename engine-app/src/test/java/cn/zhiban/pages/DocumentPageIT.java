package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.DueWork;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A document is found with its case, downloaded, verified by anybody, and withdrawn at the desk. */
@BrowserTest
class DocumentPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private List<DueWork> works;

    @Autowired
    private JdbcClient jdbc;

    private String caseNo;
    private String number;
    private String code;

    @BeforeEach
    void issuesOne() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        var company = Rest.of(port).as("company1");
        caseNo = PledgeApplication.complete().submittedBy(company);
        var issued = company.get("/cases/" + caseNo + "/documents");
        number = issued.text("items/0/number");
        code = issued.text("items/0/verification/code");
    }

    @ParameterizedTest
    @CsvSource({"PHONE, true", "PHONE, false", "DESKTOP, true"})
    void theApplicantDownloadsItWhenItIsReady(Device device, boolean script) {
        try (var applicant = BROWSER.person("company1", port, device, script)) {
            applicant.signsIn().opens("/my/cases/" + caseNo).reads("收件凭证", number, "正在生成");
            works.forEach(DueWork::run);
            applicant.opens("/my/cases/" + caseNo).reads("收件凭证", number).pictures("documents-of-my-case");

            var file =
                    applicant.page().waitForDownload(() -> link(applicant, "下载").click());

            assertThat(file.suggestedFilename()).isEqualTo(number + ".pdf");
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, true", "PHONE, false", "DESKTOP, true"})
    void anybodyVerifiesItByItsCode(Device device, boolean script) {
        try (var anybody = BROWSER.person("nobody", port, device, script)) {
            anybody.opens("/verify").reads("文书核验").pictures("verify");
            anybody.types("核验码", "1234").presses("核验").reads("没有查到文书", "26 位");
            assertThat(anybody.page().title()).startsWith("错误：");
            anybody.types("核验码", code.toLowerCase()).presses("核验");
            anybody.reads("这份文书真实、有效", number, "广州****公司").pictures("verified");
        }
    }

    @Test
    void theChiefWithdrawsItAtTheDesk() {
        works.forEach(DueWork::run);
        try (var chief = BROWSER.person("chief", port, Device.DESKTOP, true)) {
            chief.signsIn().opens("/staff/cases/" + caseNo).reads("收件凭证", number);
            link(chief, "核验码和更正").click();
            chief.reads("更正", "补发", "撤销", code).pictures("document-desk");
            chief.presses("撤销并告知申请人").reads("没有办成", "请填写撤销的原因");
            chief.types("撤销的原因", "出具有误").presses("撤销并告知申请人").reads("已经办好", "已撤销", "出具有误");
            assertThat(chief.page().getByRole(AriaRole.TEXTBOX).count()).isZero();
        }
    }

    @Test
    void theAdministratorReadsThatNothingHasFailed() {
        try (var admin = BROWSER.person("admin", port, Device.DESKTOP, true)) {
            admin.signsIn().opens("/admin/documents").reads("没有生成失败的文书").pictures("admin-documents");
        }
    }

    /** Its name goes on with the title and the number of the document, which only a screen reader hears. */
    private Locator link(Person reader, String begin) {
        return reader.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(begin + ".*" + number)));
    }
}
