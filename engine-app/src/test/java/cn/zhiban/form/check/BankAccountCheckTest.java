package cn.zhiban.form.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankAccountCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "6222 0210 0111 4456 780,6222021001114456780",
        "3602-0000-1234-5678-901,3602000012345678901",
        "12345678,12345678"
    })
    void isKeptAsDigits(String typed, String kept) {
        var checked = check(typed);

        assertThat(checked).isEqualTo(new Checked.Accepted(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "6222021001114456781,最后一位校验码不对",
        "1234567,8 至 32 位数字",
        "12345678901234567890123456789012345,8 至 32 位数字",
        "ICBC12345678,8 至 32 位数字"
    })
    void whatIsNoneIsRefused(String typed, String words) {
        assertThat(check(typed))
                .isInstanceOfSatisfying(
                        Checked.Refused.class,
                        refused -> assertThat(refused.words()).contains(words));
    }

    @Test
    void isReadInGroups() {
        assertThat(new BankAccountCheck().read("6222021001114456780")).isEqualTo("6222 0210 0111 4456 780");
    }

    private static Checked check(String typed) {
        return new BankAccountCheck().check(typed, DAY);
    }
}
