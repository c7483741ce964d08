package cn.zhiban.document.rendering;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Makes tagged PDFs (PDF/UA) of XHTML, one at a time; the fonts are read at the first and let go when memory is short. */
@Component
class PdfRenderer {

    static {
        XRLog.setLoggingEnabled(false);
        ImageIO.setUseCache(false);
    }

    /** What printers put where they lack a character. */
    private static final String MISSING = "〓";

    private final Xhtml xhtmlReader = new Xhtml();
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
            builder.withW3cDocument(xhtmlReader.read(xhtml), OwnResources.BASE);
            builder.toStream(pdf);
            run(builder);
            return pdf.toByteArray();
        }
    }

    /** Libraries look for XML parsers in each jar of the platform, each time; none of them brings one along. */
    private static void run(PdfRendererBuilder builder) throws IOException {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            builder.run();
        } finally {
            thread.setContextClassLoader(loader);
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
