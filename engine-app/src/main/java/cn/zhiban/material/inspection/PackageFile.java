package cn.zhiban.material.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** OFD and DOCX: archives of XML. What they say of their size is not believed; they are unpacked into nothing. */
final class PackageFile {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 300L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private PackageFile() {}

    static Finding look(Path file) throws UnfitFile {
        try (var archive = new ZipFile(file.toFile())) {
            var type = type(archive);
            measure(archive);
            return new Finding(type, 0);
        } catch (IOException | RuntimeException unreadable) {
            throw new UnfitFile("upload-broken", "文件已损坏，打不开，请重新导出后再上传");
        }
    }

    private static String type(ZipFile archive) throws IOException, UnfitFile {
        if (archive.stream().map(ZipEntry::getName).anyMatch(PackagePart::isActive)) {
            throw new UnfitFile("upload-script", "文档里带有宏或者嵌入的对象，请另存为 PDF 后再上传");
        }
        names(archive);
        if (archive.getEntry("OFD.xml") != null && archive.getEntry("[Content_Types].xml") == null) {
            return FileType.OFD;
        }
        if (archive.getEntry("[Content_Types].xml") == null || archive.getEntry("word/document.xml") == null) {
            throw new UnfitFile("upload-type", "只接受 PDF、JPEG、PNG、OFD、DOCX 文件，这个文件是压缩包，请解压后逐个上传");
        }
        return FileType.DOCX;
    }

    /** No part lies outside of the package, and none is there twice for a reader that does not mind the case. */
    private static void names(ZipFile archive) throws IOException {
        var seen = new HashSet<String>();
        var entries = archive.entries();
        while (entries.hasMoreElements()) {
            var name = entries.nextElement().getName().replace('\\', '/');
            if (name.startsWith("/")
                    || Arrays.asList(name.split("/")).contains("..")
                    || !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new IOException("a part of the package has an unfit name");
            }
        }
    }

    private static void measure(ZipFile archive) throws IOException, UnfitFile {
        if (archive.size() > MOST_ENTRIES) {
            throw tooLarge();
        }
        long left = MOST_BYTES;
        var entries = archive.entries();
        while (entries.hasMoreElements()) {
            left -= measure(archive, entries.nextElement(), left);
        }
        parts(archive);
    }

    /** Once the whole is known to be of a fit size. */
    private static void parts(ZipFile archive) throws IOException, UnfitFile {
        var entries = archive.entries();
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            if (PackagePart.isXml(entry.getName())) {
                try (InputStream content = archive.getInputStream(entry)) {
                    PackagePart.check(content);
                } catch (XMLStreamException unreadable) {
                    throw new IOException(unreadable);
                }
            }
        }
    }

    private static long measure(ZipFile archive, ZipEntry entry, long most) throws IOException, UnfitFile {
        try (InputStream content = archive.getInputStream(entry)) {
            var buffer = new byte[BUFFER];
            long bytes = 0;
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                bytes += n;
                if (bytes > most) {
                    throw tooLarge();
                }
            }
            return bytes;
        }
    }

    private static UnfitFile tooLarge() {
        return new UnfitFile("upload-unpacked", "文件展开后超过 300 MB 或者部件太多，请另存为 PDF 后再上传");
    }
}
