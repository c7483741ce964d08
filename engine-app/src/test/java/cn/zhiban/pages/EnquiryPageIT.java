package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.Enquiry;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Questions on pages: asked online beside what was answered before, answered, published, and written down on the phone. */
@BrowserTest
class EnquiryPageIT {

    private static final String KNOWN = "怎样查询商标是否已经注册？";
    private static final String WORDS = "在中国商标网查询，不收费。\n查询结果仅供参考。";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    private Rest clerk;
    private String known;

    @BeforeEach
    void oneAnswerIsPublic() {
        clerk = Rest.of(port).as("clerk");
        var caseNo = Enquiry.asked(Rest.of(port).as("company1"), Enquiry.online(KNOWN));
        Enquiry.answered(clerk, caseNo, WORDS, false);
        known = clerk.post("/answers", Map.of("caseNo", caseNo)).text("id");
        assertThat(clerk.post("/answers/" + known + "/publish", Map.of("version", 1))
                        .status())
                .isEqualTo(200);
    }

    @AfterEach
    void itIsTakenBack() {
        clerk.post("/answers/" + known + "/withdraw", Map.of("reason", "测试结束"));
    }

    @ParameterizedTest
    @CsvSource({"PHONE, false", "PHONE, true", "DESKTOP, true"})
    void everybodyReadsWhatWasAnswered(Device device, boolean script) {
        try (var nobody = BROWSER.person("nobody", port, device, script)) {
            nobody.opens("/").follows("咨询答复");
            nobody.reads("咨询答复", KNOWN).pictures("90-answers");
            nobody.types("搜索答复", "商标注册").presses("搜索").reads("与“商标注册”有关的答复", KNOWN);
            nobody.follows(KNOWN).reads("查询结果仅供参考", "公布日期", "知识产权信息查询咨询").pictures("90-answer");
            nobody.opens("/answers?q=集成电路布图").reads("没有找到相近的答复").pictures("90-none");
            assertThat(nobody.page().locator("script").count())
                    .as("no island on a public page")
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, true", "DESKTOP, false"})
    void isAskedOnlineBesideWhatIsKnownAndAnswered(Device device, boolean script) {
        String caseNo;
        try (var company = BROWSER.person("company1", port, device, script).signsIn()) {
            asks(company, script);
            company.pictures("91-ask");
            company.presses("保存并继续").reads("核对并提交").presses("提交申请").reads("已收到您的申请", "前答复您");
            company.pictures("91-receipt");
            caseNo = company.page().url().replaceAll(".*/my/cases/([^/?]+)/receipt.*", "$1");
            company.opens("/my/cases/" + caseNo)
                    .reads("您的问题", "商标查询要收费吗", "收到即受理")
                    .pictures("91-open");
        }
        try (var officer = BROWSER.person("clerk", port, device, script).signsIn()) {
            PledgePages.claims(officer, caseNo);
            officer.reads("待办：答复问题", "已经公布的相近答复", KNOWN).pictures("91-desk");
            officer.types("答复", "不收费。");
            officer.ticks("建议公开这条答复：去掉个人信息、改写并预览之后才公布");
            officer.presses("确定：答复").reads("已办：答复问题：答复");
            publishes(officer, caseNo);
        }
        try (var company = BROWSER.person("company1", port, device, script).signsIn()) {
            company.opens("/my/cases/" + caseNo)
                    .reads("您的问题已经答复", "不收费。", "知识产权咨询答复单")
                    .pictures("91-answered");
        }
    }

    private void asks(Person company, boolean script) {
        company.opens("/apply/" + Enquiry.ITEM);
        company.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(开始申请|另外开始一份新的申请)$")))
                .click();
        company.page()
                .getByLabel("是", new Page.GetByLabelOptions().setExact(true))
                .check();
        company.presses("保存并继续").reads("申请人");
        company.presses("保存并继续").reads("您的问题", "已有的答复");
        company.chooses("哪一方面的问题", "商标").types("问题", "商标查询要收费吗？在哪里查询商标注册");
        if (!script) {
            company.presses("先看看已有的答复");
        }
        company.reads("找到 1 条相近的答复", KNOWN);
    }

    private void publishes(Person officer, String caseNo) {
        officer.follows("答复公开");
        officer.reads("待公布", caseNo);
        officer.page()
                .getByRole(AriaRole.ROW)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(caseNo))
                .getByRole(AriaRole.LINK)
                .click();
        officer.types("答复", "").presses("保存并预览").reads("有 1 处需要改正", "请填写");
        officer.types("问题", "商标查询要收费吗？").types("答复", "不收费。").presses("保存并预览").reads("已保存", "公布之后大家看到的样子");
        officer.pictures("92-preview");
        officer.presses("公布这条答复").reads("已公布", "看公开页面").pictures("92-published");
        officer.presses("撤下这条答复").reads("请写明不公开的原因");
        officer.types("原因", "和另一条重复").presses("撤下这条答复").reads("已经不公开", "和另一条重复");
    }

    @ParameterizedTest
    @CsvSource({"PHONE, true", "DESKTOP, false"})
    void isWrittenDownOnThePhoneAndAnsweredOnTheSpotOrKept(Device device, boolean script) {
        try (var officer = BROWSER.person("clerk", port, device, script).signsIn()) {
            officer.follows("登记咨询");
            officer.reads("谁在问", "已有的答复").pictures("93-blank");
            officer.presses("当场答复，办结").reads("请选择是电话还是窗口");
            officer.answers("怎么问的", "电话").chooses("哪一方面的问题", "商标").types("问题", "想查询商标有没有注册");
            officer.presses("当场答复，办结").reads("有 1 处需要改正", "请填写答复");
            if (!script) {
                officer.presses("看看已有的答复");
            }
            officer.reads("找到 1 条相近的答复");
            officer.page().getByText(KNOWN).first().click();
            officer.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^用这条答复")))
                    .click();
            officer.pictures("93-used");
            PlaywrightAssertions.assertThat(
                            officer.page().getByLabel("答复（选填）", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue(WORDS);
            officer.presses("当场答复，办结").reads("已答复", "已办结").pictures("93-done");

            officer.answers("怎么问的", "窗口").chooses("哪一方面的问题", "专利").types("问题", "集成电路布图设计怎么登记");
            officer.presses("留待答复，由我负责").reads("请填写回复用的手机号码");
            officer.types("手机号码（选填）", "13800000009").presses("留待答复，由我负责").reads("已登记，由您负责答复");
            officer.page().getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).click();
            officer.reads("待办：答复问题", "首问负责：由").pictures("93-kept");
            PlaywrightAssertions.assertThat(officer.button("退回本组，让同事办理")).hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, true", "DESKTOP, false"})
    void aColleagueTakesItOverAndSaysWhy(Device device, boolean script) {
        var caseNo = Enquiry.asked(Rest.of(port).as("company1"), Enquiry.online("商标续展要什么材料"));
        clerk.post("/tasks/" + Enquiry.task(clerk, caseNo) + "/claim", Map.of());
        try (var colleague = BROWSER.person("clerk2", port, device, script).signsIn()) {
            colleague.opens("/staff/cases/" + caseNo).reads("接手的原因").pictures("94-theirs");
            colleague.presses("接手，由我负责").reads("请写明接手的原因");
            colleague.types("接手的原因", "同事请假").presses("接手，由我负责").reads("已接手", "同事请假", "确定：答复");
        }
    }
}
