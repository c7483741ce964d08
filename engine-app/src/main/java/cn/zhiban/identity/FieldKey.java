package cn.zhiban.identity;

import cn.zhiban.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The 256-bit key of sealed fields: the raw bytes of a file that the launcher makes once, never in the database. */
record FieldKey(byte[] bytes) {

    static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 32;

    FieldKey {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("zhiban.field-key-file must hold " + KEY_BYTES + " bytes");
        }
    }

    static FieldKey at(Path file) {
        try {
            return new FieldKey(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("zhiban.field-key-file cannot be read: " + file, e);
        }
    }

    /** Names the key without telling anything about it. */
    byte[] id() {
        return Arrays.copyOf(Sha256.of(bytes), ID_BYTES);
    }

    @Override
    public String toString() {
        return "FieldKey";
    }
}
