package cn.zhiban.form.check;

import static cn.zhiban.form.check.CheckAssertions.accepts;
import static cn.zhiban.form.check.CheckAssertions.refuses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobileCheckTest {

    private final MobileCheck check = new MobileCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000001",
                "138 0000 0001",
                "138-0000-0001",
                "+86 13800000001",
                "008613800000001",
                "8613800000001",
                "１３８００００0001"
            })
    void keepsElevenDigits(String typed) {
        accepts(check, typed, "13800000001");
    }

    @Test
    void saysWhatIsWrong() {
        refuses(check, "1380000000", "11 位，现在是 10 位");
        refuses(check, "12800000001", "13 至 19");
        refuses(check, "020-83000000x", "只能是数字");
        refuses(check, "+", "只能是数字");
    }
}
