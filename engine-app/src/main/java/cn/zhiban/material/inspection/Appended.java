package cn.zhiban.material.inspection;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What stands behind the end of an image, where its own readers do not look: a page, or a document. */
final class Appended {

    private static final int WINDOW = 64 * 1024;
    private static final int OVERLAP = 64;
    private static final int PNG_HEAD = 8;
    private static final int CHUNK_FRAME = 12;
    private static final int LAST_CHUNK = 0x49454e44;
    private static final String END_OF_JPEG = "\u00ff\u00d9";

    private Appended() {}

    /** Whether any of the marks stands behind the image. */
    static boolean has(FileType type, RandomAccessFile file, List<String> marks) throws IOException {
        return switch (type) {
            case PNG -> finds(file, endOfPng(file), marks);
            case JPEG -> finds(file, endOfJpeg(file), marks);
            default -> false;
        };
    }

    /** Behind the chunk that says that it is the last; the end of the file where none says so. */
    private static long endOfPng(RandomAccessFile file) throws IOException {
        long at = PNG_HEAD;
        while (at + CHUNK_FRAME <= file.length()) {
            file.seek(at);
            long length = file.readInt() & 0xffffffffL;
            boolean last = file.readInt() == LAST_CHUNK;
            at += CHUNK_FRAME + length;
            if (last) {
                return at;
            }
        }
        return file.length();
    }

    /** Behind the last mark of an end: what a camera has put behind the first one belongs to it. */
    private static long endOfJpeg(RandomAccessFile file) throws IOException {
        long end = file.length();
        for (long at = 0; at < file.length(); at += WINDOW) {
            int found = text(file, at).lastIndexOf(END_OF_JPEG);
            end = found < 0 ? end : at + found + END_OF_JPEG.length();
        }
        return end;
    }

    private static boolean finds(RandomAccessFile file, long from, List<String> marks) throws IOException {
        for (long at = from; at < file.length(); at += WINDOW) {
            var words = text(file, at).toLowerCase(Locale.ROOT);
            if (marks.stream().anyMatch(words::contains)) {
                return true;
            }
        }
        return false;
    }

    /** A window and the beginning of the next, so that nothing is cut in two. */
    private static String text(RandomAccessFile file, long at) throws IOException {
        var bytes = new byte[(int) Math.min(WINDOW + OVERLAP, file.length() - at)];
        file.seek(at);
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
