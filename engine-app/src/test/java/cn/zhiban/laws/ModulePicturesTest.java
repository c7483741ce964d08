package cn.zhiban.laws;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.ZhibanApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The picture of the modules is drawn from the modules. */
class ModulePicturesTest {

    private static final Path PAGE = Sources.ROOT.resolve("docs/modules.md");
    private static final Path RENEWED = Sources.ROOT.resolve("engine-app/target/modules.md");

    @Test
    void thePageShowsTheModulesAsTheyAre() throws IOException {
        var now = ModulePage.of(ApplicationModules.of(ZhibanApplication.class)).text();
        Files.writeString(RENEWED, now);

        assertThat(String.join("\n", Sources.lines(PAGE)) + "\n")
                .as("out of date; renew it: cp engine-app/target/modules.md docs/modules.md")
                .isEqualTo(now);
    }

    @Test
    void anArrowThatAnotherWayImpliesIsNotDrawn() {
        var drawn = ModulePage.drawn(Map.of("a", Set.of("b", "c"), "b", Set.of("c"), "c", Set.of()));

        assertThat(drawn).containsEntry("a", Set.of("b")).containsEntry("b", Set.of("c"));
    }

    @Test
    void aSentenceOfTwoLinesStandsOnOne() {
        assertThat(ModulePage.sentence("/**\n * Reads {@code .form} schemas\n * and judges.\n */\npackage a;"))
                .isEqualTo("Reads `.form` schemas and judges.");
    }
}
