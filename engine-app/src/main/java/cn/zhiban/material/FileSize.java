package cn.zhiban.material;

import java.util.Locale;

/** How large a file is, as people say it. */
public final class FileSize {

    private static final int KILOBYTE = 1024;

    private FileSize() {}

    /** 1.2 MB, 35 KB, 12 字节 */
    public static String inWords(long bytes) {
        if (bytes < KILOBYTE) {
            return bytes + " 字节";
        }
        return bytes < KILOBYTE * KILOBYTE
                ? bytes / KILOBYTE + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILOBYTE * KILOBYTE));
    }
}
