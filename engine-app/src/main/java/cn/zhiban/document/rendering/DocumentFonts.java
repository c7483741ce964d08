package cn.zhiban.document.rendering;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of documents, read once: regular and bold know letters, punctuation and 通用规范汉字表, a third one the other
 * characters that the build found, and is read when one of them occurs. A document embeds the characters that it uses.
 * For one document at a time.
 */
final class DocumentFonts {

    /** By these names the style sheet refers to them. */
    private static final String FAMILY = "document";

    private static final String RARE_FAMILY = "document-rare";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final TrueTypeFont regular;
    private final TrueTypeFont bold;
    private TrueTypeFont rare;

    private DocumentFonts(TrueTypeFont regular, TrueTypeFont bold) {
        this.regular = regular;
        this.bold = bold;
    }

    static DocumentFonts read() throws IOException {
        return new DocumentFonts(read("regular"), read("bold"));
    }

    private static TrueTypeFont read(String name) throws IOException {
        try (InputStream file = DocumentFonts.class.getResourceAsStream("/documents/font/" + name + ".ttf")) {
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file));
        }
    }

    /** @param text all that the document says */
    void offer(PdfRendererBuilder builder, PDDocument document, String text) throws IOException {
        offer(builder, PDType0Font.load(document, regular, true), REGULAR, FAMILY);
        offer(builder, PDType0Font.load(document, bold, true), BOLD, FAMILY);
        if (hasRare(text)) {
            rare = rare == null ? read("rare") : rare;
            var others = PDType0Font.load(document, rare, true);
            offer(builder, others, REGULAR, RARE_FAMILY);
            offer(builder, others, BOLD, RARE_FAMILY);
        }
    }

    private boolean hasRare(String text) throws IOException {
        var glyphs = regular.getUnicodeCmapLookup();
        return text.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .anyMatch(point -> glyphs.getGlyphId(point) == 0);
    }

    private static void offer(PdfRendererBuilder builder, PDType0Font font, int weight, String family) {
        builder.useFont(new PDFontSupplier(font), family, weight, FontStyle.NORMAL, true);
    }

    TrueTypeFont bold() {
        return bold;
    }
}
