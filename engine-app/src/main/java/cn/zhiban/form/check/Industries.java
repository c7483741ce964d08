package cn.zhiban.form.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sections and divisions of GB/T 4754-2017. */
final class Industries {

    /** Section and division, then the name of the division. */
    private static final String FILE = "industries.csv";

    private static final Map<String, String> SECTION_OF = new HashMap<>();
    private static final Map<String, String> NAME_OF = new HashMap<>();
    private static final Map<String, String> CODE_OF = new HashMap<>();

    static {
        try (var file = Industries.class.getResourceAsStream(FILE)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(Industries::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Industries() {}

    private static void add(String line) {
        String division = line.substring(1, 3);
        String name = line.substring(4);
        SECTION_OF.put(division, line.substring(0, 1));
        NAME_OF.put(division, name);
        CODE_OF.put(name, line.substring(0, 3));
    }

    /** The letter; empty where there is no such division. */
    static String sectionOf(String division) {
        return SECTION_OF.getOrDefault(division, "");
    }

    static String nameOf(String division) {
        return NAME_OF.getOrDefault(division, "");
    }

    static Optional<String> named(String name) {
        return Optional.ofNullable(CODE_OF.get(name));
    }
}
