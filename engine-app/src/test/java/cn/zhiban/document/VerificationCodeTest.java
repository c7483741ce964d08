package cn.zhiban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code on a document: 128 bits, typed as people type. */
class VerificationCodeTest {

    @Test
    void holdsAllOf128Bits() {
        assertThat(VerificationCode.of(BigInteger.ZERO).text()).isEqualTo("0".repeat(26));
        assertThat(VerificationCode.of(BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE))
                        .text())
                .isEqualTo("7" + "Z".repeat(25));
        assertThat(IntStream.range(0, 1000)
                        .mapToObj(i -> VerificationCode.random().text())
                        .collect(Collectors.toSet()))
                .hasSize(1000)
                .allMatch(code -> code.matches("[0-7][0-9A-HJKMNP-TV-Z]{25}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01234-56789-ABCDE-FGHJK-MNPQRS",
                "0123456789abcdefghjkmnpqrs",
                " 01234 56789 abcde fghjk mnpqrs ",
                "OI234-56789-ABCDE-FGHJK-MNPQRS",
                "ol234－56789－abcde－fghjk－mnpqrs"
            })
    void isUnderstoodHoweverItIsTyped(String typed) {
        assertThat(VerificationCode.typed(typed)).hasValue(new VerificationCode("0123456789ABCDEFGHJKMNPQRS"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123",
                "0123456789ABCDEFGHJKMNPQRSX",
                "U123456789ABCDEFGHJKMNPQRS",
                "ZZZZZZZZZZZZZZZZZZZZZZZZZZ",
                "'; --",
                "一二三四五"
            })
    void whatCanBeNoCodeIsNone(String typed) {
        assertThat(VerificationCode.typed(typed)).isEmpty();
    }

    @Test
    void isReadInGroups() {
        assertThat(new VerificationCode("0123456789ABCDEFGHJKMNPQRS").grouped())
                .isEqualTo("01234-56789-ABCDE-FGHJK-MNPQRS");
    }
}
