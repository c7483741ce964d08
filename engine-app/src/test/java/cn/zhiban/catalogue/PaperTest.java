package cn.zhiban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.Paper.Block;
import cn.zhiban.catalogue.Paper.Row;
import cn.zhiban.catalogue.Paper.Shape;
import cn.zhiban.catalogue.Paper.Span;
import cn.zhiban.catalogue.Paper.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperTest {

    @Test
    void readsHeadingsParagraphsAndLists() {
        assertThat(Paper.read("# 标题\n\n一段\n\n- 甲\n- 乙\n\n1. 子").blocks())
                .containsExactly(
                        new Block(Shape.HEADING, List.of(row("标题"))),
                        new Block(Shape.PARAGRAPH, List.of(row("一段"))),
                        new Block(Shape.BULLETS, List.of(row("甲"), row("乙"))),
                        new Block(Shape.NUMBERS, List.of(row("子"))));
    }

    @Test
    void aTableHasAHead() {
        assertThat(Paper.read("| 专利号 | 名称 |\n|---|---|\n| ZL1 | |").blocks())
                .containsExactly(new Block(Shape.TABLE, List.of(row("专利号", "名称"), row("ZL1", ""))));
    }

    @Test
    void withoutWordsInItsHeadItIsAListOfFacts() {
        assertThat(Paper.read("| | |\n|---|---|\n| 地址 | |").blocks())
                .containsExactly(new Block(Shape.FACTS, List.of(row("地址", ""))));
    }

    @Test
    void strongWordsAreStrong() {
        assertThat(Paper.read("写明**日期**。").blocks())
                .containsExactly(new Block(
                        Shape.PARAGRAPH,
                        List.of(new Row(List.of(new Words(
                                List.of(new Span("写明", false), new Span("日期", true), new Span("。", false))))))));
    }

    @Test
    void linesOfChineseJoinWithoutABlankAndABackslashBreaks() {
        assertThat(text("甲\n乙\\\n丙\nA\nB")).isEqualTo("甲乙\n丙A B");
    }

    @Test
    void roomToWriteByHandStays() {
        assertThat(text("　　年　　月　　日")).isEqualTo("　　年　　月　　日");
    }

    private static String text(String markdown) {
        var text = new StringBuilder();
        Paper.read(markdown)
                .blocks()
                .get(0)
                .rows()
                .get(0)
                .cells()
                .get(0)
                .spans()
                .forEach(span -> text.append(span.text()));
        return text.toString();
    }

    private static Row row(String... cells) {
        return new Row(List.of(cells).stream()
                .map(cell -> new Words(cell.isEmpty() ? List.of() : List.of(new Span(cell, false))))
                .toList());
    }
}
