package cn.zhiban.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Builds documents byte by byte, so that a test sees what is in them. */
public final class Papers {

    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R%s>>";
    private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]%s>>";

    private Papers() {}

    /** One empty page. */
    public static byte[] pdf() {
        return pdf("", "", new byte[0]);
    }

    /**
     * One empty page.
     *
     * @param ofCatalog more of the catalogue, such as an action
     * @param ofPage more of the page
     * @param ballast bytes that nothing refers to; none if empty
     */
    public static byte[] pdf(String ofCatalog, String ofPage, byte[] ballast) {
        var out = new ByteArrayOutputStream();
        var offsets = new ArrayList<Integer>();
        write(out, "%PDF-1.4\n%示例\n");
        for (var object : List.of(CATALOG.formatted(ofCatalog), PAGES, PAGE.formatted(ofPage))) {
            offsets.add(out.size());
            write(out, offsets.size() + " 0 obj" + object + "endobj\n");
        }
        if (ballast.length > 0) {
            offsets.add(out.size());
            write(out, "4 0 obj<</Length " + ballast.length + ">>stream\n");
            out.writeBytes(ballast);
            write(out, "\nendstream endobj\n");
        }
        int xref = out.size();
        write(out, "xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> write(out, "%010d 00000 n \n".formatted(offset)));
        write(out, "trailer<</Size " + (offsets.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + xref + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
