package cn.zhiban.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "零\u200b宽",
                "\ufeff名称",
                "反\u202e向",
                "空\u0000字",
                "半\ud800对",
                "分\u2028行",
                "填\u3164充",
                "私\ue000用",
                "无\uffff此"
            })
    void whatNobodyCanSeeIsAFault(String words) {
        assertThat(FreeText.fault(words, 100)).isEqualTo("含有看不见的字符，请重新输入");
    }

    @Test
    void markupLinesAndRareCharactersAreWords() {
        assertThat(FreeText.fault("<b>';--\n\t第二行 😀 𠮷", 100)).isNull();
        assertThat(FreeText.hasInvisible("两\n行", false)).isTrue();
    }

    @Test
    void theNameOfAFileKeepsWhatCanBeSeen() {
        assertThat(FreeText.visible("合同\u202egpj\u0007.pdf")).isEqualTo("合同gpj.pdf");
    }

    @Test
    void aRareCharacterCountsAsOne() {
        assertThat(FreeText.fault("𠮷".repeat(10), 10)).isNull();
        assertThat(FreeText.fault("𠮷".repeat(11), 10)).isEqualTo("不超过 10 个字");
    }

    @Test
    void aFaultIsToldByItsField() {
        assertThatCode(() -> FreeText.check("reason", "另行办理", 4)).doesNotThrowAnyException();
        assertThatThrownBy(() -> FreeText.check("reason", "另行办理。", 4))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.fields()).isEqualTo(Map.of("reason", "不超过 4 个字")));
    }
}
