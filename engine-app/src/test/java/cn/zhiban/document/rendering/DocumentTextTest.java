package cn.zhiban.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.document.DocumentKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is copied out of a document, searched in it, or read aloud is what was written into it, character by character. */
class DocumentTextTest {

    private static final int TOGETHER = 500;

    @Test
    void everyStandardCharacterIsExtractedAsItself() throws IOException {
        var characters = standard();
        assertThat(characters).hasSize(8105).doesNotHaveDuplicates();

        var wrong = new ArrayList<String>();
        for (int from = 0; from < characters.size(); from += TOGETHER) {
            var some = characters.subList(from, Math.min(from + TOGETHER, characters.size()));
            var text = text(SampleDocument.of(DocumentKind.RESULT)
                    .row("名称", String.join("\n", some))
                    .pdf());
            wrong.addAll(missing(some, text));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyStandardCharacterIsExtractedAsItselfInBold() throws IOException {
        var wrong = new ArrayList<String>();
        var characters = standard();
        for (int from = 0; from < characters.size(); from += TOGETHER) {
            var some = characters.subList(from, Math.min(from + TOGETHER, characters.size()));
            var text = text(SampleDocument.of(DocumentKind.RECEIPT)
                    .row(String.join(" ", some), "有")
                    .pdf());
            wrong.addAll(some.stream().filter(one -> !text.contains(one)).toList());
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsNotOfTheStandardIsDrawnByTheFontOfRareCharactersAndWhatNobodyKnowsIsMarked() throws IOException {
        var rare = SampleDocument.of(DocumentKind.RECEIPT).to("東臺龍").row("名称", "東𠮷龘");

        assertThat(text(rare.pdf())).contains("東臺龍", "東〓龘");
    }

    @Test
    void theComparisonSeesARadicalInThePlaceOfACharacter() {
        assertThat(missing(List.of("月", "行"), "⽉\n行")).containsExactly("月");
    }

    private static List<String> missing(List<String> characters, String text) {
        var lines = text.lines()
                .map(String::strip)
                .map(line -> line.replace("名称 ", ""))
                .collect(Collectors.toSet());
        return characters.stream().filter(one -> !lines.contains(one)).toList();
    }

    private static List<String> standard() throws IOException {
        try (var file = DocumentTextTest.class.getResourceAsStream("/characters/standard.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
