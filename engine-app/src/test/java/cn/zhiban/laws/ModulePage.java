package cn.zhiban.laws;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The page {@code docs/modules.md}: a picture of the modules and one sentence for each package.
 *
 * @param uses which modules each one uses directly, {@code shared} left out because all use it
 * @param sentences what each package says of itself, by its name below {@code cn.zhiban}
 */
record ModulePage(SortedMap<String, Set<String>> uses, SortedMap<String, String> sentences) {

    private static final String OPEN_TO_ALL = "shared";
    private static final Pattern SENTENCE = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
    private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");

    static ModulePage of(ApplicationModules modules) {
        var uses = new TreeMap<String, Set<String>>();
        modules.forEach(module -> uses.put(
                module.getIdentifier().toString(),
                module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(used -> used.getIdentifier().toString())
                        .filter(used -> !used.equals(OPEN_TO_ALL))
                        .collect(Collectors.toCollection(TreeSet::new))));
        var sentences = new TreeMap<String, String>();
        var root = Sources.MAIN.resolve("cn/zhiban");
        Sources.below(root, "package-info.java")
                .forEach((file, text) -> sentences.put(name(root.relativize(file.getParent())), sentence(text)));
        return new ModulePage(uses, sentences);
    }

    /** What stands in the comment of a {@code package-info.java}, on one line. */
    static String sentence(String packageInfo) {
        var comment = SENTENCE.matcher(packageInfo);
        if (!comment.find()) {
            throw new IllegalStateException("a package without its sentence: " + packageInfo);
        }
        return CODE.matcher(comment.group(1).replaceAll("\\s*\\n \\* ?", " ").strip())
                .replaceAll("`$1`");
    }

    /** Without the arrows that another way already implies: what is left is what one has to see. */
    static SortedMap<String, Set<String>> drawn(Map<String, Set<String>> uses) {
        var drawn = new TreeMap<String, Set<String>>();
        uses.forEach((from, direct) -> drawn.put(
                from,
                direct.stream()
                        .filter(to -> direct.stream().noneMatch(other -> reaches(uses, other, to)))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return drawn;
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        var next = uses.getOrDefault(from, Set.of());
        return next.contains(to) || next.stream().anyMatch(one -> reaches(uses, one, to));
    }

    private static String name(Path folder) {
        return folder.toString().replace('/', '.');
    }

    String text() {
        return """
                # Modules

                Each package of `engine-app` below `cn.zhiban` is a module: what others may use of it lies in the package itself (or in \
                a named interface), the rest is package-private. A test (`Law1EngineTest`) refuses cycles and whatever a module does not \
                allow itself. This page is written from the code; `ModulePicturesTest` fails when it is out of date and says how to \
                renew it.

                An arrow means “uses”. Arrows that another way implies are left out; so is `shared`, which all may use. Nobody uses \
                `engine`: it implements the ports of the others.

                ```mermaid
                flowchart TD
                %s
                ```

                | module | what it is | uses directly |
                |---|---|---|
                %s

                ## Packages inside

                | package | what it is |
                |---|---|
                %s
                """.formatted(arrows(), modules(), inside());
    }

    private String arrows() {
        return drawn(uses).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(OPEN_TO_ALL))
                .map(entry -> entry.getValue().isEmpty()
                        ? "    " + entry.getKey()
                        : "    " + entry.getKey() + " --> " + String.join(" & ", entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private String modules() {
        return uses.entrySet().stream()
                .map(entry -> "| `%s` | %s | %s |"
                        .formatted(entry.getKey(), sentences.get(entry.getKey()), String.join(", ", entry.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private String inside() {
        return sentences.entrySet().stream()
                .filter(entry -> entry.getKey().contains("."))
                .map(entry -> "| `%s` | %s |".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
