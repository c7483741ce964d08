package cn.zhiban.material.inspection;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A file that is two things at once: an image that a browser would also read as a page, a document with an archive at
 * its end. What looks harmless to one reader is another thing to the next.
 */
final class SecondFormat {

    /** Readers look for the mark of a document, and browsers for that of a page, within so many bytes. */
    private static final int HEAD = 1024;

    private static final List<String> PAGE_MARKS = List.of("<!doctype html", "<html", "<script", "<svg", "<?php");
    private static final String PDF_MARK = "%pdf-";

    private static final List<String> MARKS =
            Stream.concat(PAGE_MARKS.stream(), Stream.of(PDF_MARK)).toList();

    /** End of central directory: its mark, its size without the comment, and where the comment's length stands. */
    private static final int ARCHIVE_MARK = 0x06054b50;

    private static final int ARCHIVE_END = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private SecondFormat() {}

    static void refuse(FileType type, Path path) throws IOException, UnfitFile {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var head = text(read(file, 0, HEAD));
            boolean page = PAGE_MARKS.stream().anyMatch(head::contains);
            boolean document = type != FileType.PDF && head.contains(PDF_MARK);
            if (page || document || endsAsArchive(file) || Appended.has(type, file, MARKS)) {
                throw new UnfitFile("upload-ambiguous", "文件里混有另一种格式的内容，请重新导出或扫描后再上传");
            }
        }
    }

    private static boolean endsAsArchive(RandomAccessFile file) throws IOException {
        long from = Math.max(0, file.length() - ARCHIVE_END - LONGEST_COMMENT);
        var tail = read(file, from, ARCHIVE_END + LONGEST_COMMENT);
        for (int at = tail.length - ARCHIVE_END; at >= 0; at--) {
            if (int32(tail, at) == ARCHIVE_MARK
                    && at + ARCHIVE_END + int16(tail, at + ARCHIVE_END - 2) == tail.length) {
                return true;
            }
        }
        return false;
    }

    private static byte[] read(RandomAccessFile file, long from, int most) throws IOException {
        var bytes = new byte[(int) Math.min(most, file.length() - from)];
        file.seek(from);
        file.readFully(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private static int int16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }

    private static int int32(byte[] bytes, int at) {
        return int16(bytes, at) | int16(bytes, at + 2) << 16;
    }
}
