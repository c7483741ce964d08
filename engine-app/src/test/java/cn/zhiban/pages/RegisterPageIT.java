package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.Codes;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the guide of an item to the own account and back, and to the window that sees the papers. */
@BrowserTest
class RegisterPageIT {

    private static final String PASSWORD = "moss under the bridge";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetsAttempts() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
    }

    @ParameterizedTest
    @CsvSource({"PHONE, true", "PHONE, false", "DESKTOP, true"})
    void aFirmRegistersAndGoesOnWithWhatItWanted(Device device, boolean script) {
        try (var firm = BROWSER.person("a firm", port, device, script)) {
            firm.opens("/items/" + PledgeApplication.ITEM).follows("在线申请").reads("登录");
            firm.follows("还没有账户，注册").reads("注册账户").pictures("register-choose");
            firm.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("统一社会信用代码"))
                    .click();
            firm.reads("注册单位账户").pictures("register");
            firm.types("单位名称", "广州云上测试有限公司").types("统一社会信用代码", "91440101MA5A00013X");
            firm.presses("注册并登录").reads("需要改正", "最后一位校验码不对").pictures("register-errors");
            firm.types("统一社会信用代码", Codes.uscc())
                    .types("联系人姓名", "王小明")
                    .types("手机号码", "13800000001")
                    .types("用户名", "own-" + UUID.randomUUID())
                    .types("密码", PASSWORD)
                    .types("再输一次密码", PASSWORD)
                    .ticks("我已阅读个人信息处理告知");
            firm.presses("注册并登录").reads("注册成功").pictures("register-done");
            firm.follows("继续刚才的办理").reads("专利权质押登记");
            firm.opens("/account").reads("未核验身份", "138****0001").pictures("account");
            assertThat(firm.complaints()).isEmpty();
        }
    }

    @Test
    void aRegisteredCodeIsSentToTheWindow() {
        try (var stranger = BROWSER.person("a stranger", port, Device.PHONE, true)) {
            stranger.opens("/register/person");
            stranger.types("姓名", "陈晓岚")
                    .types("身份证号码", "44010619900307001X")
                    .types("手机号码", "13800000001")
                    .types("用户名", "own-" + UUID.randomUUID())
                    .types("密码", PASSWORD)
                    .types("再输一次密码", PASSWORD)
                    .ticks("我已阅读个人信息处理告知");
            stranger.presses("注册并登录").reads("没有开立新账户", "窗口").pictures("register-window");
        }
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, true", "PHONE, false"})
    void theStaffSeeThatNobodyHasSeenPapersUntilAClerkHas(Device device, boolean script) {
        var uscc = Codes.uscc();
        var username = "own-" + UUID.randomUUID();
        registers(uscc, username);
        var caseNo = PledgeApplication.complete()
                .applicant("name", "广州云上测试有限公司")
                .applicant("uscc", uscc)
                .submittedBy(Rest.of(port).as(username, PASSWORD));
        try (var clerk = BROWSER.person("clerk", port, device, script)) {
            clerk.signsIn().opens("/staff/cases/" + caseNo).reads("未核验身份").pictures("case-unverified");
            clerk.opens("/staff/applicants").reads("申请人核验");
            clerk.types("统一社会信用代码或者身份证号码", uscc)
                    .presses("查找")
                    .reads("广州云上测试有限公司")
                    .pictures("applicants");
            clerk.types("证件上的名称或者姓名", "广州云上测试有限公司").answers("核对的证件", "营业执照或者法人证书，和经办人的授权书、身份证");
            clerk.presses("核验通过").reads("已核验");
            clerk.opens("/staff/cases/" + caseNo).reads(caseNo);
            assertThat(clerk.page().locator("main").innerText()).doesNotContain("未核验身份");
        }
    }

    private void registers(String uscc, String username) {
        try (var firm = BROWSER.person("a firm", port, Device.PHONE, false)) {
            firm.opens("/register/organisation");
            firm.types("单位名称", "广州云上测试有限公司")
                    .types("统一社会信用代码", uscc)
                    .types("联系人姓名", "王小明")
                    .types("手机号码", "13800000001")
                    .types("用户名", username)
                    .types("密码", PASSWORD)
                    .types("再输一次密码", PASSWORD)
                    .ticks("我已阅读个人信息处理告知");
            firm.presses("注册并登录").reads("注册成功");
        }
    }
}
