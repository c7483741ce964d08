package cn.zhiban.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/** The 256-bit key of sealed fields, read from a file that only its owner may read; never kept in the database. */
record FieldKey(byte[] bytes) {

    static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 32;

    FieldKey {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("the field key must have 256 bits, in Base64");
        }
    }

    /** Reads the key; a missing file is made, once, with a random key. */
    static FieldKey at(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return new FieldKey(Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("zhiban.field-key-file cannot be read or made: " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("zhiban.field-key-file is not Base64: " + file, e);
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

    /** Written beside and moved into place by a link, so that two nodes starting at once end up with one key. */
    private static void make(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = folder.resolve(file.getFileName() + "." + Long.toHexString(new SecureRandom().nextLong()));
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(key)));
        }
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.delete(fresh);
        }
    }
}
