package cn.zhiban.material;

import cn.zhiban.shared.RefusedRequest;
import java.util.Set;
import org.apache.tika.Tika;

/** What a file is, told by its first bytes; its name and what the sender says of it count for nothing. */
final class FileType {

    private static final Tika TIKA = new Tika();
    private static final Set<String> ALLOWED = Set.of("application/pdf", "image/jpeg", "image/png");

    private FileType() {}

    static String of(byte[] start) {
        var type = TIKA.detect(start);
        if (!ALLOWED.contains(type)) {
            throw RefusedRequest.invalid("upload-type", "只接受 PDF、JPEG、PNG 文件，这个文件的内容是 " + type);
        }
        return type;
    }
}
