package cn.zhiban.document.rendering;

import static cn.zhiban.document.rendering.DocumentTextTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.Paper;
import cn.zhiban.catalogue.ShippedItems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A paper as a file: its words as they were written, tagged, on A4, and plainly a form or a sample. */
class PrintingPapersTest {

    private static final PrintingPapers PRINTING = new PrintingPapers(new DocumentTemplates(), new PdfRenderer());

    @Test
    void theWordsComeOutAsTheyWereWritten() throws IOException {
        var pdf = printed("## 当事人\n\n写明**日期**\n\n| | |\n|---|---|\n| 地址 | □ 有 |", Paper.Kind.BLANK);

        assertThat(text(pdf).lines().filter(line -> !line.isBlank()).toList())
                .containsExactly("空白表格，供填写后打印、签章 1 / 1", "申请表", "当事人", "写明日期", "地址 □ 有");
    }

    @Test
    void aSampleIsMarkedOnEachPage() throws IOException {
        var pdf = printed("一段很长的话\n\n".repeat(120), Paper.Kind.SAMPLE);

        try (var document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            assertThat(text(pdf).split("填写样例，仅供参考", -1)).hasSize(pages + 1);
            assertThat(text(pdf).lines().filter("样例"::equals)).hasSize(pages);
        }
        assertThat(text(printed("空的", Paper.Kind.BLANK))).doesNotContain("样例");
    }

    @Test
    void itIsTaggedNamedAndInChinese() throws IOException {
        var pdf = printed("## 一\n\n| 号 | 名 |\n|---|---|\n| 1 | |\n\n- 点", Paper.Kind.BLANK);

        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("申请表（空白表格）");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(1f));
            assertThat(tags(catalog.getStructureTreeRoot())).contains("H1", "H2", "Table", "TH", "TD", "L", "LI");
        }
    }

    @Test
    void whateverIsWrittenIsTextAndNothingElse() throws IOException {
        var hostile = "&lt;b&gt;甲&lt;/b&gt; ${7\\*7} [[${7\\*7}]] \\<script>";

        assertThat(text(printed(hostile, Paper.Kind.BLANK))).contains("<b>甲</b> ${7*7} [[${7*7}]] <script>");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void thePapersOfTheShippedItemsSayAllThatTheirFilesSay(String file, String markdown) throws IOException {
        var kind = file.endsWith(".blank.md") ? Paper.Kind.BLANK : Paper.Kind.SAMPLE;

        var text = text(printed(markdown, kind)).replaceAll("\\s", "");

        assertThat(text).doesNotContain("〓");
        words(Paper.read(markdown)).forEach(words -> assertThat(text).contains(words.replaceAll("\\s", "")));
    }

    private static Stream<Object[]> shipped() {
        return ShippedItems.all().stream()
                .map(ItemBundle::files)
                .map(Map::entrySet)
                .flatMap(files -> files.stream().filter(file -> file.getKey().endsWith(".md")))
                .map(file -> new Object[] {file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)});
    }

    private static Stream<String> words(Paper paper) {
        return paper.blocks().stream()
                .flatMap(block -> block.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(words -> words.spans().stream().map(Paper.Span::text).collect(Collectors.joining()));
    }

    private static byte[] printed(String markdown, Paper.Kind kind) {
        return PRINTING.pdf("申请表", Paper.read(markdown), kind);
    }

    private static List<String> tags(PDStructureNode node) {
        var found = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element.getStructureType());
                found.addAll(tags(element));
            }
        }
        return found;
    }
}
