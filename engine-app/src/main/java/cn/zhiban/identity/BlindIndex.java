package cn.zhiban.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds a sealed identity number again without opening any: HMAC-SHA-256 under a key of its own, derived from the field
 * key. A copy of the database without the key cannot try numbers, few as there are.
 */
public final class BlindIndex {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param purpose the column; another one gives another key */
    BlindIndex(FieldKey fieldKey, String purpose) {
        var derived = mac(new SecretKeySpec(fieldKey.bytes(), ALGORITHM), "blind index 1: " + purpose);
        key = new SecretKeySpec(derived, ALGORITHM);
    }

    /**
     * @param idNumber in whatever way it is written
     * @return 32 bytes; null for null
     */
    public byte[] of(String idNumber) {
        return idNumber == null ? null : mac(key, idNumber.strip().toUpperCase(Locale.ROOT));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
