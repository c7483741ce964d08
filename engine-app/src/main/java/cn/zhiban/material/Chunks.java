package cn.zhiban.material;

import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Cuts a stream into pieces, counting and digesting as it goes; stops at the largest size allowed. */
final class Chunks {

    private final InputStream content;
    private final MessageDigest digest;
    private long bytes;

    Chunks(InputStream content) {
        this.content = content;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The next piece; empty at the end. */
    byte[] next() throws IOException {
        byte[] piece = content.readNBytes(Uploads.CHUNK);
        bytes += piece.length;
        if (bytes > Uploads.LARGEST) {
            throw new RefusedRequest(RefusedRequest.Kind.TOO_LARGE, "upload-too-large", "文件超过 50 MB，请压缩或分成几份");
        }
        digest.update(piece);
        return piece;
    }

    long bytes() {
        return bytes;
    }

    byte[] digest() {
        return digest.digest();
    }
}
