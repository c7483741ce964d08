package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasyPasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password",
                "password123456",
                "P-a-s-s-w-o-r-d-2026",
                "123456789012",
                "210987654321",
                "abcdefghijkl",
                "qwertyuiop",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "woaini1314",
                "5201314",
                "------------"
            })
    void areThoseThatAreGuessedFirst(String password) {
        assertThat(EasyPasswords.isEasy(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "一句只有我自己知道的话呀", "moss under the seventh bridge", "demo"})
    void areNotOthers(String password) {
        assertThat(EasyPasswords.isEasy(password)).isFalse();
    }

    @Test
    void areMadeOfWhatOthersKnow() {
        var known = Arrays.asList("yunling", "广州云岭智能科技有限公司", "13800000001", null, "ab");

        assertThat(EasyPasswords.isMadeOf("Yun-Ling 2026!", known)).isTrue();
        assertThat(EasyPasswords.isMadeOf("138 0000 0001 ok", known)).isTrue();
        assertThat(EasyPasswords.isMadeOf("ab and something longer", known)).isFalse();
        assertThat(EasyPasswords.isMadeOf("anything", List.of())).isFalse();
    }
}
