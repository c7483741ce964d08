package cn.zhiban.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private final StringWriter written = new StringWriter();
    private final CsvFile file = new CsvFile(written);

    @Test
    void quotesEachCellAndMarksTheEncoding() {
        file.line(7, "补交“合同”, \"甲\"", null, "两\n行");

        assertThat(written).hasToString("\ufeff\"7\",\"补交“合同”, \"\"甲\"\"\",\"\",\"两\n行\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void takesTheFormulaOutOfACell(String formula) {
        file.line(formula);

        assertThat(written).hasToString("\ufeff\"'" + formula + "\"\r\n");
    }

    @Test
    void leavesWhatBeginsOtherwise() {
        file.line("a=1", "2026-03-02 09:00:00", "127.0.0.1");

        assertThat(written).hasToString("\ufeff\"a=1\",\"2026-03-02 09:00:00\",\"127.0.0.1\"\r\n");
    }
}
