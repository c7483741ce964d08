package cn.zhiban.pages;

import static cn.zhiban.pages.PledgePages.claims;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.DueWork;
import cn.zhiban.shared.OfficeClock;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * From the application to a no, on pages alone: its applicant reads why and what can be done against it, on the page and in
 * the document, and whoever types the code that is printed there learns that it has force.
 */
@BrowserTest
@TestPropertySource(properties = "zhiban.test=clock-pages")
class RefusalJourneyPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final String REVIEW = "60 日内，可以向国家知识产权局申请行政复议";
    private static final String LAWSUIT = "6 个月内，可以依法向人民法院提起行政诉讼";

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private List<DueWork> works;

    private Person admin;
    private Person applicant;
    private String caseNo;

    @BeforeEach
    void beginsOnMonday() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
    }

    @AfterEach
    void leaves() {
        applicant.close();
        admin.close();
        beginsOnMonday();
    }

    @ParameterizedTest(name = "{0}, with JavaScript: {1}")
    @CsvSource({"PHONE, true", "DESKTOP, false"})
    void whatIsRefusedIsToldWithReasonsAndRemedies(Device device, boolean script) throws IOException {
        applies(device, script);
        TimeTravel.to(admin, "2026-03-03T10:00");
        does("clerk", "审查材料", "受理");
        TimeTravel.to(admin, "2026-03-05T10:00");
        refuses();
        applicant
                .opens("/my/cases/" + caseNo)
                .reads("决定：不予", "专利权已经被申请质押登记并且处于质押期间", "第（九）项", "登记簿记载 2025 年已质押", REVIEW, LAWSUIT)
                .reads("2026年3月9日（周一）前把结果送达给您");
        TimeTravel.to(admin, "2026-03-06T10:00");
        delivers();

        applicant.opens("/my/cases/" + caseNo).reads("结果已送达", "决定：不予", "登记簿记载 2025 年已质押", REVIEW, LAWSUIT);
        applicant.pictures("48-refused");
        assertDocument("专利权质押不予登记通知书", "2026年3月5日", "专利权已经被申请质押登记并且处于质押期间", "登记簿记载 2025 年已质押");
    }

    @ParameterizedTest(name = "{0}, with JavaScript: {1}")
    @CsvSource({"PHONE, true", "DESKTOP, false"})
    void whatIsNotAcceptedIsToldWithReasonsAndRemedies(Device device, boolean script) throws IOException {
        applies(device, script);
        TimeTravel.to(admin, "2026-03-04T15:00");
        try (var clerk = staff("clerk")) {
            claims(clerk, caseNo);
            clerk.follows("不予受理")
                    .chooses("不予受理的理由", "申请不是由出质人和质权人共同提出")
                    .types("理由说明", "质权人来函说明没有同意申请")
                    .presses("确定：不予受理")
                    .reads("已办：审查材料：不予受理");
        }

        applicant
                .opens("/my/cases/" + caseNo)
                .reads("申请不予受理", "申请不是由出质人和质权人共同提出", "《专利权质押登记办法》", "质权人来函说明没有同意申请", REVIEW, LAWSUIT)
                .pictures("49-not-accepted");
        assertDocument("不予受理通知书", "2026年3月4日", "申请不是由出质人和质权人共同提出", "质权人来函说明没有同意申请");
    }

    private void applies(Device device, boolean script) {
        admin = BROWSER.person("admin", port, Device.DESKTOP, true).signsIn();
        applicant = BROWSER.person("company1", port, device, script).signsIn();
        caseNo = PledgePages.applies(applicant);
    }

    private void refuses() {
        try (var examiner = staff("examiner")) {
            claims(examiner, caseNo);
            examiner.follows("不予登记").presses("确定：不予登记").reads("有 2 处需要改正");
            examiner.ticks("专利权已经被申请质押登记并且处于质押期间")
                    .types("理由说明", "登记簿记载 2025 年已质押")
                    .presses("确定：不予登记")
                    .reads("已办：作出决定：不予登记");
        }
    }

    private void delivers() {
        try (var clerk = staff("clerk")) {
            claims(clerk, caseNo);
            clerk.chooses("送达方式", "在线送达（“我的办件”）").presses("确定：确认送达").reads("已办：送达结果：确认送达");
        }
    }

    private void does(String who, String task, String outcome) {
        try (var staff = staff(who)) {
            claims(staff, caseNo);
            staff.follows(outcome).presses("确定：" + outcome).reads("已办：" + task + "：" + outcome);
        }
    }

    /** The document says the same, and the code on it leads to a page that says that it has force. */
    private void assertDocument(String title, String day, String... reasons) throws IOException {
        works.forEach(DueWork::run);
        var document = DownloadedDocument.of(applicant, caseNo, title);
        document.says(title, caseNo, REVIEW, LAWSUIT).says(reasons);
        applicant.opens("/verify/" + document.code()).reads("这份文书真实、有效", title, day, "国家知识产权局", "广州****公司");
    }

    private Person staff(String name) {
        return BROWSER.person(name, port, Device.DESKTOP, true).signsIn();
    }
}
