package cn.zhiban.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords and keys of one installation, each 32 random bytes in a file of its own that only its owner can read. */
final class Secrets {

    private static final int BYTES = 32;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path directory) {
        this.directory = directory;
    }

    /** The password of that name, made at the first call and kept: 43 letters of the URL-safe base 64 alphabet. */
    String password(String name) {
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
        return read(kept(name + ".password", text.getBytes(StandardCharsets.US_ASCII)));
    }

    Path passwordFile(String name) {
        password(name);
        return directory.resolve(name + ".password");
    }

    /** The file that holds the raw bytes of that key, made at the first call and kept. */
    Path keyFile(String name) {
        return kept(name + ".key", randomBytes());
    }

    /** Written aside and renamed, so that a kill in between leaves no half secret. */
    private Path kept(String name, byte[] fresh) {
        var file = directory.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var aside = Files.createTempFile(directory, name, ".new", ownerOnly);
            Files.write(aside, fresh);
            return Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] randomBytes() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
