package cn.zhiban.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clerks type stands between the office's own sentences. */
class ChineseTextTest {

    @ParameterizedTest
    @CsvSource({"没有质权人,没有质权人。", "没有质权人。,没有质权人。", "为什么？,为什么？", "' 缺页 ',缺页。", "'',''", "'  ',''"})
    void closesASentenceThatWasLeftOpen(String typed, String read) {
        assertThat(ChineseText.sentence(typed)).isEqualTo(read);
    }
}
