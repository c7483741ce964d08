package cn.zhiban.web.access;

import cn.zhiban.shared.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/** The access table as a person reads it: independent of the code that security uses. */
final class WrittenTable {

    private final Map<Route, String> who = new TreeMap<>();

    WrittenTable() {
        try {
            new ClassPathResource("access-table.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> who.put(new Route(cells[0], cells[1]), cells[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Iterable<Route> routes() {
        return who.keySet();
    }

    /** @param role empty for nobody */
    Outcome expected(Route route, Optional<Role> role) {
        String words = who.get(route);
        if (words == null) {
            return Outcome.NO_ROUTE;
        }
        if (words.equals("PUBLIC")) {
            return Outcome.ADMITTED;
        }
        if (role.isEmpty()) {
            return Outcome.SIGN_IN_FIRST;
        }
        boolean named = words.equals("SIGNED_IN")
                || List.of(words.split(" ")).contains(role.get().name());
        return named ? Outcome.ADMITTED : Outcome.FORBIDDEN;
    }
}
