package cn.zhiban.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Passwords that are guessed first: listed ones, one piece repeated, a row of keys or of the alphabet. */
final class EasyPasswords {

    private static final String LIST = "/identity/easy-passwords.txt";
    private static final int SHORTEST_KNOWN = 4;
    private static final Pattern REPEATED = Pattern.compile("(.{1,4})\\1{2,}.{0,2}", Pattern.DOTALL);
    private static final List<String> ROWS = List.of(
            "01234567890123456789",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiopasdfghjklzxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "1q2w3e4r5t6y7u8i9o0p");
    private static final Set<String> LISTED = listed();

    private EasyPasswords() {}

    static boolean isEasy(String password) {
        String plain = plain(password);
        String letters = plain.replaceAll("[0-9]+$", "");
        return LISTED.contains(plain)
                || LISTED.contains(letters)
                || REPEATED.matcher(plain).matches()
                || ROWS.stream()
                        .anyMatch(row -> row.contains(plain) || reversed(row).contains(plain));
    }

    /** Whether the password is one of the known words, or one with a little more. */
    static boolean isMadeOf(String password, List<String> known) {
        String plain = plain(password);
        return known.stream()
                .filter(Objects::nonNull)
                .map(EasyPasswords::plain)
                .filter(word -> word.length() >= SHORTEST_KNOWN)
                .anyMatch(plain::contains);
    }

    private static String plain(String password) {
        return password.toLowerCase(Locale.ROOT).replaceAll("[\\s._!@#-]", "");
    }

    private static String reversed(String row) {
        return new StringBuilder(row).reverse().toString();
    }

    private static Set<String> listed() {
        try (var list = EasyPasswords.class.getResourceAsStream(LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
