package cn.zhiban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A directory for one run, on the disk where temporary files live; gone afterwards. */
record Workplace(Path root) implements AutoCloseable {

    static Workplace fresh() {
        try {
            return Bench.guarded(new Workplace(Files.createTempDirectory("zhiban-bench")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data(String name) {
        return root.resolve(name);
    }

    /** When a run is interrupted, the end of the process and the scenario both close; the second finds nothing. */
    @Override
    public void close() {
        try {
            synchronized (Workplace.class) {
                FileSystemUtils.deleteRecursively(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
