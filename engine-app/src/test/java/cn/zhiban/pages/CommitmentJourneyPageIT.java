package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.commitment.Sampling;
import cn.zhiban.commitment.VerifiedCase;
import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.ChangingContact;
import cn.zhiban.identity.NewAccount;
import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.Codes;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A letter in the place of the identity proof, from its signing to the revocation of what was granted on it. */
@BrowserTest
@TestPropertySource(properties = "zhiban.test=verification")
class CommitmentJourneyPageIT {

    /** In the sample by the draw and not by the share; no other test publishes it. */
    private static final int SHARE = 37;

    private static final String NAME = "journey-of-a-letter";
    private static final String FALSEHOOD = "登记的经营期限在签署以前已经届满";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ChangingContact contacts;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String caseNo;

    @BeforeEach
    void aFirmThatNobodyKnows() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        VerifiedCase.publish(application, SHARE);
        var account = accounts.create(
                NewAccount.enterprise(NAME, "demo", "广州云岭智能科技有限公司", Codes.uscc(), "13800000001"), Actor.SYSTEM);
        contacts.change(account.actor(), "王小明", null, "signer@example.com");
    }

    @Test
    void whatWasGrantedOnAFalseLetterIsRevokedAfterASampledVerification() {
        try (var firm = person(NAME, Device.PHONE);
                var clerk = person("clerk", Device.DESKTOP);
                var examiner = person("examiner", Device.DESKTOP);
                var chief = person("chief", Device.DESKTOP);
                var admin = person("admin", Device.DESKTOP)) {
            applies(firm);
            isGrantedAndDelivered(firm, clerk, examiner);
            DeskPages.travels(admin, "2026-03-09T10:00");
            isFoundFalse(examiner);
            isHeard(firm);
            DeskPages.travels(admin, "2026-03-11T10:00");
            isRevoked(chief);
            thePaperIsWorthNothing(chief);
            itCountsAgainstTheFirm(firm);
        }
    }

    private void applies(Person firm) {
        PledgePages.fillsInToFiles(firm);
        firm.attaches(PledgePages.FORM, PledgePages.pdf("form.pdf"))
                .attaches(PledgePages.CONTRACT, PledgePages.pdf("contract.pdf"))
                .answers(LetterPages.choice(PledgePages.IDENTITY), LetterPages.LETTER);
        PledgePages.goesOn(firm, "第 9 步，共 10 步", "签署告知承诺书", "不实承诺的后果");
        LetterPages.signs(firm);
        caseNo = PledgePages.sends(firm);
        firm.opens("/my/cases/" + caseNo).reads("免提交", "告知承诺书（赵一鸣 签署）");
    }

    private void isGrantedAndDelivered(Person firm, Person clerk, Person examiner) {
        DeskPages.does(clerk, caseNo, "审查材料", "受理");
        DeskPages.does(examiner, caseNo, "作出决定", "准予登记");
        recordsSeedThatChoosesIt();
        DeskPages.delivers(clerk, caseNo, "窗口领取");
        firm.opens("/my/cases/" + caseNo)
                .reads("结果已送达", "承诺核查", "正在核查", "抽查，比例 " + SHARE + "%")
                .pictures("100-sampled");
    }

    private void isFoundFalse(Person examiner) {
        DeskPages.takes(examiner, caseNo, "核查承诺");
        examiner.reads("对照告知承诺书核查", "签署人未经登记核对：赵一鸣").follows("拟撤销");
        examiner.chooses("核查方法", "网络核验")
                .types("事实和理由", FALSEHOOD)
                .types("依据", "告知承诺书“不实承诺的后果”")
                .pictures("101-finding");
        DeskPages.ends(examiner, "核查承诺", "拟撤销");
    }

    private void isHeard(Person firm) {
        firm.opens("/my/cases/" + caseNo).reads("拟撤销，听取陈述申辩", FALSEHOOD).follows("陈述申辩");
        firm.types("您的意见和理由", "正在办理延期")
                .attaches("证明文件（选交）", PledgePages.pdf("受理回执.pdf"))
                .presses("提交")
                .reads("已经提交", "正在办理延期", "受理回执.pdf");
    }

    private void isRevoked(Person chief) {
        DeskPages.takes(chief, caseNo, "决定是否撤销");
        chief.reads("申请人的陈述申辩", "正在办理延期", "受理回执.pdf").follows("撤销");
        chief.types("撤销的理由", "签署以后才申请延期，陈述申辩不能成立").types("依据", "国办发〔2020〕42号");
        DeskPages.ends(chief, "决定是否撤销", "撤销");
    }

    private void thePaperIsWorthNothing(Person chief) {
        chief.opens("/staff/cases/" + caseNo).reads("撤销决定书");
        chief.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("核验码和更正.*专利权质押登记通知书")))
                .click();
        var address = chief.page().locator("main a[href^='/verify/']").getAttribute("href");
        try (var anybody = BROWSER.person("nobody", port, Device.PHONE, true)) {
            anybody.opens(address).reads("这份文书已经撤销", "专利权质押登记通知书");
        }
    }

    private void itCountsAgainstTheFirm(Person firm) {
        firm.opens("/my/cases/" + caseNo).reads("决定已撤销", "撤销决定书", "签署以后才申请延期").pictures("102-revoked");
        firm.opens("/my/credit").reads("1 条记录生效中", "信用承诺不实或者未履行");
        var draft = PledgePages.startsAnother(firm);
        firm.opens(draft + "/steps/materials").reads("“" + PledgePages.IDENTITY + "”不能用告知承诺书代替。", "依据的记录", "起可以申请信用修复");
        assertThat(firm.page().getByText(LetterPages.LETTER).count()).isZero();
    }

    /** The seed of a year is kept before the first draw; which cases it chooses, anybody can tell from it. */
    private void recordsSeedThatChoosesIt() {
        var seed = LongStream.iterate(1, n -> n + 1)
                .mapToObj("%064x"::formatted)
                .filter(one -> Sampling.isChosen(Sampling.ticket(one, caseNo), SHARE))
                .findFirst()
                .orElseThrow();
        jdbc.sql("insert into verification_seed (item_version_id, year, seed, made_at)"
                        + " select item_version_id, 2026, ?, ? from case_file where case_no = ?")
                .params(seed, clock.now(), caseNo)
                .update();
    }

    private Person person(String name, Device device) {
        return BROWSER.person(name, port, device, true).signsIn();
    }
}
