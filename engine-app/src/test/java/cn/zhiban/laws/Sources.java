package cn.zhiban.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of the repository, as the tests of the laws read them. */
final class Sources {

    static final Path ROOT = root();
    static final Path MAIN = ROOT.resolve("engine-app/src/main/java");
    static final Path RESOURCES = ROOT.resolve("engine-app/src/main/resources");

    private Sources() {}

    /** The same where there may be none. */
    static Map<Path, String> find(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.anyMatch(path -> path.toString().endsWith(ending)) ? below(folder, ending) : Map.of();
        } catch (NoSuchFileException none) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text of every file below a folder whose name ends so, by its path. */
    static Map<Path, String> below(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            var texts = new TreeMap<Path, String>();
            for (var file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                texts.put(file, Files.readString(file));
            }
            if (texts.isEmpty()) {
                throw new IllegalStateException("nothing to read: " + folder + " *" + ending);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("zhiban"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
