package cn.zhiban.pages;

import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.NewAccount;
import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.Actor;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A firm gives its address and confirms it by the code from the mail, which a demo shows among the messages. */
@BrowserTest
class AddressPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"PHONE, true", "DESKTOP, false"})
    void isConfirmedByTheCode(Device device, boolean script) {
        var name = "address-" + device.name().toLowerCase();
        var account = accounts.create(
                NewAccount.enterprise(name, "demo", "广州测试有限公司", "91440101MA5A00013Q", "13800000001"), Actor.SYSTEM);
        try (var firm = BROWSER.person(name, port, device, script).signsIn()) {
            firm.opens("/account").reads("邮箱没有确认，文书不能在线送达").follows("去确认");
            firm.reads("没有登记").follows("先登记电子邮箱");
            firm.types("电子邮箱（选填）", "wang@example.com").presses("保存联系方式").follows("去确认");
            firm.reads("w***@example.com", "没有确认").presses("发送确认码").reads("确认码已发出");
            firm.types("邮件里的 6 位确认码", "<b>1</b>").presses("确认邮箱").reads("需要改正", "确认码不对或者已经失效");
            firm.pictures("65-address");
            firm.opens("/inbox").follows("确认电子送达地址").reads(code(account.id()));
            firm.opens("/account/address").types("邮件里的 6 位确认码", code(account.id()));
            firm.presses("确认邮箱").reads("邮箱已确认", "已确认，");
            firm.opens("/account").reads("邮箱已确认，文书可以在线送达");
        }
    }

    private String code(long accountId) {
        return jdbc.sql(
                        "select substring(words from '[0-9]{6}') from message where account_id = ? and topic = 'address-code'")
                .param(accountId)
                .query(String.class)
                .single();
    }
}
