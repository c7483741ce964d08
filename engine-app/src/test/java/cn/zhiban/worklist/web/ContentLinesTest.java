package cn.zhiban.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class ContentLinesTest {

    private static String text(String value) {
        return new String(new ContentLines().text("SUMMARY", value).bytes(), StandardCharsets.UTF_8);
    }

    @Example
    void escapesWhatTheFormatKeepsForItself() {
        assertThat(text("甲,乙;丙\\丁\r\n戊\n己\u0007")).isEqualTo("SUMMARY:甲\\,乙\\;丙\\\\丁\\n戊\\n己\r\n");
    }

    @Example
    void leavesALineOf75OctetsWholeAndFoldsALongerOne() {
        assertThat(text("a".repeat(67))).isEqualTo("SUMMARY:" + "a".repeat(67) + "\r\n");
        assertThat(text("a".repeat(68))).isEqualTo("SUMMARY:" + "a".repeat(67) + "\r\n a\r\n");
        assertThat(text("专".repeat(23))).isEqualTo("SUMMARY:" + "专".repeat(22) + "\r\n 专\r\n");
    }

    @Property(seed = "2026")
    void noLineIsLongerThan75OctetsAndUnfoldedItIsWhatItWas(
            @ForAll @StringLength(max = 300) @CharRange(from = '一', to = '龥') @Chars({'a', ' ', '９', '-'})
                    String value) {
        String written = text(value + "𠮷𠮷");
        assertThat(written).endsWith("\r\n");
        assertThat(Arrays.stream(written.split("\r\n")).mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        assertThat(written.replace("\r\n ", "")).isEqualTo("SUMMARY:" + value + "𠮷𠮷\r\n");
    }
}
