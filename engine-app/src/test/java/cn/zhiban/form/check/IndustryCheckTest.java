package cn.zhiban.form.check;

import static cn.zhiban.form.check.CheckAssertions.accepts;
import static cn.zhiban.form.check.CheckAssertions.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustryCheckTest {

    private final ValueCheck check = new IndustryCheck();

    @ParameterizedTest
    @CsvSource({"I65,I65", "65,I65", "i6513,I6513", "392,C392", "3921,C3921", "医药制造业,C27", "教育,P83", "Ｃ35,C35"})
    void isKeptWithItsSection(String typed, String kept) {
        accepts(check, typed, kept);
    }

    @ParameterizedTest
    @CsvSource({"A65,属于门类 I", "C98,没有大类 98", "00,没有大类 00", "C,没有找到", "I65131,没有找到", "U10,没有找到", "互联网,没有找到"})
    void whatIsNoneIsRefused(String typed, String words) {
        refuses(check, typed, words);
    }

    @Test
    void isReadWithTheNameOfItsDivision() {
        assertThat(check.read("I6513")).isEqualTo("I6513（软件和信息技术服务业）");
    }
}
