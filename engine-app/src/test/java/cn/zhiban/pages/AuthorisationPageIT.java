package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.NewAccount;
import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.Codes;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A firm authorises an agency, which applies for it, goes on with the case, and is told when its time is over. */
@BrowserTest
class AuthorisationPageIT {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
    private static final String FIRM = "广州粤创生物医药有限公司";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OfficeClock clock;

    @BeforeEach
    void opensTheOffice() {
        clock.set(MONDAY.toInstant());
    }

    @AfterEach
    void turnsTheClockBack() {
        clock.set(MONDAY.toInstant());
    }

    @ParameterizedTest(name = "{0}, with JavaScript: {1}")
    @CsvSource({"PHONE, true", "DESKTOP, false"})
    void actsForTheFirmUntilTheLastDay(Device device, boolean script) {
        try (var firm = BROWSER.person("company2", port, device, script).signsIn();
                var agent = BROWSER.person("agent1", port, device, script).signsIn()) {
            gives(firm, script ? "2026-03-09" : "2026-03-10");
            var caseNo = applies(agent);
            try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, true).signsIn()) {
                clerk.opens("/staff/cases/" + caseNo).reads(FIRM, "代理人", "晋中智桥知识产权代理有限公司", "依据授权第");
                clerk.pictures("92-authorised-case");
            }
            asksForMore(caseNo);
            firm.opens("/my").reads(caseNo).opens("/my/cases/" + caseNo).reads("由代理人晋中智桥知识产权代理有限公司依据");
            agent.opens("/my").reads(caseNo, "替" + FIRM + "办理").opens("/my/cases/" + caseNo + "/supplement");
            agent.reads("补交材料").attaches(PledgePages.CONTRACT, PledgePages.pdf("contract.pdf"));
            agent.presses("保存这部分").reads("这部分材料已保存", "contract.pdf");

            clock.set(OffsetDateTime.parse("2026-03-11T09:00:00+08:00").toInstant());
            agent.opens("/my/cases/" + caseNo + "/supplement").reads("您不能打开这个页面", FIRM, "已经到期", "请申请人自己办理");
            agent.pictures("93-authorisation-over");
            agent.opens("/account/authorisations").reads("别人给我的授权", "已经到期");
            firm.opens("/my/cases/" + caseNo).reads("补交材料");
        }
    }

    @Test
    void beginsWithAnEmptyListAndEndsEarly() {
        var agency = "page-agency";
        accounts.create(NewAccount.agent(agency, "demo", "广州测试专利代理有限公司", Codes.uscc(), "13900000009"), Actor.SYSTEM);
        accounts.create(
                NewAccount.enterprise("page-principal", "demo", "广州测试有限公司", Codes.uscc(), "13800000001"), Actor.SYSTEM);
        try (var firm =
                BROWSER.person("page-principal", port, Device.PHONE, true).signsIn()) {
            firm.opens("/account").follows("授权代理人");
            firm.reads("还没有授权过代理人").pictures("90-no-authorisation").follows("授权代理人");
            firm.types("代理机构", "company1").types("截止日期", "2026-02-01").presses("下一步：核对");
            firm.reads("需要改正", "没有找到这个代理机构账户", "截止日期不能早于起始日期");
            firm.types("代理机构", agency).types("截止日期", "2026-08-31").presses("下一步：核对");
            firm.reads("核对授权", "广州测试专利代理有限公司", "全部事项").presses("修改").reads("下一页核对以后才生效");
            firm.presses("下一步：核对").reads("它不能替您签署告知承诺书").presses("确认授权").reads("已经授权", "有效");
            end(firm).click();
            firm.reads("终止马上生效").pictures("91-end-authorisation").presses("终止授权");
            firm.reads("授权已经终止", "已被申请人终止");
        }
    }

    private static void gives(Person firm, String until) {
        firm.opens("/account/authorisations/new").types("代理机构", "agent1");
        firm.chooses("可以办理的事项（选填）", "专利权质押登记").types("截止日期", until).presses("下一步：核对");
        firm.reads("核对授权", "晋中智桥知识产权代理有限公司", "专利权质押登记").pictures("89-review-authorisation");
        firm.presses("确认授权").reads("已经授权", "有效");
    }

    /** @return the number of the case */
    private static String applies(Person agent) {
        agent.opens(PledgePages.APPLY).reads("替谁申请");
        var choice = agent.page().getByLabel("替谁申请");
        var value = choice.locator("option", new Locator.LocatorOptions().setHasText(FIRM))
                .first()
                .getAttribute("value");
        choice.selectOption(new SelectOption().setValue(value));
        PledgePages.starts(agent);
        PledgePages.meetsAllConditions(agent);
        PledgePages.goesOn(agent, "申请人", "您替别人申请", FIRM);
        assertThat(agent.page().content()).as("the phone of the firm").doesNotContain("13800000002");
        agent.types("联系电话", "13800000099");
        PledgePages.goesOn(agent, "出质人", "第 3 步，共 9 步");
        PledgePages.fillsInPledgor(agent);
        PledgePages.goesOn(agent, "质权人", "第 4 步，共 9 步");
        PledgePages.fillsInPledgee(agent);
        PledgePages.goesOn(agent, "出质的专利", "第 5 步，共 9 步");
        PledgePages.fillsInPatents(agent);
        PledgePages.goesOn(agent, "被担保的债权", "第 6 步，共 9 步");
        PledgePages.fillsInDebt(agent);
        PledgePages.goesOn(agent, "代理和送达", "第 7 步，共 9 步");
        assertThat(agent.page()
                        .getByLabel("代理人名称", new Page.GetByLabelOptions().setExact(true))
                        .inputValue())
                .isEqualTo("晋中智桥知识产权代理有限公司");
        agent.chooses("结果送达方式", "在线送达（“我的办件”）");
        PledgePages.goesOn(agent, "上传材料", "第 8 步，共 9 步");
        PledgePages.attachesFiles(agent);
        agent.page().getByLabel(Pattern.compile("^授权委托书")).first().setInputFiles(PledgePages.pdf("power.pdf"));
        PledgePages.goesOn(agent, "核对并提交", "第 9 步，共 9 步", "依据");
        return PledgePages.sends(agent);
    }

    private void asksForMore(String caseNo) {
        var clerk = Rest.of(port).as("clerk");
        clerk.put(
                "/cases/" + caseNo + "/materials/pledgeContract",
                Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE"));
        assertThat(clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"))
                        .status())
                .isEqualTo(201);
    }

    private static Locator end(Person firm) {
        return firm.page()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^终止")));
    }
}
