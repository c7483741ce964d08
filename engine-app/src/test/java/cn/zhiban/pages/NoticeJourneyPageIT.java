package cn.zhiban.pages;

import static cn.zhiban.pages.PledgePages.CONTRACT;
import static cn.zhiban.pages.PledgePages.FORM;
import static cn.zhiban.pages.PledgePages.claims;
import static cn.zhiban.pages.PledgePages.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.OfficeClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * From the application to the acceptance on pages alone, with the days between: told once of two materials, replied in two
 * parts, accepted days later as of the day on which the reply was complete.
 */
@BrowserTest
@TestPropertySource(properties = "zhiban.test=clock-pages")
class NoticeJourneyPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final String APPLIED = "2026-03-02T09:00:00+08:00";
    private static final String TOLD = "2026-03-04T10:00";
    private static final String FIRST_PART = "2026-03-05T15:30";
    private static final String COMPLETE = "2026-03-06T16:20";
    private static final String ACCEPTED = "2026-03-10T10:00";

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    private boolean script;
    private Person admin;
    private Person applicant;

    @BeforeEach
    void beginsOnMonday() {
        clock.set(OffsetDateTime.parse(APPLIED).toInstant());
    }

    @AfterEach
    void setsTheClockBack() {
        beginsOnMonday();
    }

    @ParameterizedTest(name = "{0}, with JavaScript: {1}")
    @CsvSource({"PHONE, true", "DESKTOP, false"})
    void isAcceptedAsOfTheDayOnWhichItsReplyWasComplete(Device device, boolean withScript) {
        script = withScript;
        try (var mine = BROWSER.person("company1", port, device, script).signsIn();
                var time = BROWSER.person("admin", port, Device.DESKTOP, true).signsIn()) {
            applicant = mine;
            admin = time;
            var caseNo = PledgePages.applies(applicant);
            isTold(caseNo);
            repliesInParts(caseNo);
            isAccepted(caseNo);
            readsWhy(caseNo);
        }
    }

    private void isTold(String caseNo) {
        TimeTravel.to(admin, TOLD);
        try (var clerk = staff("clerk")) {
            claims(clerk, caseNo);
            rejects(clerk, FORM, "缺页");
            rejects(clerk, CONTRACT, "没有写明债务履行期限");
            clerk.follows("一次性告知")
                    .chooses("告知书送交方式", "在线送达（“我的办件”）")
                    .presses("确定：一次性告知")
                    .reads("已办：审查材料：一次性告知");
        }
        applicant.opens("/my/cases/" + caseNo).reads("补交 2 份材料，2026年3月11日（周三）24:00 前有效");
    }

    private static void rejects(Person clerk, String material, String reason) {
        clerk.page()
                .locator(".material")
                .filter(new Locator.FilterOptions().setHasText(material))
                .getByLabel("不合格的原因")
                .selectOption(reason);
        clerk.presses("不合格 " + material).reads(material + "：" + reason);
    }

    private void repliesInParts(String caseNo) {
        var supplement = "/my/cases/" + caseNo + "/supplement";
        TimeTravel.to(admin, FIRST_PART);
        applicant
                .opens(supplement)
                .attaches(CONTRACT, pdf("whole-contract.pdf"))
                .presses("保存这部分");
        applicant.reads("这部分材料已保存").opens("/my/cases/" + caseNo).reads("补交 1 份材料");
        TimeTravel.to(admin, COMPLETE);
        applicant.opens(supplement).attaches(FORM, pdf("whole-form.pdf")).presses("全部补齐，提交");
        applicant.reads("补交的材料已提交", "2026年3月13日（周五）前告诉您是否受理");
    }

    private void isAccepted(String caseNo) {
        TimeTravel.to(admin, ACCEPTED);
        try (var clerk = staff("clerk")) {
            claims(clerk, caseNo);
            clerk.reads("待办：复核补正").follows("受理").presses("确定：受理").reads("已办：复核补正：受理");
        }
    }

    /** Three and five working days after Friday the 6th, not after Tuesday the 10th on which somebody said so. */
    private void readsWhy(String caseNo) {
        applicant.opens("/my/cases/" + caseNo).reads("2026年3月11日（周三）前作出决定");
        applicant
                .opens("/my/cases/" + caseNo + "/why")
                .reads("决定按承诺最迟在", "2026年3月11日", "2026年3月6日受理", "补正材料齐全")
                .pictures("47-why-accepted");
        var decision =
                applicant.page().getByRole(AriaRole.REGION).filter(new Locator.FilterOptions().setHasText("决定期限"));
        assertThat(decision.first().innerText())
                .contains("2026年3月6日受理", "2026年3月11日", "2026年3月13日")
                .doesNotContain("2026年3月10日受理", "2026年3月17日");
    }

    private Person staff(String name) {
        return BROWSER.person(name, port, Device.DESKTOP, script).signsIn();
    }
}
