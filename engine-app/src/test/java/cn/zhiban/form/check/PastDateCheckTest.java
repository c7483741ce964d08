package cn.zhiban.form.check;

import static cn.zhiban.form.check.CheckAssertions.accepts;
import static cn.zhiban.form.check.CheckAssertions.refuses;

import org.junit.jupiter.api.Test;

class PastDateCheckTest {

    private final PastDateCheck check = new PastDateCheck();

    @Test
    void todayIsPastAndTomorrowIsNot() {
        accepts(check, "2026-03-02", "2026-03-02");
        refuses(check, "2026-03-03", "不能晚于今天（2026年3月2日）");
    }
}
