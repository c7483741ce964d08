package cn.zhiban.material;

import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.RefusedRequest;

/** How large a file may be, and how long its name. */
final class UploadLimits {

    private static final long LARGEST = 50L * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private UploadLimits() {}

    /** @throws RefusedRequest {@code upload-empty} or {@code upload-too-large} */
    static void check(long bytes) {
        if (bytes <= 0) {
            throw RefusedRequest.invalid("upload-empty", "文件是空的，请重新选择");
        }
        if (bytes > LARGEST) {
            throw tooLarge();
        }
    }

    static RefusedRequest tooLarge() {
        return new RefusedRequest(RefusedRequest.Kind.TOO_LARGE, "upload-too-large", "文件超过 50 MB，请压缩或分成几份");
    }

    static String shortName(String name) {
        var visible = name == null ? "" : FreeText.visible(name).strip().replaceAll("[\\p{Cntrl}/\\\\]", "_");
        var plain = visible.matches("[\\s.]*") ? "未命名" : visible.startsWith(".") ? "未命名" + visible : visible;
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}
