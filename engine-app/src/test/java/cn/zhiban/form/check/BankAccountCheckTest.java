package cn.zhiban.form.check;

import static cn.zhiban.form.check.CheckAssertions.accepts;
import static cn.zhiban.form.check.CheckAssertions.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankAccountCheckTest {

    private final ValueCheck check = new BankAccountCheck();

    @ParameterizedTest
    @CsvSource({
        "6222 0210 0111 4456 780,6222021001114456780",
        "3602-0000-1234-5678-901,3602000012345678901",
        "12345678,12345678"
    })
    void isKeptAsDigits(String typed, String kept) {
        accepts(check, typed, kept);
    }

    @ParameterizedTest
    @CsvSource({
        "6222021001114456781,最后一位校验码不对",
        "1234567,8 至 32 位数字",
        "12345678901234567890123456789012345,8 至 32 位数字",
        "ICBC12345678,8 至 32 位数字"
    })
    void whatIsNoneIsRefused(String typed, String words) {
        refuses(check, typed, words);
    }

    @Test
    void isReadInGroups() {
        assertThat(check.read("6222021001114456780")).isEqualTo("6222 0210 0111 4456 780");
    }
}
