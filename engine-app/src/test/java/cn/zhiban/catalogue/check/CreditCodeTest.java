package cn.zhiban.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43", "91440101MA5A00013Q", "91440101MA5A00021K", "91440300MA5B123494",
                        "91140700MA0H00010Y",
                "92440101MA59ABCD1A", "12440100455350015Y", "5244000050001234XX", "11320000MB151840XJ",
                        "114502247537121335"
            })
    void takesCodesWithRightCheckCharacters(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y4Z",
                "91440101MA5A00014Q",
                "91440101MA5A00013R",
                "9144010IMA5A00013Q",
                "91440101",
                ""
            })
    void refusesAllOthers(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }
}
