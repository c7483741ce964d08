package cn.zhiban.form.check;

import static cn.zhiban.form.check.CheckAssertions.accepts;
import static cn.zhiban.form.check.CheckAssertions.refuses;

import org.junit.jupiter.api.Test;

class PatentNumberListCheckTest {

    private final PatentNumberListCheck check = new PatentNumberListCheck();

    @Test
    void keepsOneNumberALine() {
        accepts(
                check,
                "201811564288x，zl202010566088.9\n\n  ZL 2015 1 0958772.0 ;",
                "ZL201811564288.X\nZL202010566088.9\nZL201510958772.0");
    }

    @Test
    void saysWhichNumberIsWrong() {
        refuses(check, "ZL201811564288.X\nZL202010566088.8", "第 2 个专利号：最后一位校验码不对");
    }

    @Test
    void refusesANumberThatIsThereTwice() {
        refuses(check, "ZL201811564288.X\nZL202010566088.9\n201811564288x", "第 3 个专利号与第 1 个重复");
    }

    @Test
    void refusesNothingAndTooMuch() {
        refuses(check, ",;\n.", "请填写专利号");
        refuses(check, "ZL201811564288.X\n".repeat(PatentNumberListCheck.MOST + 1), "最多 200 个");
    }
}
