package cn.zhiban.pages;

import cn.zhiban.testing.PledgeApplication;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** What people do on the pages of the pledge item. */
final class PledgePages {

    static final String APPLY = "/apply/" + PledgeApplication.ITEM;
    static final String FORM = "专利权质押登记申请表";
    static final String CONTRACT = "专利权质押合同";
    static final String IDENTITY = "出质人和质权人身份证明";

    private PledgePages() {}

    /** Everything but the credit code of the pledgee; the contact's name tries to be markup. */
    static void fillsIn(Person applicant) {
        applicant
                .answers("出质人类型", "单位")
                .answers("专利有共有人吗？", "否")
                .answers("专利权经过评估吗？", "否")
                .answers("委托代理人办理吗？", "否");
        applicant.presses("按我的回答更新表单").reads("出质人统一社会信用代码");
        applicant
                .types("出质人名称", "广州云岭智能科技有限公司")
                .types("出质人统一社会信用代码", "91440101MA5A00013Q")
                .types("出质人地址", "广州市天河区示例路 1 号")
                .types("出质人联系人", "<b>王小明</b>")
                .types("出质人联系电话", "13800000001")
                .types("质权人名称", "广州示例银行股份有限公司天河支行")
                .types("质权人地址", "广州市天河区示例路 2 号")
                .types("质权人联系人", "李晓红")
                .types("质权人联系电话", "13800000002")
                .types("专利号", "ZL202010123456.2")
                .types("专利名称", "一种智能传感装置")
                .chooses("债权种类", "借款")
                .types("担保金额（元）", "3,500,000")
                .types("债务履行期限开始日期", "2026-03-01")
                .types("债务履行期限届满日期", "2027-02-28")
                .types("质押合同签订日期", "2026-02-27")
                .chooses("结果送达方式", "在线送达（“我的办件”）")
                .attaches(FORM, pdf("form.pdf"))
                .attaches(CONTRACT, pdf("contract.pdf"))
                .attaches(IDENTITY, pdf("identity.pdf"))
                .ticks("以上内容和提交的材料真实");
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
