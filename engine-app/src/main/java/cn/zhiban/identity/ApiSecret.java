package cn.zhiban.identity;

import cn.zhiban.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of an API key: 256 random bits, so that its plain SHA-256 cannot be guessed back. */
record ApiSecret(String text) {

    private static final String PREFIX = "zb_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ApiSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ApiSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] sha256() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
