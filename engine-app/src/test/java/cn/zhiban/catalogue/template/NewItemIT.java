package cn.zhiban.catalogue.template;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ModelLibrary;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.testing.HandledCases;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Law 3: an item of each shape is laid, edited as the how-to says, published and handled, and no Java changes. */
@ZhibanTest(properties = "zhiban.test=item-cases")
class NewItemIT {

    private static final Path REPOSITORY = Path.of("..");

    @LocalServerPort
    private int port;

    @Autowired
    private PublishingItem publishing;

    @Autowired
    private ApplicationContext context;

    @TempDir
    Path items;

    @ParameterizedTest
    @MethodSource("cn.zhiban.catalogue.template.Templates#shapes")
    void anItemThatIsMadeAsTheHowToSaysIsPublishedAndHandled(String shape) throws IOException {
        var javaBefore = java();
        var howTo = HowToEdits.read();
        var folder = laid(howTo.key(), shape);

        howTo.make(folder);
        var item = ItemBundle.of(folder, ModelLibrary.shipped());
        publishing.publish(item, Actor.SYSTEM);
        var handled = new HandledCases(context, port);
        handled.of(item).values().forEach(Runnable::run);

        assertThat(handled.cases()).isGreaterThan(3);
        assertThat(javaBefore).as("the Java tree").hasSizeGreaterThan(1000);
        assertThat(differing(javaBefore, java())).as("Java files that changed").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cn.zhiban.catalogue.template.Templates#shapes")
    void whatIsLaidIsPublishedAndHandledAsItIs(String shape) throws IOException {
        var item = ItemBundle.of(laid("as-laid-" + shape, shape), ModelLibrary.shipped());
        publishing.publish(item, Actor.SYSTEM);

        var handled = new HandledCases(context, port);
        handled.of(item).values().forEach(Runnable::run);

        assertThat(handled.cases()).isPositive();
    }

    @Test
    void theHowToHasSevenSteps() throws IOException {
        assertThat(HowToEdits.read().steps()).hasSize(7).first().asString().startsWith("## 1. ");
    }

    private Path laid(String key, String shape) {
        var printed = new StringWriter();
        var out = new PrintWriter(printed, true);
        assertThat(new NewItem().run(out, out, key, "--shape", shape, "--into", items.toString()))
                .as("%s", printed)
                .isZero();
        return items.resolve(key);
    }

    private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(file -> Objects.equals(before.get(file), after.get(file)));
        return all;
    }

    /** Every Java file of the repository's modules, by its path. */
    private static Map<String, String> java() throws IOException {
        var java = new TreeMap<String, String>();
        for (var module : List.of("processes", "decisions", "forms", "engine-app")) {
            var sources = REPOSITORY.resolve(module).resolve("src");
            if (Files.isDirectory(sources)) {
                try (var below = Files.walk(sources)) {
                    for (var file : below.filter(one -> one.toString().endsWith(".java"))
                            .toList()) {
                        java.put(file.toString(), Files.readString(file));
                    }
                }
            }
        }
        return java;
    }
}
