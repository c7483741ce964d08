package cn.zhiban.web.access;

import cn.zhiban.shared.Role;
import cn.zhiban.web.access.AccessRow.Who;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.pattern.PathPatternParser;

/** Reads one line {@code method,path pattern,who,note}; refuses what it does not understand, at start. */
final class AccessRowReader {

    private static final int COLUMNS = 4;
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private AccessRowReader() {}

    static AccessRow read(String line) {
        String[] cells = line.split(",", COLUMNS);
        if (cells.length != COLUMNS || !METHODS.contains(cells[0].strip())) {
            throw new IllegalStateException(AccessTable.FILE + ": not method,path,who,note: " + line);
        }
        var pattern = PathPatternParser.defaultInstance.parse(cells[1].strip());
        String who = cells[2].strip();
        if (who.equals(Who.PUBLIC.name()) || who.equals(Who.SIGNED_IN.name())) {
            return new AccessRow(cells[0].strip(), pattern, Who.valueOf(who), Set.of(), cells[3].strip());
        }
        return new AccessRow(cells[0].strip(), pattern, Who.ROLES, roles(who, line), cells[3].strip());
    }

    private static Set<Role> roles(String words, String line) {
        try {
            return Arrays.stream(words.split(" +")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(AccessTable.FILE + ": unknown role: " + line, e);
        }
    }
}
