package cn.zhiban.catalogue.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaTreeTest {

    @TempDir
    Path root;

    private JavaTree before;

    @BeforeEach
    void writesATree() throws IOException {
        write("engine-app/src/main/java/cn/zhiban/A.java", "class A {}");
        write("engine-app/src/test/java/cn/zhiban/ATest.java", "class ATest {}");
        write("forms/src/B.java", "class B {}");
        before = JavaTree.of(root);
    }

    @Test
    void isTheSameAsLongAsNoJavaFileChanges() throws IOException {
        write("engine-app/src/main/resources/item.yaml", "key: a");
        write("engine-app/target/generated/A.java", "class A { int made; }");
        write("forms/node_modules/some/B.java", "class B { int fetched; }");
        write(".git/C.java", "class C {}");

        assertThat(JavaTree.of(root).differingFrom(before)).isEmpty();
        assertThat(before.digests()).hasSize(3);
    }

    @Test
    void seesOneChangedLetter() throws IOException {
        var file = root.resolve("engine-app/src/main/java/cn/zhiban/A.java");
        var modified = Files.getLastModifiedTime(file);
        Files.writeString(file, "class Z {}");
        Files.setLastModifiedTime(file, modified);

        assertThat(JavaTree.of(root).differingFrom(before))
                .containsExactly("engine-app/src/main/java/cn/zhiban/A.java");
    }

    @Test
    void seesWhatIsNewGoneOrElsewhere() throws IOException {
        write("processes/src/main/java/Another.java", "class Another {}");
        Files.delete(root.resolve("forms/src/B.java"));
        Files.move(root.resolve("engine-app/src/test/java/cn/zhiban/ATest.java"), root.resolve("ATest.java"));

        assertThat(JavaTree.of(root).differingFrom(before))
                .containsExactly(
                        "ATest.java",
                        "engine-app/src/test/java/cn/zhiban/ATest.java",
                        "forms/src/B.java",
                        "processes/src/main/java/Another.java");
    }

    @Test
    void aCopyOfACheckoutIsTheSame(@TempDir Path copy) throws IOException {
        JavaTree.copy(root, copy);

        assertThat(JavaTree.of(copy)).isEqualTo(before);
    }

    private void write(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
