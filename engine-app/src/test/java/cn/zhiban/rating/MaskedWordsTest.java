package cn.zhiban.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "打我电话 13812345678",
                "打我电话 138-1234-5678",
                "我是 44010619880101002X",
                "写信到 wang@example.com",
                "退到卡号 6222 0212 3456 7890 123"
            })
    void numbersOfPersonsAreNotRead(String words) {
        assertThat(MaskedWords.of(words, null)).contains("****").doesNotContain("5678", "0101002X", "wang@", "7890");
    }

    @Test
    void thePersonIsNotRead() {
        assertThat(MaskedWords.of("我是王小明，等了五天", "王小明")).isEqualTo("我是王**，等了五天");
        assertThat(MaskedWords.of("王牌服务", "王"))
                .as("too short to be told from a word")
                .isEqualTo("王牌服务");
    }

    @Test
    void whatSaysNothingOfAnybodyStays() {
        assertThat(MaskedWords.of("5 个工作日太久", null)).isEqualTo("5 个工作日太久");
        assertThat(MaskedWords.of(null, "王小明")).isNull();
    }
}
