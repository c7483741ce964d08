package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.Enquiry;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** An answer to one becomes, rewritten and published, the answer that the next one finds while asking; who asked rates it. */
@BrowserTest
@TestPropertySource(properties = "zhiban.test=journeys")
class EnquiryJourneyPageIT {

    private static final String ASKED = "我公司张三忘记缴纳专利年费，专利还能恢复吗？";
    private static final String ANSWER = "在缴费期满后六个月的滞纳期内补缴年费和滞纳金，专利不受影响。";
    private static final String PUBLISHED = "忘记缴纳专利年费，专利还能恢复吗？";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Test
    void theNextAskerFindsWhatWasAnsweredAndPublished() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        try (var company = person("company1", Device.PHONE);
                var clerk = person("clerk", Device.DESKTOP);
                var admin = person("admin", Device.DESKTOP);
                var citizen = person("citizen1", Device.DESKTOP)) {
            begins(company, ASKED);
            company.reads("没有找到相近的答复");
            var caseNo = sends(company);
            DeskPages.travels(admin, "2026-03-04T10:00");
            answers(clerk, caseNo);
            company.opens("/my/cases/" + caseNo).reads("您的问题已经答复", ANSWER, "知识产权咨询答复单");

            begins(citizen, "专利年费忘记缴纳了怎么办");
            citizen.reads("没有找到相近的答复");
            publishes(clerk, caseNo);
            DeskPages.travels(admin, "2026-03-05T10:00");
            citizen.types("问题", "忘记缴纳专利年费怎么办，还能恢复吗").reads("找到 1 条相近的答复", PUBLISHED);
            citizen.pictures("120-found");
            opens(citizen);
            rates(company, caseNo);
        }
    }

    /** As far as the typed question, beside which what is known appears. */
    private static void begins(Person asker, String question) {
        asker.opens("/apply/" + Enquiry.ITEM);
        ItemPages.starts(asker);
        PledgePages.goesOn(asker, "您的问题", "已有的答复");
        asker.chooses("哪一方面的问题", "专利").types("问题", question);
    }

    private static String sends(Person asker) {
        asker.presses("保存并继续").reads("核对并提交").presses("提交申请").reads("已收到您的申请", "前答复您");
        return asker.page().url().replaceAll(".*/my/cases/([^/?]+)/receipt.*", "$1");
    }

    private static void answers(Person clerk, String caseNo) {
        DeskPages.takes(clerk, caseNo, "答复问题");
        clerk.reads(ASKED).types("答复", ANSWER);
        clerk.ticks("建议公开这条答复：去掉个人信息、改写并预览之后才公布");
        DeskPages.ends(clerk, "答复问题", "答复");
    }

    private static void publishes(Person clerk, String caseNo) {
        clerk.opens("/staff").follows("答复公开");
        clerk.reads("待公布", caseNo);
        clerk.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(caseNo))
                .getByRole(AriaRole.LINK)
                .click();
        clerk.types("问题", PUBLISHED).presses("保存并预览").reads("已保存", "公布之后大家看到的样子", PUBLISHED);
        clerk.presses("公布这条答复").reads("已公布", "看公开页面");
    }

    /** In a window of its own, so that what was typed stays. */
    private static void opens(Person asker) {
        asker.page().getByText(PUBLISHED).first().click();
        var link = asker.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("单独打开.*" + PUBLISHED)));
        try (var window = asker.page().waitForPopup(link::click)) {
            PlaywrightAssertions.assertThat(window.locator("main")).containsText(ANSWER);
            PlaywrightAssertions.assertThat(window.locator("main")).containsText("2026年3月4日");
            PlaywrightAssertions.assertThat(window.locator("main")).not().containsText("张三");
            assertThat(Accessibility.graveFindings(window)).isEmpty();
        }
    }

    private static void rates(Person asker, String caseNo) {
        asker.opens("/my/cases/" + caseNo).follows("评价这次服务");
        asker.reads("服务评价").answers("您对这次服务满意吗", "非常满意").presses("提交评价");
        asker.reads("评价已提交", "非常满意");
    }

    private Person person(String name, Device device) {
        return BROWSER.person(name, port, device, true).signsIn();
    }
}
