package cn.zhiban.catalogue.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HowToEditsTest {

    private static final String SHAPE = "inquiry";
    private static final String JAVA = "engine-app/src/main/java/cn/zhiban/catalogue/template/Templates.java";

    @TempDir
    Path directory;

    @Test
    void theHowToHasSevenStepsAndNamesShapesThatThereAre() throws IOException {
        assertThat(HowToEdits.read().steps()).hasSize(7).first().asString().startsWith("## 1. ");
        assertThat(HowToEdits.read().shapes()).isSubsetOf(Templates.shapes());
    }

    @Test
    void makesWhatIsForTheShapeAndNothingElse() throws IOException {
        Files.writeString(directory.resolve("item.yaml"), "name: a\nalias: b\n");

        new HowToEdits("""
                ```diff item.yaml
                -name: a
                +name: c
                ```
                ```diff item.yaml commitment inquiry
                 alias: b
                +summary: d
                ```
                ```diff item.yaml commitment
                -alias: b
                ```
                """).make(SHAPE, directory, directory);

        assertThat(directory.resolve("item.yaml")).hasContent("name: c\nalias: b\nsummary: d\n");
    }

    @Test
    void refusesAPlaceThatIsNotOnceInItsFile() throws IOException {
        Files.writeString(directory.resolve("item.yaml"), "name: a\nname: a\n");
        var twice = new HowToEdits("```diff item.yaml\n-name: a\n+name: b\n```\n");
        var nowhere = new HowToEdits("```diff item.yaml\n-name: b\n+name: c\n```\n");

        assertThatThrownBy(() -> twice.make(SHAPE, directory, directory)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> nowhere.make(SHAPE, directory, directory)).isInstanceOf(AssertionError.class);
    }

    /** The comparison of {@link NewItemIT} on the checkout itself, with a how-to that would need Java. */
    @Test
    void aHowToThatChangesAJavaFileIsSeen() throws IOException {
        var checkout = Checkout.in(directory);
        var asCheckedOut = checkout.java();
        var page = HowToEdits.read().page() + """

                ```diff %s
                -record Templates(SortedMap<String, String> files) {
                +record Templates(SortedMap<String, String> files, String shape) {
                ```
                """.formatted(JAVA);
        var howTo = new HowToEdits(page);

        howTo.make(SHAPE, checkout.laid(howTo.key(), SHAPE), checkout.root());

        assertThat(checkout.java().differingFrom(asCheckedOut)).containsExactly(JAVA);
    }
}
