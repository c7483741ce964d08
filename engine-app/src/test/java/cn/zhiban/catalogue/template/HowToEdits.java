package cn.zhiban.catalogue.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The changes that {@code docs/how-to/add-a-service-item.md} makes for its example, block by block. A block is headed by a
 * file of the item's folder, or by the path of another file from the root of the checkout; shapes behind it say for which
 * alone it is.
 */
record HowToEdits(String page) {

    private static final Pattern BLOCK =
            Pattern.compile("^```diff (\\S+)((?: \\S+)*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** @param place in the file, found by the lines that go and those that stay */
    private record Edit(String file, List<String> shapes, String place, String after) {

        static Edit of(MatchResult block) {
            var lines = block.group(3).lines().toList();
            var shapes = Pattern.compile("\\S+").matcher(block.group(2)).results();
            return new Edit(
                    block.group(1), shapes.map(MatchResult::group).toList(), without('+', lines), without('-', lines));
        }

        boolean isFor(String shape) {
            return shapes.isEmpty() || shapes.contains(shape);
        }

        private static String without(char mark, List<String> lines) {
            return lines.stream()
                    .filter(line -> line.charAt(0) != mark)
                    .map(line -> line.substring(1) + "\n")
                    .collect(Collectors.joining());
        }

        void in(Path folder, Path root) throws IOException {
            var changed = file.contains("/") ? root.resolve(file) : folder.resolve(file);
            var text = Files.readString(changed);
            int at = text.indexOf(place);
            if (at < 0 || text.indexOf(place, at + 1) >= 0) {
                throw new AssertionError("the how-to's place is not once in " + file + ":\n" + place);
            }
            Files.writeString(changed, text.replace(place, after));
        }
    }

    static HowToEdits read() throws IOException {
        return new HowToEdits(Files.readString(Path.of("../docs/how-to/add-a-service-item.md")));
    }

    List<String> steps() {
        return page.lines().filter(line -> line.matches("## \\d\\. .*")).toList();
    }

    /** The key of the example, as its first step lays it. */
    String key() {
        var laid = Pattern.compile("^\\./zhiban new-item (\\S+) --shape", Pattern.MULTILINE)
                .matcher(page);
        if (!laid.find()) {
            throw new AssertionError("the how-to lays no item");
        }
        return laid.group(1);
    }

    /** @param root of the checkout */
    void make(String shape, Path folder, Path root) throws IOException {
        for (var edit : edits().filter(one -> one.isFor(shape)).toList()) {
            edit.in(folder, root);
        }
    }

    /** The shapes that blocks are for. */
    Set<String> shapes() {
        return edits().flatMap(edit -> edit.shapes().stream()).collect(Collectors.toSet());
    }

    private Stream<Edit> edits() {
        return BLOCK.matcher(page).results().map(Edit::of);
    }
}
