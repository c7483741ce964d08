package cn.zhiban.testing;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows each table has, the engine's tables too: equal before and after means that nothing was saved. */
public final class RowCounts {

    /** A client signs in with its first request, refused or not. */
    private static final String WITHOUT_SIGN_INS = "audit_entry where action <> 'sign-in'";

    private RowCounts() {}

    public static Map<String, Long> of(JdbcClient jdbc) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name not in ('sign_in_throttle', 'audit_seal')")
                .query(String.class)
                .list()
                .forEach(table -> counts.put(table, count(jdbc, table)));
        return counts;
    }

    private static long count(JdbcClient jdbc, String table) {
        var rows = table.equals("audit_entry") ? WITHOUT_SIGN_INS : table;
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
