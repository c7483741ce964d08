package cn.zhiban.material;

import cn.zhiban.shared.RefusedRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.apache.tika.Tika;

/** What a file is, told by its first bytes; its name and what the sender says of it count for nothing. */
final class FileType {

    private static final Tika TIKA = new Tika();

    /** What may be sent, and how it begins; Tika, which knows more ways and hundreds of types, is asked for the rest. */
    private static final Map<String, byte[]> ALLOWED = Map.of(
            "application/pdf", bytes("255044462d"),
            "image/jpeg", bytes("ffd8ff"),
            "image/png", bytes("89504e470d0a1a0a"));

    private FileType() {}

    static String of(byte[] start) {
        var type = ALLOWED.keySet().stream()
                .filter(allowed -> beginsWith(ALLOWED.get(allowed), start))
                .findFirst()
                .orElseGet(() -> TIKA.detect(start));
        if (!ALLOWED.containsKey(type)) {
            throw RefusedRequest.invalid("upload-type", "只接受 PDF、JPEG、PNG 文件，这个文件的内容是 " + type);
        }
        return type;
    }

    private static boolean beginsWith(byte[] signature, byte[] start) {
        return start.length >= signature.length
                && Arrays.equals(signature, 0, signature.length, start, 0, signature.length);
    }

    private static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal);
    }
}
