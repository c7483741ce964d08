package cn.zhiban.bench;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Options of a command line, each given at most once: {@code --name VALUE} or the bare {@code --name}. */
record Options(Map<String, String> given) {

    /**
     * @param known names; one that ends in {@code =} takes a value. {@code --json=} is always known
     * @throws IllegalArgumentException for an unknown option or a missing value
     */
    static Options of(List<String> arguments, Set<String> known) {
        var given = new HashMap<String, String>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var name = rest.next();
            if (name.equals("--json") || known.contains(name + "=")) {
                given.put(name, value(name, rest));
            } else if (known.contains(name)) {
                given.put(name, "");
            } else {
                throw new IllegalArgumentException("unknown option " + name);
            }
        }
        return new Options(Map.copyOf(given));
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    String text(String name, String byDefault) {
        return given.getOrDefault(name, byDefault);
    }

    /** @throws IllegalArgumentException when it is no whole number from {@code least} to {@code most} */
    int number(String name, int byDefault, int least, int most) {
        var text = given.get(name);
        if (text == null) {
            return byDefault;
        }
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new IllegalArgumentException("%s takes a whole number from %d to %d".formatted(name, least, most));
        }
        return number;
    }

    private static String value(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(name + " takes a value");
        }
        return rest.next();
    }
}
