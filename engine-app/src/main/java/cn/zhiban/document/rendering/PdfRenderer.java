package cn.zhiban.document.rendering;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Makes tagged PDFs (PDF/UA) of XHTML, one at a time; the fonts are read at the first and let go when memory is short. */
@Component
class PdfRenderer {

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** What printers put where they lack a character. */
    private static final String MISSING = "〓";

    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
    private SoftReference<DocumentFonts> fonts = new SoftReference<>(null);

    /**
     * @param resources all that the document refers to, by name
     */
    synchronized byte[] render(String xhtml, Map<String, byte[]> resources) throws IOException {
        try (var document = new PDDocument();
                var pdf = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfUaAccessibility(true);
            builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
            builder.withProducer("知办");
            builder.useReplacementText(MISSING);
            new OwnResources(resources).offer(builder);
            fonts().offer(builder, document, xhtml);
            builder.withHtmlContent(xhtml, OwnResources.BASE);
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        }
    }

    synchronized byte[] seal(String organ) throws IOException {
        return new SealPicture(fonts().bold()).of(organ);
    }

    private DocumentFonts fonts() throws IOException {
        var held = fonts.get();
        if (held == null) {
            held = DocumentFonts.read();
            fonts = new SoftReference<>(held);
        }
        return held;
    }
}
