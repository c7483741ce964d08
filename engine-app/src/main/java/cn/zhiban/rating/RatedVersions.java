package cn.zhiban.rating;

import cn.zhiban.catalogue.Catalogue;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of items whose cases may be rated, as their lists say. */
@Component
class RatedVersions {

    /** No version has it: SQL asks for one among these, also where there are none. */
    private static final List<Long> NONE = List.of(0L);

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    RatedVersions(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    List<Long> ids() {
        var rated = jdbc.sql("select id from item_version").query(Long.class).list().stream()
                .filter(this::includes)
                .toList();
        return rated.isEmpty() ? NONE : rated;
    }

    boolean includes(long version) {
        return catalogue.version(version).item().rating() != null;
    }
}
