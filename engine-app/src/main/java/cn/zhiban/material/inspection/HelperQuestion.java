package cn.zhiban.material.inspection;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
        HelperMain.copy(in, in.readLong(), file);
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
}
