package cn.zhiban.catalogue.check;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of the field: {@code docs/glossary.md}, as it was when the platform was built. */
public record Glossary(Set<String> words) {

    /** A row of the table: the word in code, then its Chinese term. */
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-zA-Z0-9]+)` \\|.*\\p{IsHan}.*\\|$", Pattern.MULTILINE);

    public static final Glossary SHIPPED = read(Resources.text("glossary.md"));

    static Glossary read(String page) {
        return new Glossary(
                ROW.matcher(page).results().map(row -> row.group(1)).collect(Collectors.toUnmodifiableSet()));
    }

    boolean knows(String word) {
        return words.contains(word);
    }
}
