package cn.zhiban.catalogue.template;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ModelLibrary;
import cn.zhiban.catalogue.check.ItemCheck;
import cn.zhiban.catalogue.check.Vocabulary;
import cn.zhiban.testing.Shipped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewItemTest {

    private static final String SHAPE = "one-time-notification";

    @TempDir
    Path items;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @ParameterizedTest
    @MethodSource("cn.zhiban.catalogue.template.Templates#shapes")
    void whatItLaysMayBePublishedAsItIs(String shape) throws IOException {
        assertThat(run("trademark-lookup", "--shape", shape, "--into", items.toString()))
                .isZero();

        var laid = ItemBundle.of(items.resolve("trademark-lookup"), ModelLibrary.shipped());
        assertThat(new ItemCheck(Vocabulary.shipped().delegates()).check(laid)).isEmpty();
        assertThat(laid.definition().shape().name())
                .startsWith(shape.replace('-', '_').toUpperCase());
        assertThat(files().values()).noneMatch(text -> text.contains("{{"));
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("item.yaml", "check-item");
    }

    @Test
    void theNumbersOfTheCasesOfEachItemBeginWithLettersOfItsOwn() throws IOException {
        run("patent-search", "--shape", SHAPE, "--into", items.toString());
        run("pledge-survey", "--shape", SHAPE, "--into", items.toString());

        assertThat(prefix("patent-search")).isEqualTo("PS");
        assertThat(prefix("pledge-survey")).isEqualTo("PL");
        assertThat(prefix("patent-search"))
                .isNotEqualTo(Shipped.pledge().definition().caseNumberPrefix());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Trademark", "trade_mark", "-trade", "trade-", "2nd-mark", "商标", "../trade", "trade.mark", ""})
    void refusesAKeyThatIsNotInKebabCase(String key) throws IOException {
        isRefused("事项编号由小写字母", key, "--shape", SHAPE, "--into", items.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"patent-pledge-registration", "accept-application", "deliver-result-deliver"})
    void refusesAKeyThatAnItemAPhaseOrAFormHas(String key) throws IOException {
        isRefused("已经用于", key, "--shape", SHAPE, "--into", items.toString());
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.createDirectory(items.resolve("mine"));
        Files.writeString(items.resolve("mine/item.yaml"), "mine");

        isRefused("已经有这个文件夹", "mine", "--shape", SHAPE, "--into", items.toString());
    }

    @Test
    void refusesAShapeWithoutTemplatesAndSaysWhichThereAre() throws IOException {
        isRefused("没有这种类型的模板：lottery；现有：", "mine", "--shape", "lottery", "--into", items.toString());
        isRefused("没有这种类型的模板：*", "mine", "--shape", "*", "--into", items.toString());
    }

    @Test
    void explainsItself() throws IOException {
        isRefused("用法：new-item", "mine");
        isRefused("用法：new-item", "mine", "--form", SHAPE, "--into", items.toString());
        isRefused(
                "没有这个文件夹",
                "mine",
                "--shape",
                SHAPE,
                "--into",
                items.resolve("nowhere").toString());
    }

    private void isRefused(String reason, String... arguments) throws IOException {
        var before = files();

        assertThat(run(arguments)).isEqualTo(2);

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(reason);
        assertThat(files()).as("nothing was written").isEqualTo(before);
    }

    private int run(String... arguments) {
        printed.reset();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new NewItem().run(out, out, arguments);
    }

    private String prefix(String key) throws IOException {
        return ItemBundle.of(items.resolve(key), ModelLibrary.shipped())
                .definition()
                .caseNumberPrefix();
    }

    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (var below = Files.walk(items)) {
            for (var file : below.filter(Files::isRegularFile).toList()) {
                files.put(items.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
