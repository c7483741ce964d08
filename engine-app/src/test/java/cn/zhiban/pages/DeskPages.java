package cn.zhiban.pages;

/** What staff do with any case at the desk, found in the queue as they find it, and how the demo's time passes. */
final class DeskPages {

    private DeskPages() {}

    /** From the queue, by the number of the case. */
    static void takes(Person staff, String caseNo, String task) {
        staff.opens("/staff");
        PledgePages.claims(staff, caseNo);
        staff.reads("待办：" + task);
    }

    static void ends(Person staff, String task, String outcome) {
        staff.presses("确定：" + outcome).reads("已办：" + task + "：" + outcome);
    }

    /** Takes the task and ends it with an outcome that asks for nothing. */
    static void does(Person staff, String caseNo, String task, String outcome) {
        takes(staff, caseNo, task);
        staff.follows(outcome);
        ends(staff, task, outcome);
    }

    /** @param method as the page names it */
    static void delivers(Person clerk, String caseNo, String method) {
        takes(clerk, caseNo, "送达结果");
        clerk.chooses("送达方式", method);
        ends(clerk, "送达结果", "确认送达");
    }

    /** @param to year, month, day, hour and minute in the office's time */
    static void travels(Person admin, String to) {
        admin.opens("/admin/clock").types("日期和时间", to).presses("前进到这一时刻").reads("时钟已前进");
    }
}
