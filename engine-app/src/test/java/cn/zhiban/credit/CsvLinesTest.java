package cn.zhiban.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.credit.CsvLines.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTest {

    @Test
    void readsCellsWithCommasQuotesAndBreaksAndSaysAtWhichLineEachBegins() {
        assertThat(CsvLines.of("编号,名称\r\n\r\n1, 甲 \r\n2,\"乙,\"\"丙\"\"\n丁\"\r\n3,戊"))
                .containsExactly(
                        new Line(1, List.of("编号", "名称")),
                        new Line(3, List.of("1", "甲")),
                        new Line(4, List.of("2", "乙,\"丙\"\n丁")),
                        new Line(6, List.of("3", "戊")));
    }

    @Test
    void refusesAQuoteThatIsNotClosed() {
        assertThatThrownBy(() -> CsvLines.of("编号,名称\n1,\"甲\n2,乙")).hasMessageContaining("引号没有成对");
    }

    @Test
    void anEmptyTextHasNoLine() {
        assertThat(CsvLines.of("")).isEmpty();
        assertThat(CsvLines.of("\n\n")).isEmpty();
    }
}
