package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.credit.CreditEffect;
import cn.zhiban.credit.CreditKind;
import cn.zhiban.credit.CreditSource;
import cn.zhiban.credit.NewCreditRecord;
import cn.zhiban.credit.RecordingCredit;
import cn.zhiban.credit.Severity;
import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.ChangingContact;
import cn.zhiban.identity.NewAccount;
import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.Codes;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Shipped;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** Somebody chooses to commit himself, reads the letter in full, signs it by a code from the mail, and takes it back. */
@BrowserTest
@TestPropertySource(properties = "zhiban.test=journeys") // a database of its own: it publishes versions
class CommitmentPageIT {

    private static final String CHOICE = "“出质人和质权人身份证明”怎么办？";
    private static final String LETTER = LetterPages.LETTER;
    private static final String CODE = LetterPages.CODE;

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ChangingContact contacts;

    @Autowired
    private RecordingCredit recording;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private PublishingItem publishing;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theDemoBegins() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
    }

    @ParameterizedTest(name = "{0}, with JavaScript: {1}")
    @CsvSource({"PHONE, true", "DESKTOP, false", "DESKTOP, true"})
    void signsAndTakesItBack(Device device, boolean script) {
        var name = "signer-" + device.name().toLowerCase() + script;
        try (var firm = firm(name, device, script)) {
            PledgePages.fillsInToFiles(firm);
            firm.attaches(PledgePages.FORM, PledgePages.pdf("form.pdf"))
                    .attaches(PledgePages.CONTRACT, PledgePages.pdf("contract.pdf"))
                    .answers(CHOICE, LETTER);
            firm.pictures("70-choice");
            PledgePages.goesOn(firm, "第 9 步，共 10 步", "签署告知承诺书", "不实承诺的后果", "刑事责任", "全文摘要");
            firm.pictures("71-letter");

            firm.types("签署人姓名", "广州云岭智能科技有限公司").presses("签署并继续");
            firm.reads("需要改正", "不是单位的名称", "请选择签署人的身份", "请勾选确认", "请输入邮件里的确认码");
            firm.pictures("72-letter-errors");

            firm.types("签署人姓名", "赵一鸣").answers("签署人的身份", "法定代表人（负责人）").presses("发送确认码");
            firm.reads("确认码已发出");
            assertThat(value(firm, "签署人姓名")).isEqualTo("赵一鸣");
            firm.ticks("我已经看完全文").types(CODE, "12x456").presses("签署并继续").reads("确认码不对或者已经失效");
            firm.ticks("我已经看完全文").types(CODE, LetterPages.code(firm)).presses("签署并继续");
            firm.reads("核对并提交", "免交，签署告知承诺书", "赵一鸣，法定代表人（负责人）");
            firm.pictures("73-check-letter");

            var caseNo = PledgePages.sends(firm);
            firm.opens("/my/cases/" + caseNo).reads("免提交", "告知承诺书（赵一鸣 签署）");
            firm.follows("告知承诺书（赵一鸣 签署）").reads("有效", "与下面的全文一致", "承诺内容").pictures("74-signed");
            firm.follows("撤回承诺").reads("要撤回告知承诺书吗？").pictures("75-withdraw");
            firm.presses("确认撤回").reads("需要改正", "请写明撤回的理由");
            firm.types("撤回的理由", "改为提交材料").presses("确认撤回").reads("告知承诺书已撤回", "待提交", "请您补充材料");
            firm.follows("补充材料").attaches(PledgePages.IDENTITY + "（选交）", PledgePages.pdf("id.pdf"));
            firm.presses("提交").reads("补交的材料已提交");
        }
    }

    @Test
    void theLetterIsReadByEverybodyAndStaffReadWhatWasSigned() {
        try (var anybody = BROWSER.person("company1", port, Device.PHONE, true)) {
            anybody.opens("/items/patent-pledge-registration/commitment-letter")
                    .reads("告知承诺书", "办理条件", "责任义务", "核查权力", "公开范围和时限");
        }
    }

    @Test
    void whoChangesTheSignatorySignsAgain() {
        try (var firm = firm("signer-again", Device.DESKTOP, true)) {
            PledgePages.fillsInToFiles(firm);
            firm.answers(CHOICE, LETTER).attaches(PledgePages.FORM, PledgePages.pdf("form.pdf"));
            firm.attaches(PledgePages.CONTRACT, PledgePages.pdf("contract.pdf"));
            PledgePages.goesOn(firm, "第 9 步，共 10 步", "不实承诺的后果");
            firm.types("签署人姓名", "赵一鸣").answers("签署人的身份", "法定代表人（负责人）").presses("发送确认码");
            firm.ticks("我已经看完全文")
                    .types(CODE, LetterPages.code(firm))
                    .presses("签署并继续")
                    .reads("核对并提交");

            firm.follows("修改：签署人").reads("已经签署：赵一鸣").types("签署人姓名", "钱二").presses("保存并回到核对");
            firm.reads("需要改正", "请勾选确认");
            firm.presses("上一步").reads("上传材料");
            firm.answers(CHOICE, "提交材料").attaches(PledgePages.IDENTITY, PledgePages.pdf("id.pdf"));
            PledgePages.goesOn(firm, "核对并提交", "第 9 步，共 9 步");
            firm.ticks("以上内容和提交的材料真实").presses("提交申请").reads("已收到您的申请");
        }
    }

    @Test
    void whoIsDiscreditedReadsWhyAndGoesTheOrdinaryWay() {
        var code = Codes.uscc();
        accounts.create(
                NewAccount.enterprise("signer-barred", "demo", "广州云岭智能科技有限公司", code, "13800000001"), Actor.SYSTEM);
        transaction.executeWithoutResult(status -> recording.record(
                new NewCreditRecord(
                        CreditSource.ofCase("ZLZY-2026-000001", "commitment-page"),
                        "ZLZY-2026-000001",
                        code,
                        "广州云岭智能科技有限公司",
                        CreditKind.BROKEN_COMMITMENT,
                        Severity.GRAVE,
                        CreditEffect.COMMITMENT_BARRED,
                        "承诺的身份信息经核查不实",
                        false,
                        LocalDate.of(2026, 3, 2),
                        null),
                Actor.SYSTEM));
        try (var firm =
                BROWSER.person("signer-barred", port, Device.PHONE, true).signsIn()) {
            PledgePages.fillsInToFiles(firm);
            firm.reads("不能用告知承诺书代替", "承诺的身份信息经核查不实", "修复", "一般程序").pictures("76-not-offered");
            assertThat(firm.page().getByText(LETTER).count()).isZero();
            PledgePages.attachesFiles(firm);
            PledgePages.goesOn(firm, "核对并提交", "第 9 步，共 9 步");
        }
    }

    @Test
    void anAlteredLetterIsRefusedWithTheReasonAndNothingIsLost() {
        try (var firm = firm("signer-altering", Device.DESKTOP, true)) {
            goesToTheLetter(firm);
            LetterPages.names(firm);
            var code = LetterPages.code(firm);

            alters(firm, "_digest", "0".repeat(64));
            LetterPages.enters(firm, code);
            firm.reads("需要改正", "签署的文本与公布的告知承诺书不一致，请重新阅读并签署").pictures("72-altered");
            assertKept(firm);
            alters(firm, "_letterVersion", "99");
            LetterPages.enters(firm, code);
            firm.reads("需要改正", "告知承诺书已经更新到第", "请重新阅读并签署");
            assertKept(firm);
            alters(firm, "_letterVersion", "<b>1</b>");
            LetterPages.enters(firm, code);
            firm.reads("需要改正", "请写明签署的是哪一版告知承诺书");
            assertKept(firm);

            LetterPages.enters(firm, code);
            firm.reads("核对并提交", "赵一鸣，" + LetterPages.CAPACITY, "form.pdf", "contract.pdf");
        }
    }

    @Test
    void whoSignedBeforeANewLetterWasPublishedReadsAndSignsAgain() {
        try (var firm = firm("signer-before", Device.PHONE, true)) {
            goesToTheLetter(firm);
            LetterPages.signs(firm);
            publishing.publish(withLetter("3 个工作日内告知", "2 个工作日内告知"), Actor.SYSTEM);

            firm.ticks("以上内容和提交的材料真实").presses("提交申请");
            firm.reads("内容有变化，还没有提交", "还没填好").pictures("73-outdated");
            firm.presses("提交申请").reads("需要改正", "请看完全文，输入邮件里的确认码，签署告知承诺书");
            firm.follows("去填好“签署告知承诺书”这一页").reads("2 个工作日内告知");
            assertThat(LetterPages.field(firm, LetterPages.NAME).inputValue()).isEqualTo("赵一鸣");
            forgetsThatACodeWasSent("signer-before");
            LetterPages.signs(firm);
            PledgePages.sends(firm);
        } finally {
            publishing.publish(Shipped.pledge(), Actor.SYSTEM);
        }
    }

    @Test
    void anAgencySignsForNobodyAndBringsThePaper() {
        var agency = accounts.create(
                NewAccount.agent("signer-agency", "demo", "广州代理有限公司", Codes.uscc(), "13800000009"), Actor.SYSTEM);
        contacts.change(agency.actor(), "李代理", null, "agency@example.com");
        try (var agent =
                BROWSER.person("signer-agency", port, Device.DESKTOP, true).signsIn()) {
            goesToTheLetter(agent);
            LetterPages.names(agent);
            LetterPages.enters(agent, LetterPages.code(agent));
            agent.reads("需要改正", "代理人不能代签告知承诺书").pictures("72-agency");
            assertKept(agent);

            agent.presses("上一步").reads("上传材料", "form.pdf");
            agent.answers(CHOICE, "提交材料").attaches(PledgePages.IDENTITY, PledgePages.pdf("identity.pdf"));
            PledgePages.goesOn(agent, "核对并提交", "第 9 步，共 9 步");
        }
    }

    /** An account of its own, with an address to which codes are mailed, signed in. */
    private Person firm(String name, Device device, boolean script) {
        var account = accounts.create(
                NewAccount.enterprise(name, "demo", "广州云岭智能科技有限公司", Codes.uscc(), "13800000001"), Actor.SYSTEM);
        contacts.change(account.actor(), "王小明", null, "signer@example.com");
        return BROWSER.person(name, port, device, script).signsIn();
    }

    /** One code a minute of the machine's clock is for people. */
    private void forgetsThatACodeWasSent(String name) {
        jdbc.sql("delete from confirmation_code where account_id = (select id from account where username = ?)")
                .param(name)
                .update();
    }

    private static void goesToTheLetter(Person firm) {
        PledgePages.fillsInToFiles(firm);
        firm.attaches(PledgePages.FORM, PledgePages.pdf("form.pdf"))
                .attaches(PledgePages.CONTRACT, PledgePages.pdf("contract.pdf"))
                .answers(CHOICE, LETTER);
        PledgePages.goesOn(firm, "第 9 步，共 10 步", "不实承诺的后果");
    }

    private static void alters(Person firm, String hidden, String value) {
        firm.page().locator("input[name=" + hidden + "]").evaluate("(field, value) => { field.value = value; }", value);
    }

    private static void assertKept(Person signer) {
        assertThat(LetterPages.field(signer, LetterPages.NAME).inputValue()).isEqualTo("赵一鸣");
        assertThat(LetterPages.field(signer, LetterPages.CAPACITY).isChecked()).isTrue();
        assertThat(LetterPages.field(signer, LetterPages.READ).isChecked()).isTrue();
    }

    private static ItemBundle withLetter(String from, String to) {
        var files = new TreeMap<>(Shipped.pledge().files());
        var letter = new String(files.get("commitment.letter.md"), StandardCharsets.UTF_8);
        assertThat(letter).contains(from);
        files.put("commitment.letter.md", letter.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return new ItemBundle(PledgeApplication.ITEM, files);
    }

    private static String value(Person person, String label) {
        Locator field = person.page().getByLabel(label);
        return field.inputValue();
    }
}
