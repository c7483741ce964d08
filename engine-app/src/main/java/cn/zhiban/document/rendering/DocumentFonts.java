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
 * The fonts of documents, read once: the regular one knows every character that the build found in it, the bold one
 * those of 通用规范汉字表. A document embeds the characters that it uses. For one document at a time.
 */
final class DocumentFonts {

    /** By these names a style sheet refers to them; headings fall back to the regular one. */
    private static final String FAMILY = "document";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final TrueTypeFont regular;
    private final TrueTypeFont bold;

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

    void offer(PdfRendererBuilder builder, PDDocument document) throws IOException {
        var text = PDType0Font.load(document, regular, true);
        offer(builder, text, REGULAR, FAMILY);
        offer(builder, text, BOLD, FAMILY + "-regular");
        offer(builder, PDType0Font.load(document, bold, true), BOLD, FAMILY);
    }

    private static void offer(PdfRendererBuilder builder, PDType0Font font, int weight, String family) {
        builder.useFont(new PDFontSupplier(font), family, weight, FontStyle.NORMAL, true);
    }

    TrueTypeFont bold() {
        return bold;
    }
}
