package cn.zhiban.pages;

import static cn.zhiban.commitment.VerifiedCase.DECIDE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.commitment.VerifiedCase;
import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.OfficeClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A commitment that turns out to be false: verified, to be put right, heard, and revoked; as everybody sees it. */
@BrowserTest
@TestPropertySource(properties = "zhiban.test=verification")
class VerificationPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OfficeClock clock;

    @BeforeEach
    void everyCommitmentIsChosen() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        VerifiedCase.publish(application, 100);
    }

    @Test
    void aFalseCommitmentIsRevokedAfterItsApplicantWasHeard() {
        var one = VerifiedCase.delivered(application, port);
        var code = verificationCode(one);
        var name = one.firm.account.username();
        try (var admin = person("admin", Device.DESKTOP);
                var firm = person(name, Device.PHONE);
                var examiner = person("examiner", Device.DESKTOP);
                var chief = person("chief", Device.DESKTOP);
                var supervisor = person("supervisor", Device.DESKTOP)) {
            supervisor
                    .opens("/staff/commitments")
                    .reads("承诺与容缺", one.caseNo, "正在核查", "2026年3月30日", "本机关")
                    .pictures("80-commitments")
                    .follows("看签署的告知承诺书")
                    .reads("签署的告知承诺书", one.caseNo, "身份证明")
                    .pictures("80-letters");
            supervisor.follows("抽查复算").reads("每个事项版本每年一个种子").pictures("80-samples");
            supervisor
                    .page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("专利权质押登记 第"))
                    .first()
                    .click();
            supervisor.reads("与记录全部一致", "种子", one.caseNo, "抽查 100%").pictures("80-sample");
            firm.opens("/my/cases/" + one.caseNo).reads("承诺核查", "正在核查", "结果已送达").pictures("81-verified");

            examiner.opens("/staff/cases/" + one.caseNo).presses("签收").reads("对照告知承诺书核查");
            examiner.follows("限期整改").presses("确定：限期整改").reads("核查方法");
            assertThat(one.seen().text("verification/state")).isEqualTo("VERIFYING");
            examiner.chooses("核查方法", "书面核查")
                    .types("与承诺不符的事实", "营业执照已经过期")
                    .types("整改要求", "换领营业执照并提交复印件")
                    .types("依据", "告知承诺书“办理条件”第一项")
                    .pictures("82-order")
                    .presses("确定：限期整改")
                    .reads("已办：核查承诺");

            firm.opens("/my/cases/" + one.caseNo)
                    .reads("现在需要您", "整改并报告整改情况", "2026年3月16日", "换领营业执照并提交复印件")
                    .pictures("83-rectify");
            travels(admin, "2026-03-17T09:00");

            examiner.opens("/staff/cases/" + one.caseNo).presses("签收").reads("只就责令整改的内容核查");
            examiner.follows("拟撤销");
            assertThat(examiner.page().getByLabel("核查方法").innerText())
                    .contains("书面核查", "网络核验", "实地核查")
                    .doesNotContain("公示核查");
            examiner.chooses("核查方法", "实地核查")
                    .types("事实和理由", "没有整改，营业执照仍然过期")
                    .types("依据", "国办发〔2020〕42号")
                    .presses("确定：拟撤销")
                    .reads("已办：核查整改情况");

            chief.opens("/staff/cases/" + one.caseNo).presses("签收").follows("撤销");
            chief.types("撤销的理由", "没有整改，承诺不实")
                    .types("依据", "国办发〔2020〕42号")
                    .presses("确定：撤销")
                    .reads("陈述申辩期限还没有届满");
            assertThat(one.seen().text("status")).isEqualTo("DELIVERED");

            firm.opens("/my/cases/" + one.caseNo).reads("陈述申辩", "2026年3月24日").follows("陈述申辩");
            firm.reads("没有整改，营业执照仍然过期", "只能提交一次").pictures("84-statement");
            firm.presses("提交").reads("错误：请写明情况").pictures("85-statement-error");
            firm.types("您的意见和理由", "正在换领，请再给一些时间")
                    .attaches("证明文件（选交）", PledgePages.pdf("受理回执.pdf"))
                    .presses("提交")
                    .reads("已经提交", "正在换领，请再给一些时间", "受理回执.pdf")
                    .pictures("86-stated");

            chief.opens("/staff/cases/" + one.caseNo)
                    .reads("申请人的陈述申辩", "正在换领，请再给一些时间", "受理回执.pdf")
                    .pictures("87-heard");
            chief.follows("撤销");
            chief.types("撤销的理由", "换领以前的承诺不实，陈述申辩不予采纳")
                    .types("依据", "国办发〔2020〕42号")
                    .presses("确定：撤销")
                    .reads("已办：决定是否撤销");

            firm.opens("/my/cases/" + one.caseNo)
                    .reads("决定已撤销", "撤销决定书", "换领以前的承诺不实")
                    .pictures("88-revoked");
            firm.opens("/verify/" + code).reads("这份文书已经撤销").pictures("89-verify");
            firm.opens("/my/credit").reads("信用承诺不实或者未履行");
            supervisor.opens("/staff/commitments").reads("承诺与容缺");
            assertThat(supervisor.page().locator("main section").first().innerText())
                    .doesNotContain(one.caseNo);
        }
    }

    @Test
    void theListAndTheStatementWorkOnAPhoneAndWithoutScript() {
        var one = VerifiedCase.delivered(application, port).hearing();
        try (var supervisor = person("supervisor", Device.PHONE)) {
            supervisor.opens("/staff/commitments").reads(one.caseNo, "申请人").pictures("80-commitments");
        }
        var name = one.firm.account.username();
        try (var firm = BROWSER.person(name, port, Device.DESKTOP, false).signsIn()) {
            firm.opens("/my/cases/" + one.caseNo + "/statement").reads("陈述申辩");
            firm.types("您的意见和理由", "承诺属实").presses("提交").reads("已经提交");
        }
        try (var firm = person(name, Device.DESKTOP)) {
            firm.opens("/my/cases/" + one.caseNo + "/statement").reads("承诺核查");
            assertThat(firm.page().url()).endsWith("/my/cases/" + one.caseNo);
        }
        one.done("chief", DECIDE, "UPHOLD", Map.of("words", "差异不影响登记"));
    }

    private static String verificationCode(VerifiedCase one) {
        var documents =
                one.firm.rest.get("/cases/" + one.caseNo + "/documents").body().path("items");
        return StreamSupport.stream(documents.spliterator(), false)
                .filter(document -> document.path("kind").asText().equals("RESULT"))
                .map((JsonNode document) -> document.at("/verification/code").asText())
                .findFirst()
                .orElseThrow();
    }

    private Person person(String name, Device device) {
        return BROWSER.person(name, port, device, true).signsIn();
    }

    private static void travels(Person admin, String to) {
        admin.opens("/admin/clock").types("日期和时间", to).presses("前进到这一时刻").reads("时钟已前进");
    }
}
