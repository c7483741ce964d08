package cn.zhiban.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come with the build, unpacked once per version into a directory of our own. */
final class PostgresBinaries {

    /** Major version of the binaries on the class path; a cluster of another one is not opened. */
    static final String MAJOR_VERSION = "17";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String DIRECTORY = "postgres-17.11";
    private static final int ANY_EXECUTE_BIT = 0111;

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static PostgresBinaries unpackedIn(Path parent) {
        var home = parent.resolve(DIRECTORY);
        if (!Files.isDirectory(home)) {
            unpack(parent, home);
        }
        return new PostgresBinaries(home);
    }

    Path tool(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpack(Path parent, Path home) {
        refuseOtherMachines();
        try (var packed = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            var aside = Files.createTempDirectory(parent, "unpacking");
            extract(packed, aside);
            rename(aside, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseOtherMachines() {
        var machine = System.getProperty("os.name") + "/" + System.getProperty("os.arch");
        if (!machine.equals("Linux/amd64")) {
            throw new StartRefused(
                    "内置 PostgreSQL 只支持 Linux/amd64，本机为 " + machine + "；请用 --database-url 指定现有的 PostgreSQL");
        }
    }

    /** Another process may have been faster; its copy is as good as ours. */
    private static void rename(Path aside, Path home) throws IOException {
        try {
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void extract(InputStream packed, Path target) throws IOException {
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                extract(archive, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void extract(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        var executable = (entry.getMode() & ANY_EXECUTE_BIT) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
