package cn.zhiban.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals single fields (identity numbers, telephone numbers) with AES-256-GCM, so that a copy of the database without
 * the key file tells nothing. Sealed form: version 1, four bytes naming the key, a random 12-byte nonce, ciphertext
 * with its 16-byte tag. The purpose is authenticated: a value moved into another column does not open.
 */
public final class FieldCipher {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int HEAD_BYTES = 1 + FieldKey.ID_BYTES + NONCE_BYTES;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final byte[] keyId;
    private final SecureRandom random = new SecureRandom();

    FieldCipher(FieldKey key) {
        this.key = new SecretKeySpec(key.bytes(), "AES");
        this.keyId = key.id();
    }

    /**
     * @param purpose the column, such as {@code account.id_number}
     * @return null for null
     */
    public byte[] seal(String value, String purpose) {
        if (value == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, purpose, value.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(HEAD_BYTES + sealed.length)
                .put(VERSION)
                .put(keyId)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * @return null for null
     * @throws IllegalStateException if it was sealed by another key, for another purpose, or changed since
     */
    public String open(byte[] sealed, String purpose) {
        if (sealed == null) {
            return null;
        }
        if (sealed.length <= HEAD_BYTES || sealed[0] != VERSION) {
            throw new IllegalStateException("not a sealed field: " + purpose);
        }
        if (!Arrays.equals(keyId, 0, FieldKey.ID_BYTES, sealed, 1, 1 + FieldKey.ID_BYTES)) {
            throw new IllegalStateException("sealed by another key than that of zhiban.field-key-file: " + purpose);
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1 + FieldKey.ID_BYTES, HEAD_BYTES);
        byte[] value = run(Cipher.DECRYPT_MODE, nonce, purpose, Arrays.copyOfRange(sealed, HEAD_BYTES, sealed.length));
        return new String(value, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, String purpose, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("field cannot be sealed or opened: " + purpose, e);
        }
    }
}
