package cn.zhiban.pages;

/** The clock of the demo, on the page of the administrator. */
final class TimeTravel {

    private TimeTravel() {}

    /** What falls due on the way is done. */
    static void to(Person admin, String moment) {
        admin.opens("/admin/clock").types("日期和时间", moment).presses("前进到这一时刻").reads("时钟已前进");
    }
}
