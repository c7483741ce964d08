package cn.zhiban.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Who may reach which route: {@code access-table.csv}, the only place where this is written. The most specific pattern
 * decides, as it does for the controllers. A route without a row can be reached by nobody.
 */
@Component
class AccessTable {

    static final String FILE = "access-table.csv";

    private final List<AccessRow> rows;

    @Autowired
    AccessTable() {
        this(lines());
    }

    AccessTable(List<String> lines) {
        rows = lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(AccessRowReader::read)
                .sorted(Comparator.comparing(AccessRow::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
        refuseDuplicates();
    }

    Optional<AccessRow> rowFor(HttpServletRequest request) {
        return rowFor(request.getMethod(), pathOf(request));
    }

    Optional<AccessRow> rowFor(String method, PathContainer path) {
        return rows.stream()
                .filter(row -> row.covers(method) && row.covers(path))
                .findFirst();
    }

    /** With which methods the path can be reached; empty for an unknown path. */
    Set<String> methodsFor(HttpServletRequest request) {
        PathContainer path = pathOf(request);
        Set<String> methods = new TreeSet<>();
        rows.stream().filter(row -> row.covers(path)).map(AccessRow::method).forEach(methods::add);
        return methods;
    }

    List<AccessRow> rows() {
        return rows;
    }

    private static PathContainer pathOf(HttpServletRequest request) {
        return RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
    }

    private void refuseDuplicates() {
        Set<String> seen = new HashSet<>();
        for (AccessRow row : rows) {
            if (!seen.add(row.method() + " " + row.pattern().getPatternString())) {
                throw new IllegalStateException(FILE + ": two rows for " + row.method() + " "
                        + row.pattern().getPatternString());
            }
        }
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
