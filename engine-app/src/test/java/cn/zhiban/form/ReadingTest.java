package cn.zhiban.form;

import static cn.zhiban.form.Forms.field;
import static cn.zhiban.form.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static String read(String component, Object value) {
        return form(component)
                .reading(Collections.singletonMap("it", value), Forms.CONTEXT)
                .get(0)
                .value();
    }

    @Test
    void daysAndAmountsAreWrittenAsTheOfficeDoes() {
        assertThat(ChineseText.day(LocalDate.of(2026, 9, 17))).isEqualTo("2026年9月17日（周四）");
        assertThat(ChineseText.day(LocalDate.of(2026, 3, 1))).isEqualTo("2026年3月1日（周日）");
        assertThat(ChineseText.amount(new BigDecimal("12345.67"))).isEqualTo("¥12,345.67");
        assertThat(ChineseText.amount(new BigDecimal("-0.5"))).isEqualTo("-¥0.50");
        assertThat(ChineseText.grouped(new BigDecimal("1234567.50"))).isEqualTo("1,234,567.5");
    }

    @Test
    void aNumberIsReadByWhatStandsBesideIt() {
        assertThat(read(field("number", "'appearance':{'suffixAdorner':'元'}"), "3500000.5"))
                .isEqualTo("¥3,500,000.50");
        assertThat(read(field("number", "'appearance':{'prefixAdorner':'¥'}"), 12))
                .isEqualTo("¥12.00");
        assertThat(read(field("number", "'appearance':{'suffixAdorner':'件'}"), 1200))
                .isEqualTo("1,200 件");
        assertThat(read(field("number", ""), 2026)).isEqualTo("2026");
    }

    @Test
    void aDayIsReadFromTextAndFromADate() {
        String component = field("datetime", "'subtype':'date','properties':{'zhiban:check':'pastDate'}");
        assertThat(read(component, "2026-09-17")).isEqualTo("2026年9月17日（周四）");
        assertThat(read(component, LocalDate.of(2026, 9, 17))).isEqualTo("2026年9月17日（周四）");
    }

    @Test
    void optionsAreReadByTheirLabels() {
        assertThat(read(field("select", "'valuesKey':'banks'"), "boc")).isEqualTo("中国银行");
        assertThat(read(field("select", "'valuesKey':'banks'"), "closed")).isEqualTo("closed");
        assertThat(read(field("checklist", "'valuesKey':'banks'"), List.of("icbc", "boc")))
                .isEqualTo("工商银行、中国银行");
        assertThat(read(field("checkbox", ""), true)).isEqualTo("是");
        assertThat(read(field("checkbox", ""), null)).isEqualTo("否");
    }

    @Test
    void whatWasNotGivenIsEmpty() {
        assertThat(read(field("textfield", ""), null)).isEmpty();
        assertThat(read(field("number", ""), null)).isEmpty();
        assertThat(read(field("datetime", "'subtype':'date'"), null)).isEmpty();
    }
}
