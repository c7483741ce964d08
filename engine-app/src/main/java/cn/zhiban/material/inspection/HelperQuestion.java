package cn.zhiban.material.inspection;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.InputStreamSource;

/**
 * What the helper is asked about one file.
 *
 * @param page to be shown, from 1; {@link #LOOK} to find out what the file is
 */
record HelperQuestion(FileType type, int page, Path file) {

    static final int LOOK = 0;
    static final String FILE = "file";

    static HelperQuestion read(DataInputStream in, Path folder) throws IOException {
        var type = FileType.values()[in.readInt()];
        int page = in.readInt();
        var file = folder.resolve(FILE);
        copy(in, in.readLong(), file);
        return new HelperQuestion(type, page, file);
    }

    static void write(DataOutputStream out, FileType type, int page, InputStreamSource content, long bytes)
            throws IOException {
        out.writeInt(type.ordinal());
        out.writeInt(page);
        out.writeLong(bytes);
        try (var from = content.getInputStream()) {
            if (from.transferTo(out) != bytes) {
                throw new IOException("the content is not as long as announced");
            }
        }
        out.flush();
    }

    /** Exactly so many bytes of the stream, into the file. */
    private static void copy(InputStream from, long bytes, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            for (long left = bytes; left > 0; ) {
                int n = from.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    throw new EOFException();
                }
                out.write(buffer, 0, n);
                left -= n;
            }
        }
    }
}
