package cn.zhiban.pages;

import cn.zhiban.testing.PledgeApplication;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** What people do on the pages of the pledge item. */
final class PledgePages {

    static final String APPLY = "/apply/" + PledgeApplication.ITEM;
    static final String FORM = "专利权质押登记申请表";
    static final String CONTRACT = "专利权质押合同";
    static final String IDENTITY = "出质人和质权人身份证明";

    private PledgePages() {}

    /** From the page that tells what the item is to the first page of the form. */
    static void begins(Person applicant) {
        starts(applicant);
        meetsAllConditions(applicant);
        goesOn(applicant, "申请人", "第 2 步，共 9 步");
        goesOn(applicant, "出质人", "第 3 步，共 9 步");
    }

    /** The whole application, by somebody who has signed in. @return the number of the case */
    static String applies(Person applicant) {
        begins(applicant.opens(APPLY));
        fillsIn(applicant);
        return sends(applicant);
    }

    /** A new draft, also where others were begun before. */
    static void starts(Person applicant) {
        applicant
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(开始申请|另外开始一份新的申请)$")))
                .click();
        applicant.reads("适合我办吗", "第 1 步，共 9 步");
    }

    static void meetsAllConditions(Person applicant) {
        applicant
                .answers("出质人是专利登记簿记载的专利权人吗？", "是")
                .answers("专利已经授权、仍然有效，年费也已经缴纳吗？", "是")
                .answers("双方已经订立书面质押合同，并且都同意申请登记吗？", "是")
                .answers("专利没有共有人，或者全体共有人都同意（或者另有约定）吗？", "是")
                .answers("债务在专利权有效期内到期吗？", "是");
    }

    /** Presses the button that leads on, and arrives. */
    static void goesOn(Person applicant, String... arrivesAt) {
        applicant.presses("保存并继续").reads(arrivesAt);
    }

    /** Every page of the form, from the pledgor to the check. */
    static void fillsIn(Person applicant) {
        fillsInPledge(applicant);
        goesOnToFiles(applicant);
        attachesFiles(applicant);
        goesOn(applicant, "核对并提交", "第 9 步，共 9 步");
    }

    /** From the page that tells what the item is to that of the files. */
    static void fillsInToFiles(Person applicant) {
        fillsInToDelivery(applicant);
        goesOnToFiles(applicant);
    }

    /** As far as the page that asks for an agent and for the way of delivery. */
    static void fillsInToDelivery(Person applicant) {
        applicant.opens(APPLY);
        begins(applicant);
        fillsInPledge(applicant);
    }

    /** From the pledgor to the debt; the contact's name tries to be markup. */
    private static void fillsInPledge(Person applicant) {
        fillsInPledgor(applicant);
        goesOn(applicant, "质权人", "第 4 步，共 9 步");
        fillsInPledgee(applicant);
        goesOn(applicant, "出质的专利", "第 5 步，共 9 步");
        fillsInPatents(applicant);
        goesOn(applicant, "被担保的债权", "第 6 步，共 9 步");
        fillsInDebt(applicant);
        goesOn(applicant, "代理和送达", "第 7 步，共 9 步");
    }

    private static void goesOnToFiles(Person applicant) {
        fillsInDelivery(applicant);
        goesOn(applicant, "上传材料", "第 8 步，共 9 步");
    }

    /** Another application, as far as to the first page of who applies; @return the address of its draft. */
    static String startsAnother(Person applicant) {
        applicant.opens(APPLY);
        starts(applicant);
        meetsAllConditions(applicant);
        goesOn(applicant, "申请人");
        return applicant.page().url().replaceAll(".*(/my/drafts/[^/?]+).*", "$1");
    }

    static void fillsInPledgor(Person applicant) {
        applicant.answers("出质人类型", "单位").presses("按我的回答更新表单").reads("出质人统一社会信用代码");
        applicant
                .types("出质人名称", "广州云岭智能科技有限公司")
                .types("出质人统一社会信用代码", "91440101MA5A00013Q")
                .types("出质人地址", "广州市天河区示例路 1 号")
                .types("出质人联系人", "<b>王小明</b>")
                .types("出质人联系电话", "13800000001");
    }

    static void fillsInPledgee(Person applicant) {
        applicant
                .types("质权人名称", "广州示例银行股份有限公司天河支行")
                .types("质权人统一社会信用代码", "91440101MA5A00021K")
                .types("质权人地址", "广州市天河区示例路 2 号")
                .types("质权人联系人", "李晓红")
                .types("质权人联系电话", "13800000002");
    }

    static void fillsInPatents(Person applicant) {
        applicant.types("专利号", "ZL202010123456.2").types("专利名称", "一种智能传感装置").answers("专利有共有人吗？", "否");
    }

    static void fillsInDebt(Person applicant) {
        applicant
                .chooses("债权种类", "借款")
                .types("担保金额（元）", "3,500,000")
                .types("债务履行期限开始日期", "2026-03-01")
                .types("债务履行期限届满日期", "2027-02-28")
                .types("质押合同签订日期", "2026-02-27")
                .answers("专利权经过评估吗？", "否");
    }

    static void fillsInDelivery(Person applicant) {
        applicant.answers("委托代理人办理吗？", "否").chooses("结果送达方式", "在线送达（“我的办件”）");
    }

    static void attachesFiles(Person applicant) {
        applicant
                .attaches(FORM, pdf("form.pdf"))
                .attaches(CONTRACT, pdf("contract.pdf"))
                .attaches(IDENTITY, pdf("identity.pdf"));
    }

    /** @return the number of the case, as the receipt says it */
    static String sends(Person applicant) {
        applicant.ticks("以上内容和提交的材料真实").presses("提交申请").reads("已收到您的申请", "接下来");
        return applicant.page().url().replaceAll(".*/my/cases/([^/?]+)/receipt.*", "$1");
    }

    /** In a queue of any length. */
    static void finds(Person staff, String caseNo) {
        staff.types("搜索编号或申请人", caseNo).presses("筛选").reads("搜索：" + caseNo);
    }

    static void claims(Person staff, String caseNo) {
        finds(staff, caseNo);
        opens(staff, caseNo);
    }

    static void opens(Person staff, String caseNo) {
        staff.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("签收并打开 " + caseNo))
                .click();
    }

    static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", PledgeApplication.PDF);
    }
}
