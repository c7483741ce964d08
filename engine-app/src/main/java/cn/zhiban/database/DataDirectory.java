package cn.zhiban.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where one installation keeps everything: the PostgreSQL cluster, the secrets beside it (never inside: a copy of the
 * database alone opens nothing), the unpacked binaries, the logs.
 *
 * @param root absolute, readable by its owner only
 */
public record DataDirectory(Path root) {

    /** Creates the directory (mode 0700) where it does not exist. */
    public static DataDirectory of(Path root) {
        try {
            var absolute = root.toAbsolutePath().normalize();
            if (absolute.getParent() != null) {
                Files.createDirectories(absolute.getParent());
            }
            if (!Files.isDirectory(absolute)) {
                var ownerOnly = PosixFilePermissions.fromString("rwx------");
                Files.createDirectory(absolute, PosixFilePermissions.asFileAttribute(ownerOnly));
            }
            return new DataDirectory(absolute.toRealPath());
        } catch (IOException e) {
            throw new StartRefused("数据目录 " + root + " 不能创建或读取：" + e.getMessage());
        }
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path serverLog() {
        return root.resolve("postgres.log");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path binaries() {
        return directory("binaries");
    }

    Secrets secrets() {
        return new Secrets(directory("secrets"));
    }

    /** The application's own log, rotated. */
    public Path applicationLog() {
        return root.resolve("zhiban.log");
    }

    private Path directory(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
