package cn.zhiban.form.check;

import static cn.zhiban.form.check.CheckAssertions.accepts;
import static cn.zhiban.form.check.CheckAssertions.refuses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatentNumberCheckTest {

    private final PatentNumberCheck check = new PatentNumberCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZL202010566088.9",
                "ZL201510958772.0",
                "ZL202510942578.7",
                "ZL200510096239.4",
                "ZL202322865413.3",
                "ZL201811564288.X",
                "ZL201710601862.3"
            })
    void acceptsPublishedNumbers(String number) {
        accepts(check, number, number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zl 2018 1 1564288.x",
                "201811564288.X",
                "201811564288X",
                "CN201811564288.X",
                "ＺＬ２０１８１１５６４２８８．Ｘ",
                "ZL 2018 1 1564288 · X"
            })
    void keepsTheOneWayOfWriting(String typed) {
        accepts(check, typed, "ZL201811564288.X");
    }

    @Test
    void namesTheCheckDigit() {
        refuses(check, "ZL201811564288.1", "最后一位校验码不对，请对照专利证书");
        refuses(check, "ZL202310123456.7", "最后一位校验码不对，请对照专利证书");
        refuses(check, "ZL201811564288", "缺最后一位校验码");
    }

    @Test
    void refusesAYearOrAKindThatCannotBe() {
        refuses(check, "ZL202710000000.0", "不会是 2027 年");
        refuses(check, "ZL199910000000.0", "不会是 1999 年");
        refuses(check, "ZL202340000000.0", "第 5 位是专利种类");
    }

    @ParameterizedTest
    @ValueSource(strings = {"97101765.4", "ZL", "ZL20181156428A.X", "ZL2018115642880.X", "ZL201811564288.Y", "专利"})
    void showsHowANumberIsWritten(String typed) {
        refuses(check, typed, "如 ZL202310123456.6");
    }

    @Test
    void theNumberShownAsAnExampleIsRight() {
        accepts(check, "ZL202310123456.6", "ZL202310123456.6");
    }
}
