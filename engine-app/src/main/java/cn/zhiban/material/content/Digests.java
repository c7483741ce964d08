package cn.zhiban.material.content;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.InputStreamSource;

/** The SHA-256 of a content, as it is read. */
public final class Digests {

    private Digests() {}

    /** Lower-case hexadecimal. */
    public static String sha256(InputStreamSource content) throws IOException {
        try (var from = new DigestInputStream(content.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            from.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(from.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
