package cn.zhiban.catalogue.template;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ModelLibrary;
import cn.zhiban.catalogue.ShippedItems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The capital letters before the numbers of a new item's cases: the initials of its key, or else more of its letters. */
final class CaseNumberPrefix {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;

    private CaseNumberPrefix() {}

    /** @param items where further items lie, beside those that are shipped */
    static String of(String key, Path items) {
        Set<String> taken = Stream.concat(ShippedItems.all().stream(), inFolder(items))
                .map(CaseNumberPrefix::of)
                .collect(Collectors.toSet());
        return candidates(key)
                .filter(prefix -> prefix.length() >= SHORTEST && !taken.contains(prefix))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("every prefix of " + key + " is taken"));
    }

    private static Stream<String> candidates(String key) {
        String initials =
                Arrays.stream(key.split("-")).map(word -> word.substring(0, 1)).collect(Collectors.joining());
        String letters = letters(key);
        Stream<String> more = IntStream.rangeClosed(SHORTEST, Math.min(LONGEST, letters.length()))
                .mapToObj(length -> letters.substring(0, length));
        Stream<String> padded = IntStream.rangeClosed('A', 'Z').mapToObj(last -> letters.charAt(0) + "X" + (char) last);
        return Stream.of(Stream.of(shortened(letters(initials))), more, padded).flatMap(all -> all);
    }

    private static String shortened(String letters) {
        return letters.substring(0, Math.min(LONGEST, letters.length()));
    }

    private static String letters(String text) {
        return text.replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
    }

    private static Stream<ItemBundle> inFolder(Path items) {
        try (Stream<Path> folders = Files.list(items)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve(ItemBundle.LIST)))
                    .map(folder -> ItemBundle.of(folder, ModelLibrary.shipped()))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An item whose list cannot be read yet has none. */
    private static String of(ItemBundle item) {
        try {
            return item.definition().caseNumberPrefix();
        } catch (IOException unfinished) {
            return "";
        }
    }
}
