package cn.zhiban.pages;

import static cn.zhiban.pages.PledgePages.APPLY;
import static cn.zhiban.pages.PledgePages.CONTRACT;
import static cn.zhiban.pages.PledgePages.FORM;

import cn.zhiban.material.inspection.HostileFiles;
import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a page says when something cannot be done, and that nothing typed is lost by it. */
@BrowserTest
class RefusedPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Test
    void aBadFileIsToldAtItsField() throws IOException {
        try (var company = BROWSER.person("company2", port, Device.PHONE, false)) {
            company.signsIn().reads("我的办件").opens(APPLY);
            PledgePages.starts(company);
            company.opens(company.page().url().replace("/conditions", "/materials"));
            company.attaches(CONTRACT, file("a.pdf", new byte[0]));
            company.presses("保存并继续").reads("专利权质押合同：文件是空的");
            company.attaches(CONTRACT, file("a.pdf", "not a document".getBytes(StandardCharsets.UTF_8)));
            company.presses("保存并继续").reads("专利权质押合同：只接受 PDF、JPEG、PNG");
            company.attaches(CONTRACT, tooLarge("a.pdf"))
                    .attaches(FORM, PledgePages.pdf("form.pdf"))
                    .presses("保存并退出")
                    .reads("专利权质押合同：文件超过 20 MB", "form.pdf");
        }
    }

    @Test
    void aBadFileIsToldWhileTheRestIsSent() throws IOException {
        try (var company = BROWSER.person("company3", port, Device.PHONE, true)) {
            company.signsIn().reads("我的办件").opens(APPLY);
            PledgePages.starts(company);
            company.opens(company.page().url().replace("/conditions", "/materials"));
            company.attaches(CONTRACT, file("empty.pdf", new byte[0])).reads("文件是空的，请重新选择（empty.pdf 没有保存）");
            company.attaches(CONTRACT, file("text.pdf", "not a document".getBytes(StandardCharsets.UTF_8)))
                    .reads("只接受 PDF、JPEG、PNG 文件（text.pdf 没有保存）");
            company.attaches(CONTRACT, file("word.pdf", HostileFiles.docx(Map.of())))
                    .reads("只接受 PDF、JPEG、PNG 文件（word.pdf 没有保存）");
            company.attaches(CONTRACT, file("run.pdf", HostileFiles.pdfWithScript()))
                    .reads("PDF 里带有脚本");
            company.attaches(CONTRACT, tooLarge("large.pdf")).reads("文件超过 20 MB");
            company.attaches(FORM, PledgePages.pdf("form.pdf")).reads("已上传：form.pdf");
            var materials = company.page().url();
            company.presses("保存并退出").reads("我的办件").opens(materials).reads("已上传：form.pdf");
        }
    }

    private Path tooLarge(String name) throws IOException {
        var bytes = new byte[21 * 1024 * 1024];
        System.arraycopy(PledgeApplication.PDF, 0, bytes, 0, PledgeApplication.PDF.length);
        return Files.write(folder.resolve(name), bytes);
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/pdf", content);
    }

    @Test
    void aColleagueWhoWasFasterIsNamed() {
        var rest = Rest.of(port);
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, true)) {
            PledgePages.finds(clerk.signsIn(), caseNo);
            var task = rest.as("clerk2").get("/tasks?q=" + caseNo).text("items/0/id");
            rest.as("clerk2").post("/tasks/" + task + "/claim", Map.of());
            PledgePages.opens(clerk, caseNo);
            clerk.reads("这项任务已由周海涛签收", "回到队列");
        }
    }

    @Test
    void enterInARemarkIsNoVerdictOfGood() {
        var caseNo = reviewedCase();
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, true)) {
            var contract = contractOf(clerk, caseNo);
            contract.getByLabel("补充说明").fill("第 3 页");
            contract.getByLabel("补充说明").press("Enter");
            clerk.reads("请从本材料的原因中选择一个");
            PlaywrightAssertions.assertThat(contract.getByLabel("补充说明")).hasValue("第 3 页");
        }
    }

    @Test
    void aMarkOutlivesTheSession() {
        var caseNo = reviewedCase();
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, true)) {
            var contract = contractOf(clerk, caseNo);
            contract.getByLabel("补充说明").fill("第 3 页没有盖章");
            clerk.losesTheSession();
            contract.getByLabel("补充说明").press("Enter");
            clerk.fillsInSignIn().reads("这个标记还没有保存");
            PlaywrightAssertions.assertThat(contract.getByLabel("补充说明")).hasValue("第 3 页没有盖章");
        }
    }

    private String reviewedCase() {
        var rest = Rest.of(port);
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        var task = rest.as("clerk").get("/tasks?q=" + caseNo).text("items/0/id");
        rest.as("clerk").post("/tasks/" + task + "/claim", Map.of());
        return caseNo;
    }

    private static Locator contractOf(Person clerk, String caseNo) {
        clerk.signsIn().reads("本组待签收").opens("/staff/cases/" + caseNo).reads("材料核对");
        var contract = clerk.page().locator("#material-pledgeContract");
        if (!contract.getByLabel("补充说明").isVisible()) {
            contract.locator("summary").click();
        }
        return contract;
    }

    @Test
    void theOfficeFindsACaseByNumberAndByName() {
        var caseNo = PledgeApplication.complete().submittedBy(Rest.of(port).as("company1"));
        try (var auditor = BROWSER.person("auditor", port, Device.DESKTOP, true)) {
            auditor.signsIn().reads("查办件", "输入编号或者申请人的全名");
            finds(auditor, "查无此人").reads("没有找到");
            finds(auditor, Rest.of(port).as("company1").get("/cases/" + caseNo).text("applicant/name"))
                    .reads(caseNo);
            finds(auditor, caseNo).reads("材料核对", "查别的办件");
        }
    }

    private static Person finds(Person reader, String words) {
        return reader.types("办件编号，或者申请人的全名", words).presses("查找");
    }

    @Test
    void aForeignCaseIsNotFound() {
        var caseNo = PledgeApplication.complete().submittedBy(Rest.of(port).as("company1"));
        try (var stranger = BROWSER.person("company2", port, Device.PHONE, true)) {
            stranger.signsIn().reads("我的办件").opens("/my/cases/" + caseNo).reads("没有找到办件 " + caseNo);
        }
    }

    @Test
    void anApplicationIsWithdrawnAfterOneQuestion() {
        var caseNo = PledgeApplication.complete().submittedBy(Rest.of(port).as("company1"));
        try (var company = BROWSER.person("company1", port, Device.PHONE, true)) {
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
