package cn.zhiban.material.inspection;

import cn.zhiban.testing.Papers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files as somebody who means harm would send them. */
public final class HostileFiles {

    private static final byte[] ZEROS = new byte[1024 * 1024];

    private HostileFiles() {}

    public static byte[] pdfWithScript() {
        return Papers.pdf("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", "", new byte[0]);
    }

    /** The name of the action written in another way, and the action out of reach of the catalogue. */
    public static byte[] pdfWithHiddenScript() {
        return Papers.pdf("", "/AA<</O<</S/J#61vaScript/J#53(app.alert\\(1\\))>>>>", new byte[0]);
    }

    public static byte[] pdfThatStartsAProgram() {
        return Papers.pdf("/OpenAction<</S/Launch/F(calc.exe)>>", "", new byte[0]);
    }

    /** The script stands in a compressed stream of objects: no byte of its name is in the file. */
    public static byte[] pdfWithPackedScript() throws IOException {
        try (var document = Loader.loadPDF(pdfWithHiddenScript())) {
            return saved(document);
        }
    }

    public static byte[] pdfWithPassword() throws IOException {
        try (var document = Loader.loadPDF(Papers.pdf())) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        }
    }

    /** A page that draws an image of the given size, packed into next to nothing. */
    public static byte[] pdfWithImage(int side) throws IOException {
        try (var document = Loader.loadPDF(Papers.pdf())) {
            HugeImage.add(document, side);
            return saved(document);
        }
    }

    /** The head of an image of that size; nothing behind it. */
    public static byte[] pngOf(int width, int height) {
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var out = ByteBuffer.allocate(8 + 12 + 13 + 12);
        out.putLong(0x89504e470d0a1a0aL);
        chunk(out, "IHDR", head.array());
        chunk(out, "IEND", new byte[0]);
        return out.array();
    }

    public static byte[] image(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A photograph with a note of how the camera was held (EXIF orientation). */
    public static byte[] turned(byte[] jpeg, int orientation) {
        var note = ByteBuffer.allocate(36).order(ByteOrder.BIG_ENDIAN);
        note.putShort((short) 0xffe1).putShort((short) 34).put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        note.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
        note.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        note.putInt(0);
        return joined(Arrays.copyOf(jpeg, 2), note.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    public static byte[] docx(Map<String, byte[]> more) throws IOException {
        return archive(
                Map.of("[Content_Types].xml", bytes("<Types/>"), "word/document.xml", bytes("<w:document/>")), more, 0);
    }

    /** Some kilobytes that are hundreds of megabytes when they are unpacked. */
    public static byte[] docxBomb() throws IOException {
        return archive(
                Map.of("[Content_Types].xml", bytes("<Types/>"), "word/document.xml", bytes("<w:document/>")),
                Map.of(),
                400);
    }

    public static byte[] ofd() throws IOException {
        return archive(Map.of("OFD.xml", bytes("<ofd:OFD/>")), Map.of(), 0);
    }

    public static byte[] archive(Map<String, byte[]> entries, Map<String, byte[]> more, int megabytes)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var each : entries.entrySet()) {
                put(zip, each.getKey(), each.getValue());
            }
            for (var each : more.entrySet()) {
                put(zip, each.getKey(), each.getValue());
            }
            if (megabytes > 0) {
                zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
                for (int n = 0; n < megabytes; n++) {
                    zip.write(ZEROS);
                }
            }
        }
        return out.toByteArray();
    }

    public static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private static void chunk(ByteBuffer out, String type, byte[] content) {
        var typed = joined(type.getBytes(StandardCharsets.US_ASCII), content);
        var crc = new CRC32();
        crc.update(typed);
        out.putInt(content.length).put(typed).putInt((int) crc.getValue());
    }
}
