package cn.zhiban.pages;

import static cn.zhiban.pages.PledgePages.APPLY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An application that is not finished in one go, on one device, or by one person at a time. */
@BrowserTest
class DraftPageIT {

    private static final String PLEDGEE = "质权人名称";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void isCarriedOnOnAnotherDevice(boolean script) {
        String draft;
        try (var phone = beginning(Device.PHONE, script)) {
            PledgePages.fillsInPledgor(phone);
            PledgePages.goesOn(phone, "质权人");
            draft = draft(phone);
            phone.types(PLEDGEE, "填到一半的银行")
                    .types("质权人地址", "") // an earlier application may have filled it in
                    .presses("保存并退出")
                    .reads("您填的内容都在", "未提交的申请")
                    .pictures("20-my-drafts");
        }
        try (var desk = BROWSER.person("company1", port, Device.DESKTOP, script)) {
            desk.signsIn().reads("未提交的申请", "第 4 步，共 9 步：质权人").opens(draft).reads("第 4 步，共 9 步");
            assertThat(value(desk, PLEDGEE)).isEqualTo("填到一半的银行");
            desk.pictures("21-carried-on");
        }
    }

    @Test
    void whatIsWrongIsToldWhenGoingOnAndNeverWhenLeavingOrGoingBack() {
        try (var company = beginning(Device.PHONE, true)) {
            PledgePages.fillsInPledgor(company);
            PledgePages.goesOn(company, "质权人");
            company.types(PLEDGEE, "").types("质权人统一社会信用代码", "91440101MA5A00021R");
            company.presses("上一步").reads("出质人", "第 3 步，共 9 步");
            PledgePages.goesOn(company, "第 4 步，共 9 步");
            assertThat(value(company, "质权人统一社会信用代码")).isEqualTo("91440101MA5A00021R");
            company.presses("保存并继续").reads("需要改正", "请填写质权人名称", "校验码").pictures("22-step-errors");
            company.presses("保存并退出").reads("您填的内容都在");
        }
    }

    @Test
    void everyAnswerIsChangedFromTheCheckAndComesBackToIt() {
        try (var company = beginning(Device.PHONE, true)) {
            PledgePages.fillsIn(company);
            company.follows("修改：质权人联系人").reads("质权人", "第 4 步，共 9 步");
            company.types("质权人联系人", "陈一").presses("保存并回到核对").reads("核对并提交", "陈一");
            company.follows("修改：债务在专利权有效期内到期吗？").reads("适合我办吗");
            company.presses("保存并回到核对").reads("核对并提交");
        }
    }

    @Test
    void aNoIsExplainedAndDoesNotHoldBackWhoIsSure() {
        try (var company = BROWSER.person("company1", port, Device.PHONE, true)) {
            company.signsIn().opens(APPLY);
            PledgePages.starts(company);
            PledgePages.meetsAllConditions(company);
            company.answers("债务在专利权有效期内到期吗？", "否").presses("保存并继续");
            company.reads("这项可能暂时不适合您", "请和对方商量缩短期限", "咨询电话").pictures("23-advice");
            company.follows("我清楚，继续申请").reads("申请人", "第 2 步，共 9 步");
        }
    }

    @Test
    void twoWhoChangeTheSamePageChooseBetweenTheTwo() {
        try (var phone = beginning(Device.PHONE, true);
                var desk = BROWSER.person("company1", port, Device.DESKTOP, true)) {
            var page = step(phone, "group_pledgee");
            phone.opens(page);
            desk.signsIn().opens(page).types(PLEDGEE, "电脑上的银行").types("质权人联系人", "甲");
            desk.presses("保存并退出").reads("您填的内容都在");

            phone.types(PLEDGEE, "手机上的银行").types("质权人联系人", "甲");
            phone.presses("保存并继续").reads("这一页在别处也改过", "手机上的银行", "电脑上的银行").pictures("24-conflict");
            assertThat(phone.page().locator("main").innerText()).doesNotContain("质权人联系人");
            phone.presses("用我填写的，再逐项修改").reads("质权人", "第 4 步，共 9 步");
            assertThat(value(phone, PLEDGEE)).isEqualTo("手机上的银行");

            desk.opens(page);
            assertThat(value(desk, PLEDGEE)).isEqualTo("手机上的银行");
            phone.types(PLEDGEE, "又改的银行").presses("保存并退出").reads("您填的内容都在");
            desk.types(PLEDGEE, "电脑上又改的").presses("保存并退出").reads("这一页在别处也改过");
            desk.follows("用已经保存的").reads("第 4 步，共 9 步");
            assertThat(value(desk, PLEDGEE)).isEqualTo("又改的银行");
        }
    }

    @Test
    void twoWhoChangeDifferentPagesDoNotDisturbEachOther() {
        try (var phone = beginning(Device.PHONE, true);
                var desk = BROWSER.person("company1", port, Device.DESKTOP, true)) {
            var draft = draft(phone);
            phone.opens(step(phone, "group_pledgee")).types(PLEDGEE, "手机上的银行");
            desk.signsIn().opens(draft + "/steps/group_patents").types("专利名称", "一种装置");
            desk.presses("保存并退出").reads("您填的内容都在");
            phone.presses("保存并退出").reads("您填的内容都在");

            phone.opens(draft + "/steps/group_patents");
            assertThat(value(phone, "专利名称")).isEqualTo("一种装置");
        }
    }

    @Test
    void theSameButtonPressedTwiceIsOneCaseAndOneReceipt() {
        try (var first = beginning(Device.PHONE, true);
                var second = BROWSER.person("company1", port, Device.DESKTOP, true)) {
            PledgePages.fillsIn(first);
            var draft = draft(first);
            second.signsIn().opens(draft + "/check").reads("核对并提交");
            var caseNo = PledgePages.sends(first);

            assertThat(PledgePages.sends(second)).isEqualTo(caseNo);
            second.opens(draft).reads("没有找到这份未提交的申请");
        }
    }

    @Test
    void whatChangedSinceItWasReadIsNotSentUnread() {
        try (var first = beginning(Device.PHONE, true);
                var second = BROWSER.person("company1", port, Device.DESKTOP, true)) {
            PledgePages.fillsIn(first);
            second.signsIn().opens(step(first, "group_pledgee")).types("质权人联系人", "后来改的人");
            second.presses("保存并退出").reads("您填的内容都在");

            first.ticks("以上内容和提交的材料真实").presses("提交申请");
            first.reads("内容有变化，还没有提交", "后来改的人");
            first.presses("提交申请").reads("已收到您的申请");
        }
    }

    @Test
    void whatIsKnownIsFilledInWithItsSourceAndEasilyOverwritten() {
        var earlier = PledgeApplication.complete()
                .with("pledgeeContactName", "上次的联系人")
                .submittedBy(Rest.of(port).as("company1"));
        try (var company = beginning(Device.PHONE, true)) {
            assertThat(hintOf(company, "出质人名称")).startsWith("来自您的账户，可以修改");
            var page = step(company, "group_pledgee");
            company.opens(page);
            assertThat(value(company, "质权人联系人")).isEqualTo("上次的联系人");
            assertThat(hintOf(company, "质权人联系人")).matches("来自 2026年\\d+月\\d+日 的申请 " + earlier + "，可以修改");
            company.pictures("25-prefilled");

            company.types("质权人联系人", "新的联系人").presses("保存并退出").reads("您填的内容都在");
            company.opens(page);
            assertThat(value(company, "质权人联系人")).isEqualTo("新的联系人");
            assertThat(company.page().locator("#pledgeeContactName-hint").count())
                    .isZero();
        }
    }

    @Test
    void isSavedWhileItIsFilledInAndTheButtonsGoOnFromThere() {
        try (var company = beginning(Device.PHONE, true);
                var other = BROWSER.person("company1", port, Device.DESKTOP, false)) {
            var page = step(company, "group_pledgee");
            company.opens(page).types(PLEDGEE, "自动保存的银行");
            company.page().keyboard().press("Tab");
            company.reads("已自动保存");

            other.signsIn().opens(page);
            assertThat(value(other, PLEDGEE)).isEqualTo("自动保存的银行");

            company.types(PLEDGEE, "又改的银行").presses("保存并退出").reads("您填的内容都在");
        }
    }

    @Test
    void isReadInEnglishTooByWhoAsksForThat() {
        try (var company = BROWSER.person("company1", port, Device.PHONE, true, "en-US")) {
            company.signsIn().reads("我的办件").opens(PledgePages.APPLY);
            PledgePages.starts(company);
            company.opens(company.page().url().replace("/conditions", "/group_pledgor"));
            company.reads("出质人名称", "Name of the pledgor").pictures("34-english");
        }
        try (var company = BROWSER.person("company1", port, Device.PHONE, true)) {
            company.signsIn().reads("我的办件").opens(PledgePages.APPLY);
            PledgePages.starts(company);
            company.opens(company.page().url().replace("/conditions", "/group_pledgor"));
            assertThat(company.reads("出质人名称").page().locator("main").innerText())
                    .doesNotContain("pledgor");
        }
    }

    @Test
    void isDeletedAfterOneQuestion() {
        try (var company = beginning(Device.PHONE, true)) {
            var draft = draft(company);
            company.opens("/my").reads("未提交的申请");
            company.page().locator("a[href='" + draft + "/delete']").click();
            company.reads("删除这份没提交的申请？", "不能恢复").pictures("26-delete");
            company.presses("删除").reads("已经删除");
            company.opens(draft).reads("没有找到这份未提交的申请");
        }
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheSessionExpired() {
        try (var company = beginning(Device.PHONE, true)) {
            company.opens(step(company, "group_debt")).types("担保金额（元）", "12.345");
            company.losesTheSession();
            company.presses("保存并继续").reads("登录已过期，请重新登录", "您刚才填写的内容还在");
            company.fillsInSignIn().reads("您填写的内容还在", "第 6 步，共 9 步");
            assertThat(value(company, "担保金额（元）")).isEqualTo("12.345");
            company.presses("保存并继续").reads("最多两位小数");
        }
    }

    @Test
    void isAppliedForWithTheKeyboardAlone() {
        try (var company = BROWSER.person("company1", port, Device.PHONE, true)) {
            company.signsIn().reads("我的办件").opens("/items/" + PledgeApplication.ITEM);
            var keys = new Keyboard(company.page());
            keys.follows("在线申请");
            company.reads("要准备什么");
            keys.presses(company.page().getByText("开始").and(company.page().locator("main button")));
            company.reads("第 1 步，共 9 步");
            for (var question : company.page().getByRole(AriaRole.RADIOGROUP).all()) {
                keys.chooses(question.locator("input").first());
            }
            keys.goesOn();
            company.reads("第 2 步，共 9 步");
            keys.goesOn();
            company.reads("第 3 步，共 9 步");
            keys.chooses(company.page().locator("#pledgorKind"));
            keys.presses(company.button("按我的回答更新表单"));
            company.reads("出质人统一社会信用代码");
            keys.types("#pledgorName", "广州云岭智能科技有限公司");
            keys.types("#pledgorUscc", "91440101MA5A00013Q");
            keys.types("#pledgorAddress", "广州市天河区示例路 1 号");
            keys.types("#pledgorContactName", "王小明");
            keys.types("#pledgorContactPhone", "13800000001");
            keys.enters();
            company.reads("第 4 步，共 9 步");
            keys.types("#pledgeeName", "广州示例银行股份有限公司天河支行");
            keys.types("#pledgeeUscc", "91440101MA5A00021K");
            keys.types("#pledgeeAddress", "广州市天河区示例路 2 号");
            keys.types("#pledgeeContactName", "李晓红");
            keys.types("#pledgeeContactPhone", "13800000002");
            keys.goesOn();
            company.reads("第 5 步，共 9 步");
            keys.types("#patentNumbers", "ZL202010123456.2");
            keys.types("#patentNames", "一种智能传感装置");
            keys.chooses(company.page().locator("#jointOwners-2"));
            keys.goesOn();
            company.reads("第 6 步，共 9 步");
            keys.selects("#debtKind", "借款");
            keys.types("#securedAmount", "3500000");
            keys.dates("#debtTermStart", "03012026");
            keys.dates("#debtTermEnd", "02282027");
            keys.dates("#pledgeContractDate", "02272026");
            keys.chooses(company.page().locator("#valued-2"));
            keys.goesOn();
            company.reads("第 7 步，共 9 步");
            keys.chooses(company.page().locator("#agent-2"));
            keys.selects("#deliveryMethod", "在线送达");
            keys.goesOn();
            company.reads("第 8 步，共 9 步");
            keys.goesOn();
            company.reads("请选择文件", "材料还不齐，先提交申请");
            keys.chooses(company.page().locator("#incomplete"));
            keys.goesOn();
            company.reads("核对并提交");
            keys.chooses(company.page().locator("#truthful"));
            keys.presses(company.button("提交申请"));
            company.reads("已收到您的申请", "还没有交的材料");
        }
    }

    private Person beginning(Device device, boolean script) {
        var person = BROWSER.person("company1", port, device, script);
        person.signsIn().reads("我的办件").opens(APPLY);
        PledgePages.begins(person);
        return person;
    }

    private static String draft(Person person) {
        return person.page().url().replaceAll("^https?://[^/]+(/my/drafts/[^/]+).*", "$1");
    }

    private static String step(Person person, String id) {
        return draft(person) + "/steps/" + id;
    }

    private static String value(Person person, String label) {
        return person.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .inputValue();
    }

    private static String hintOf(Person person, String label) {
        Locator field = person.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        return person.page()
                .locator("#" + field.getAttribute("aria-describedby"))
                .innerText();
    }
}
