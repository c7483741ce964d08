package cn.zhiban.catalogue.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** A checkout of one's own, with its Java files and without an item: what is made in it may change whatever it likes. */
record Checkout(Path root) {

    private static final Path REPOSITORY = Path.of("..");
    private static final String ITEMS = "processes/src/main/resources/processes/items";

    static Checkout in(Path folder) throws IOException {
        JavaTree.copy(REPOSITORY, folder);
        Files.createDirectories(folder.resolve(ITEMS));
        return new Checkout(folder);
    }

    JavaTree java() throws IOException {
        return JavaTree.of(root);
    }

    /** The folder that {@code ./zhiban new-item} lays. */
    Path laid(String key, String shape) {
        return laid(key, shape, root.resolve(ITEMS));
    }

    static Path laid(String key, String shape, Path items) {
        var printed = new StringWriter();
        var out = new PrintWriter(printed, true);
        assertThat(new NewItem().run(out, out, key, "--shape", shape, "--into", items.toString()))
                .as("%s", printed)
                .isZero();
        return items.resolve(key);
    }
}
