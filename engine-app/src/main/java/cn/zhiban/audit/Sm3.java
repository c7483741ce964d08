package cn.zhiban.audit;

import org.bouncycastle.crypto.digests.SM3Digest;

/** The national digest SM3. Source: GB/T 32905-2016. */
final class Sm3 {

    static final int LENGTH = 32;

    private Sm3() {}

    static byte[] of(byte[] bytes) {
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        var result = new byte[LENGTH];
        digest.doFinal(result, 0);
        return result;
    }
}
