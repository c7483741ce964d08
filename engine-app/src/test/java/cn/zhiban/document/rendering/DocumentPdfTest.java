package cn.zhiban.document.rendering;

import static cn.zhiban.document.rendering.DocumentTextTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.IssuedDocument.Relation;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A document as a file: readable for everybody, closed to everything outside of it. */
class DocumentPdfTest {

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyKindIsTaggedNamedAndInChinese(DocumentKind kind) throws IOException {
        try (var document = Loader.loadPDF(
                SampleDocument.of(kind).row("名称", "值").points("一项").pdf())) {
            var catalog = document.getDocumentCatalog();

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(kind.label() + " ZLZY-" + kind.code() + "-2026-000012");
            assertThat(tags(catalog.getStructureTreeRoot())).contains("H1", "P", "Figure");
        }
    }

    @Test
    void picturesSayWhatTheyShow() throws IOException {
        try (var document =
                Loader.loadPDF(SampleDocument.of(DocumentKind.ACCEPTANCE).pdf())) {
            assertThat(alternatives(document.getDocumentCatalog().getStructureTreeRoot()))
                    .anyMatch(words -> words.contains("国家知识产权局印章（演示用，不具有法律效力）"))
                    .anyMatch(words -> words.contains("核验码 01234-56789"));
        }
    }

    @Test
    void theEntrustingOrganStandsInHeadSealAndSignature() throws IOException {
        var entrusted = text(SampleDocument.of(DocumentKind.ACCEPTANCE).pdf());
        var itself =
                text(SampleDocument.of(DocumentKind.ACCEPTANCE).by("某市知识产权局").pdf());

        assertThat(entrusted).contains("受委托办理：广州市知识产权公共服务中心");
        assertThat(entrusted.split("国家知识产权局", -1)).as("head and signature").hasSize(3);
        assertThat(itself.split("某市知识产权局", -1)).hasSize(3);
        assertThat(itself).doesNotContain("受委托", "国家知识产权局");
    }

    @Test
    void remediesAreThoseThatTheItemStatesAndNoOthers() throws IOException {
        var stated = text(SampleDocument.of(DocumentKind.REFUSAL)
                .remedies("可以在 60 日内申请行政复议")
                .pdf());
        var none = text(SampleDocument.of(DocumentKind.REFUSAL).pdf());

        assertThat(stated).contains("救济途径", "可以在 60 日内申请行政复议。");
        assertThat(none).doesNotContain("救济", "复议", "诉讼");
    }

    @Test
    void aDocumentThatReplacesAnotherSaysWhich() throws IOException {
        var reissued = text(SampleDocument.of(DocumentKind.ACCEPTANCE)
                .replacing(Relation.REISSUE)
                .pdf());

        assertThat(reissued.replaceAll("\\s", "")).contains("补发：", "ZLZY-SL-2026-000003", "补发原因：原文书遗失");
    }

    @Test
    void theCodeLeadsToThePageOfTheDocument() throws IOException, NotFoundException {
        try (var document =
                Loader.loadPDF(SampleDocument.of(DocumentKind.ACCEPTANCE).pdf())) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 300);
            var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);

            var found = new QRCodeMultiReader()
                    .decodeMultiple(
                            new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));

            assertThat(found[0].getText()).isEqualTo("https://zhiban.example.gov.cn/verify/" + SampleDocument.CODE);
        }
    }

    @Test
    void whateverSomebodyIsCalledIsTextAndNothingElse() throws IOException {
        var hostile = "</p><script>alert(1)</script><b>甲</b>&lt;乙 ${T(java.lang.Runtime)} [[${7*7}]] __${7*7}__";

        var text = text(SampleDocument.of(DocumentKind.ONE_TIME_NOTICE)
                .to(hostile)
                .points(hostile)
                .pdf());

        assertThat(text.replaceAll("\\s", "")).contains(hostile.replaceAll("\\s", ""));
    }

    @Test
    void nothingIsFetchedFromAnywhere(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "机密");
        var asked = new ArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        var elsewhere = "http://127.0.0.1:" + server.getAddress().getPort();
        var html = """
                <html lang="zh-CN"><head><title>甲</title><meta name="description" content="乙"/>
                <link rel="stylesheet" href="%1$s/a.css"/><link rel="stylesheet" href="%2$s"/>
                <style>@import url('%1$s/b.css'); p { background-image: url('%1$s/c.png'); font-family: document; }
                @font-face { font-family: x; src: url('%1$s/d.ttf'); }</style></head>
                <body><p>正文</p><img src="%1$s/e.png" alt="图"/><img src="%2$s" alt="图"/>
                <object data="%1$s/f.pdf" type="application/pdf"></object></body></html>
                """.formatted(elsewhere, secret.toUri());
        try {
            var pdf = new PdfRenderer().render(html, Map.of());

            assertThat(asked).isEmpty();
            assertThat(text(pdf)).contains("正文").doesNotContain("机密");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatDeclaresEntitiesIsRefused(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "机密");
        var html = "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<html lang=\"zh-CN\"><head><title>甲</title></head><body><p style=\"font-family: document\">"
                + "正文&x;</p></body></html>";

        assertThatThrownBy(() -> new PdfRenderer().render(html, Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("DOCTYPE")
                .hasMessageNotContaining("机密");
    }

    @Test
    void aDocumentEmbedsTheCharactersThatItUsesAndIsSmall() throws IOException {
        var pdf = SampleDocument.of(DocumentKind.ACCEPTANCE).pdf();

        assertThat(pdf).hasSizeLessThan(200_000);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(embedded(document)).isNotEmpty().allMatch(name -> name.matches("[A-Z]{6}\\+.*"));
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/JavaScript", "/EmbeddedFile");
    }

    private static List<String> embedded(PDDocument document) throws IOException {
        var names = new ArrayList<String>();
        var resources = document.getPage(0).getResources();
        for (COSName name : resources.getFontNames()) {
            names.add(resources.getFont(name).getName());
        }
        return names;
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

    private static List<String> alternatives(PDStructureNode node) {
        var found = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    found.add(element.getAlternateDescription());
                }
                found.addAll(alternatives(element));
            }
        }
        return found;
    }
}
