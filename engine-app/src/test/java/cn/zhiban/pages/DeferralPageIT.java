package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A material is promised for later, comes or does not come; a broken promise closes the door until it is repaired. */
@BrowserTest
@TestPropertySource(properties = "zhiban.test=deferral-pages")
class DeferralPageIT {

    private static final String PAPER = "授权委托书";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    private Rest rest;

    @Test
    void aDeferralThatLapsesCostsTheNextUntilTheRecordIsRepaired() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        rest = Rest.of(port);
        try (var company = person("company1", Device.PHONE);
                var admin = person("admin", Device.DESKTOP)) {
            var caseNo = applies(company);
            accepts(caseNo);
            company.opens("/my/cases/" + caseNo)
                    .reads("您承诺后补的材料", PAPER, "2026年3月5日（周四） 24:00 前补交", "为什么是这一天")
                    .pictures("70-promised");
            company.opens("/my/cases/" + caseNo + "/why").reads("容缺材料补齐：授权委托书", "容缺受理当日，不计入");
            supervisorReads("等待补交", caseNo);

            var next = begins(company);
            company.opens(next + "/steps/materials").reads("“授权委托书”现在交还是以后交？");

            travels(admin, "2026-03-03T09:00");
            assertThat(rest.as("company1").get("/inbox").body().toString()).contains("请在 2026年3月5日");
            travels(admin, "2026-03-06T09:00");

            company.opens("/my/cases/" + caseNo)
                    .reads("逾期未补", "不能再按容缺补交", "修复或者期满以前不能再承诺后补")
                    .pictures("71-lapsed");
            var record = rest.as("company1").get("/cases/" + caseNo).text("deferrals/0/creditRecord");
            company.opens(next + "/steps/materials")
                    .reads("“授权委托书”不能以后补交。", "逾期没有补齐", record, "您可以提交材料")
                    .pictures("72-not-offered");
            handles(caseNo);

            repairs(admin, record);
            var last = begins(company);
            company.opens(last + "/steps/materials").reads("“授权委托书”现在交还是以后交？");
        }
    }

    @Test
    void whatComesIsJudgedByTheWindowWhichMayGiveMoreTime() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        rest = Rest.of(port);
        var caseNo = promisedBy("company2");
        accepts(caseNo);
        try (var company = person("company2", Device.DESKTOP);
                var clerk = person("clerk", Device.DESKTOP)) {
            clerk.opens("/staff/cases/" + caseNo).reads("容缺后补", "等待补交", "2026年3月5日");
            clerk.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("因不可抗力延长")))
                    .click();
            clerk.reads("延长补交期限");
            clerk.presses("延长").reads("请填写 1 到 20 个工作日", "请写明不可抗力", "请上传证明").pictures("73-extend");
            clerk.types("延长几个工作日", "2")
                    .types("理由", "台风停工")
                    .attaches("证明", PledgePages.pdf("proof.pdf"))
                    .presses("延长")
                    .reads("容缺后补", "2026年3月9日");

            company.opens("/my/cases/" + caseNo + "/why").reads("台风停工", "2026年3月9日");
            company.opens("/my/cases/" + caseNo).follows("补交材料");
            company.reads("补交材料", "2026年3月9日").pictures("74-supplement");
            company.attaches(PAPER, PledgePages.pdf("authority.pdf"))
                    .presses("提交补交的材料")
                    .reads("补交的材料已提交", "已补交，等待核对");

            clerk.opens("/staff").reads("核对补交的材料");
            clerk.opens("/staff/cases/" + caseNo)
                    .reads("authority.pdf", "待办：核对补交的材料")
                    .pictures("75-judge");
            clerk.presses("签收");
            clerk.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^合格\\s*" + PAPER)))
                    .click();
            clerk.reads("已补齐").presses("确定：核对完毕").reads("核对补交的材料：核对完毕");
            company.opens("/my/cases/" + caseNo).reads("已补齐", "容缺材料已经补齐");
        }
    }

    @Test
    void whatComesToTheWindowIsTakenInThere() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        rest = Rest.of(port);
        var caseNo = promisedBy("company2");
        accepts(caseNo);
        try (var clerk = person("clerk", Device.PHONE)) {
            clerk.opens("/staff/cases/" + caseNo).follows("收到邮寄或者现场补交的材料");
            clerk.reads("登记补交的材料", PAPER, "2026年3月5日", "以到达窗口的时间为准");
            clerk.presses("登记收到的材料").reads("请选择怎样收到的").pictures("76-window");
            clerk.chooses("怎样收到的", "窗口现场提交").presses("登记收到的材料").reads("请至少选择一份文件");
            clerk.attaches(PAPER, PledgePages.pdf("authority.pdf")).presses("登记收到的材料");
            clerk.reads("收到的材料已登记", "已补交，等待核对", "authority.pdf");
            clerk.opens("/staff/cases/" + caseNo + "/reply").reads("容缺后补");
        }
    }

    private String applies(Person company) {
        company.opens(PledgePages.APPLY);
        PledgePages.begins(company);
        PledgePages.fillsInPledgor(company);
        PledgePages.goesOn(company, "质权人");
        PledgePages.fillsInPledgee(company);
        PledgePages.goesOn(company, "出质的专利");
        PledgePages.fillsInPatents(company);
        PledgePages.goesOn(company, "被担保的债权");
        PledgePages.fillsInDebt(company);
        PledgePages.goesOn(company, "代理和送达");
        hasAnAgent(company);
        PledgePages.goesOn(company, "上传材料", "“授权委托书”现在交还是以后交？", "受理之日起 3 个工作日内补交", "2026年3月5日（周四）");
        company.pictures("69-choice");
        PledgePages.attachesFiles(company);
        company.answers("“授权委托书”现在交还是以后交？", "我承诺以后补交“授权委托书”");
        PledgePages.goesOn(company, "核对并提交", "承诺后补：受理之日起 3 个工作日内补交");
        return PledgePages.sends(company);
    }

    private static void hasAnAgent(Person company) {
        company.answers("委托代理人办理吗？", "是").presses("按我的回答更新表单").reads("代理人名称");
        company.types("代理人名称", "广州示例专利代理有限公司").types("代理人联系电话", "13800000003").chooses("结果送达方式", "在线送达（“我的办件”）");
    }

    /** A second application, as far as that an agent acts; @return its address. */
    private static String begins(Person company) {
        company.opens(PledgePages.APPLY);
        PledgePages.starts(company);
        PledgePages.meetsAllConditions(company);
        PledgePages.goesOn(company, "申请人");
        var draft = company.page().url().replaceAll(".*(/my/drafts/[^/?]+).*", "$1");
        company.opens(draft + "/steps/group_agent");
        hasAnAgent(company);
        company.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^保存并退出$")))
                .click();
        company.page().waitForLoadState();
        return draft;
    }

    private void supervisorReads(String... words) {
        try (var supervisor = person("supervisor", Device.DESKTOP)) {
            supervisor.opens("/staff/deferrals").reads("承诺与容缺").reads(words).pictures("76-list");
        }
        try (var supervisor = person("supervisor", Device.PHONE)) {
            supervisor.opens("/staff/deferrals").reads("承诺与容缺").pictures("76-list");
        }
    }

    private void handles(String caseNo) {
        try (var clerk = person("clerk", Device.DESKTOP)) {
            clerk.opens("/staff/cases/" + caseNo).reads("处理逾期未补", "信用记录").presses("签收");
            clerk.reads("请说明这件办件怎样继续").follows("不影响办理");
            clerk.types("不影响办理的理由", "窗口已经核实代理关系").presses("确定：不影响办理").reads("处理逾期未补：不影响办理");
        }
    }

    /** The holder asks for repair once its time has come, and the supervisor grants it. */
    private void repairs(Person admin, String record) {
        travels(admin, "2026-09-07T09:00");
        var holder = rest.as("company1");
        var proof = holder.upload("补交说明.pdf", PledgeApplication.PDF).text("uploadId");
        var request = granted(holder.post(
                "/credit/records/" + record + "/repairs", Map.of("reasons", "已经补交并说明原因", "proofs", List.of(proof))));
        granted(rest.as("supervisor")
                .post(
                        "/credit/requests/" + request.text("id") + "/decision",
                        Map.of("granted", true, "words", "核实属实，准予修复")));
    }

    private String promisedBy(String account) {
        var client = rest.as(account);
        var body = new HashMap<>(PledgeApplication.complete()
                .applicant("name", "广州粤创生物医药有限公司")
                .applicant("uscc", "91440101MA5A00021K")
                .with("agent", "yes")
                .with("agentName", "广州示例专利代理有限公司")
                .with("agentPhone", "13800000003")
                .body(client));
        var materials = new ArrayList<Object>((List<?>) body.get("materials"));
        materials.add(Map.of("key", "powerOfAttorney", "deferred", true));
        body.put("materials", materials);
        return granted(client.post("/cases", body)).text("caseNo");
    }

    private void accepts(String caseNo) {
        var clerk = rest.as("clerk");
        var task = clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        granted(clerk.post("/tasks/" + task + "/claim", Map.of()));
        granted(clerk.post("/tasks/" + task + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of())));
    }

    private Person person(String name, Device device) {
        return BROWSER.person(name, port, device, true).signsIn();
    }

    private static void travels(Person admin, String to) {
        admin.opens("/admin/clock").types("日期和时间", to).presses("前进到这一时刻").reads("时钟已前进");
    }

    private static Answer granted(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer);
        }
        return answer;
    }
}
