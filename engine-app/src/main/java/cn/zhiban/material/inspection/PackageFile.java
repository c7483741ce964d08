package cn.zhiban.material.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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

    private static String type(ZipFile archive) throws UnfitFile {
        if (archive.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
            throw new UnfitFile("upload-script", "文档里带有宏，请另存为不带宏的 DOCX 或 PDF 后再上传");
        }
        if (archive.getEntry("OFD.xml") != null && archive.getEntry("[Content_Types].xml") == null) {
            return FileType.OFD;
        }
        if (archive.getEntry("[Content_Types].xml") == null || archive.getEntry("word/document.xml") == null) {
            throw new UnfitFile("upload-type", "只接受 PDF、JPEG、PNG、OFD、DOCX 文件，这个文件是压缩包，请解压后逐个上传");
        }
        return FileType.DOCX;
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
