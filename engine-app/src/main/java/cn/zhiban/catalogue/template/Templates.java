package cn.zhiban.catalogue.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of a shape: the folder {@code catalogue/templates/SHAPE} of the class path, each file named as it will be
 * with {@code .template} behind it and {@code KEY} for the item's key. A further shape is one folder more.
 */
record Templates(SortedMap<String, String> files) {

    private static final String FOLDERS = "classpath*:catalogue/templates/";
    private static final String ENDING = ".template";
    private static final String KEY = "KEY";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

    /** The shapes that have templates, in the order of their names. */
    static TreeSet<String> shapes() {
        TreeSet<String> shapes = new TreeSet<>();
        for (Resource template : resources("*")) {
            String[] path = path(template);
            shapes.add(path[path.length - 2]);
        }
        return shapes;
    }

    static Templates of(String shape) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Resource template : resources(shape)) {
            String[] path = path(template);
            String name = path[path.length - 1];
            files.put(name.substring(0, name.length() - ENDING.length()), text(template));
        }
        return new Templates(files);
    }

    /**
     * The files of an item.
     *
     * @param prefix of the numbers of its cases
     */
    SortedMap<String, String> filled(String key, String prefix) {
        Map<String, String> values = Map.of("key", key, "camelKey", camelCase(key), "prefix", prefix);
        SortedMap<String, String> filled = new TreeMap<>();
        files.forEach((name, text) -> filled.put(
                name.replaceFirst("^" + KEY + "\\.", key + "."),
                PLACEHOLDER.matcher(text).replaceAll(found -> value(values, found))));
        return filled;
    }

    private static String value(Map<String, String> values, MatchResult found) {
        String value = values.get(found.group(1));
        if (value == null) {
            throw new IllegalStateException("no value for " + found.group());
        }
        return value;
    }

    /** {@code fee-reduction-filing} as ids have it: {@code feeReductionFiling}. */
    private static String camelCase(String key) {
        return Pattern.compile("-(.)")
                .matcher(key)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static Resource[] resources(String shape) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(FOLDERS + shape + "/*" + ENDING);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String[] path(Resource template) {
        try {
            return template.getURL().getPath().split("/");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Resource template) {
        try {
            return template.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
