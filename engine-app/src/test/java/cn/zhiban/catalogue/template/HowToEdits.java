package cn.zhiban.catalogue.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The changes that {@code docs/how-to/add-a-service-item.md} makes to the folder of its example, block by block. */
record HowToEdits(String page) {

    private static final Pattern BLOCK =
            Pattern.compile("^```diff (\\S+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** @param place in the file, found by the lines that go and those that stay */
    private record Edit(String file, String place, String after) {

        static Edit of(String file, String block) {
            var lines = block.lines().toList();
            return new Edit(file, without('+', lines), without('-', lines));
        }

        private static String without(char mark, List<String> lines) {
            return lines.stream()
                    .filter(line -> line.charAt(0) != mark)
                    .map(line -> line.substring(1) + "\n")
                    .collect(Collectors.joining());
        }

        void in(Path folder) throws IOException {
            var text = Files.readString(folder.resolve(file));
            int at = text.indexOf(place);
            if (at < 0 || text.indexOf(place, at + 1) >= 0) {
                throw new AssertionError("the how-to's place is not once in " + file + ":\n" + place);
            }
            Files.writeString(folder.resolve(file), text.replace(place, after));
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

    void make(Path folder) throws IOException {
        for (var edit : edits().toList()) {
            edit.in(folder);
        }
    }

    private Stream<Edit> edits() {
        return BLOCK.matcher(page).results().map(found -> Edit.of(found.group(1), found.group(2)));
    }
}
