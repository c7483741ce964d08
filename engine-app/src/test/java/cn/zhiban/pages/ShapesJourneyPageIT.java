package cn.zhiban.pages;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.OfficeClock;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * The shapes of a process that no other journey walks whole: told once what is missing, and decided before the review. An
 * enquiry and the completion within a limit are walked by {@link EnquiryJourneyPageIT} and {@link WholeLifePageIT}.
 */
@BrowserTest
@TestPropertySource(properties = "zhiban.test=journeys")
class ShapesJourneyPageIT {

    private static final String INBOX = "在线送达（“我的办件”）";
    private static final String PROOF = "无非正常专利申请的证明";
    private static final String REQUEST = "专利优先审查请求书";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @BeforeEach
    void theDemoBegins() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
    }

    @Test
    void anEnrolmentOnALetterIsDecidedBeforeItIsReviewed() {
        try (var company = person("company2", Device.PHONE);
                var clerk = person("clerk", Device.DESKTOP);
                var examiner = person("examiner", Device.DESKTOP);
                var admin = person("admin", Device.DESKTOP)) {
            var caseNo = enrols(company);
            DeskPages.does(clerk, caseNo, "审查材料", "受理");
            company.opens("/my/cases/" + caseNo)
                    .reads("审查方式", "先决定、后审查（实质审查后置）", "凭告知承诺书先作出决定，结果送达以后再审查")
                    .pictures("130-postponed");
            DeskPages.does(examiner, caseNo, "作出决定", "准予登记");
            DeskPages.delivers(clerk, caseNo, INBOX);
            company.opens("/my/cases/" + caseNo).reads("结果已送达", "承诺核查", "正在核查", "全部核查");

            DeskPages.travels(admin, "2026-03-05T10:00");
            isReviewed(examiner, caseNo);
            company.opens("/my/cases/" + caseNo)
                    .reads("承诺属实", "产品和研发方向属于智能制造装备")
                    .pictures("131-reviewed");
        }
    }

    private static String enrols(Person company) {
        company.opens("/apply/pre-examination-enrolment");
        ItemPages.starts(company);
        PledgePages.goesOn(company, "备案事项");
        company.answers("办理哪一种备案", "首次备案").chooses("申请备案的技术领域", "智能制造装备").types("主要产品或者研发方向", "仓储机器人的整机和路径规划软件");
        PledgePages.goesOn(company, "专利情况");
        company.answers("上年度申请过专利吗", "否").answers("近一年有没有被通报为非正常、还没有撤回的专利申请", "否");
        PledgePages.goesOn(company, "联系和送达");
        isReached(company, "知识产权工作联系人");
        PledgePages.goesOn(company, "上传材料");
        company.attaches("专利预审主体备案申请表", PledgePages.pdf("form.pdf"))
                .attaches("营业执照或者法人证书", PledgePages.pdf("licence.pdf"))
                .attaches("研发说明", PledgePages.pdf("research.pdf"))
                .answers(LetterPages.choice(PROOF), LetterPages.LETTER);
        PledgePages.goesOn(company, "签署告知承诺书", "全文摘要");
        LetterPages.signs(company);
        return PledgePages.sends(company);
    }

    private static void isReached(Person company, String contact) {
        company.types(contact, "林志远").types("联系电话", "13800000002").chooses("结果送达方式", INBOX);
    }

    private static void isReviewed(Person examiner, String caseNo) {
        DeskPages.takes(examiner, caseNo, "核查承诺");
        examiner.follows("承诺属实");
        examiner.chooses("核查方法", "实地核查").types("核查情况", "产品和研发方向属于智能制造装备");
        DeskPages.ends(examiner, "核查承诺", "承诺属实");
    }

    @Test
    void aRecommendationIsToldOnceWhatIsMissingAndMade() {
        try (var company = person("company2", Device.PHONE);
                var clerk = person("clerk", Device.DESKTOP);
                var examiner = person("examiner", Device.DESKTOP);
                var admin = person("admin", Device.DESKTOP)) {
            var caseNo = asksForPriority(company);
            isTold(clerk, caseNo);
            DeskPages.travels(admin, "2026-03-04T10:00");
            supplies(company, caseNo);
            DeskPages.does(clerk, caseNo, "复核补正", "受理");
            DeskPages.does(examiner, caseNo, "作出决定", "准予登记");
            DeskPages.delivers(clerk, caseNo, INBOX);
            company.opens("/my/cases/" + caseNo).reads("结果已送达", "专利优先审查推荐意见").pictures("133-recommended");
        }
    }

    private static String asksForPriority(Person company) {
        company.opens("/apply/priority-examination-recommendation");
        ItemPages.starts(company);
        PledgePages.goesOn(company, "专利申请的类型");
        company.answers("专利申请的类型", "发明")
                .presses("按我的回答更新表单")
                .types("申请号", "202410123456.7")
                .types("发明创造名称", "一种仓储机器人的路径规划方法")
                .answers("已经进入实质审查阶段吗", "是")
                .answers("专利申请是以电子形式提出的吗", "是");
        PledgePages.goesOn(company, "优先审查的理由");
        company.chooses("符合哪一种情形", "涉及国家重点发展产业").types("具体事实", "属于智能机器人产业，列入国家重点发展产业目录");
        PledgePages.goesOn(company, "联系和送达");
        isReached(company, "联系人");
        PledgePages.goesOn(company, "上传材料");
        company.attaches(REQUEST, PledgePages.pdf("request.pdf"))
                .attaches("现有技术或者现有设计信息材料", PledgePages.pdf("prior-art.pdf"));
        PledgePages.goesOn(company, "核对并提交");
        company.ticks("全体申请人同意请求优先审查");
        return PledgePages.sends(company);
    }

    private static void isTold(Person clerk, String caseNo) {
        DeskPages.takes(clerk, caseNo, "审查材料");
        clerk.presses("不合格 " + REQUEST).reads("请从本材料的原因中选择一个");
        clerk.page()
                .getByLabel("不合格的原因")
                .and(clerk.page().locator("[aria-invalid]"))
                .selectOption("没有写明请求优先审查的理由");
        clerk.presses("不合格 " + REQUEST).reads(REQUEST + "：没有写明请求优先审查的理由");
        clerk.follows("一次性告知");
        clerk.chooses("告知书送交方式", INBOX);
        DeskPages.ends(clerk, "审查材料", "一次性告知");
    }

    private static void supplies(Person company, String caseNo) {
        company.opens("/my/cases/" + caseNo)
                .reads("补交 1 份材料", "24:00 前有效", "没有写明请求优先审查的理由")
                .pictures("132-told")
                .follows("补交材料");
        company.attaches(REQUEST, PledgePages.pdf("whole-request.pdf")).presses("全部补齐，提交");
        company.reads("补交的材料已提交", "窗口正在复核");
    }

    private Person person(String name, Device device) {
        return BROWSER.person(name, port, device, true).signsIn();
    }
}
