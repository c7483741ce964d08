package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.FeeReduction;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Truth at the level of the material: what happened to each, who did it, why, and what may come. */
@BrowserTest
class MaterialStatesPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Test
    void showsTheWayOfEachMaterialWithItsReasons() {
        var rest = Rest.of(port);
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, false).signsIn()) {
            rest.as("clerk")
                    .put(
                            "/cases/" + caseNo + "/materials/pledgeContract",
                            Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE", "words", "<b>第 3 页</b>"));
            clerk.opens("/staff/cases/" + caseNo).follows("每份材料的状态和经过");
            clerk.reads("专利权质押合同", "已提交", "不合格", "<b>第 3 页</b>", "可以变为").pictures("50-material-states");
            changed(clerk, "专利权质押合同", "已提交", "广州云岭智能科技有限公司", "");
            changed(clerk, "专利权质押合同", "不合格", "李文静", "缺页或者缺少附件：<b>第 3 页</b>");
            rest.as("clerk")
                    .put(
                            "/cases/" + caseNo + "/materials/pledgeContract",
                            Map.of("verdict", "VERIFIED", "words", "第 3 页在封底"));
            clerk.opens("/staff/cases/" + caseNo + "/materials").reads("已核对", "第 3 页在封底");
        }
        try (var auditor = BROWSER.person("auditor", port, Device.PHONE, true).signsIn()) {
            auditor.opens("/staff/cases/" + caseNo + "/materials")
                    .reads("材料可以怎样变化", "免提交", "容缺待补")
                    .pictures("50-material-states");
        }
    }

    @Test
    void showsThatThePlatformWaivedAndWhy() {
        var company = Rest.of(port).as("company1");
        company.put("/consents/BUSINESS", Map.of());
        var caseNo = FeeReduction.submit(company, FeeReduction.ofCompany1());
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, false).signsIn()) {
            clerk.opens("/staff/cases/" + caseNo + "/materials");
            changed(clerk, "营业执照", "待提交", "广州云岭智能科技有限公司", "");
            changed(clerk, "营业执照", "免提交", "系统", "由政务部门出具，由本机关核验（企业登记系统：登记状态 存续");
        }
    }

    /** The change of a material to a state stands there with who did it, when and why. */
    private void changed(Person reader, String material, String state, String by, String reason) {
        var step = reader.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("^" + material)))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + state + "\\s")));
        PlaywrightAssertions.assertThat(step).containsText(by);
        PlaywrightAssertions.assertThat(step).containsText(reason);
        var at = OffsetDateTime.parse(step.locator("time").getAttribute("datetime"));
        assertThat(Duration.between(at.toInstant(), clock.instant())).isBetween(Duration.ZERO, Duration.ofMinutes(5));
        assertThat(step.locator("time").innerText()).isEqualTo(at.format(MINUTE));
    }
}
