package cn.zhiban.testing;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each table holds, the engine's tables too: equal before and after means that nothing was saved or changed. */
public final class RowCounts {

    /** A client signs in with its first request, refused or not. */
    private static final String WITHOUT_SIGN_INS = "audit_entry where action <> 'sign-in'";

    private RowCounts() {}

    /** @return by table: how many rows, and a sum over their values */
    public static Map<String, String> of(JdbcClient jdbc) {
        var held = new TreeMap<String, String>();
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name not in ('sign_in_throttle', 'audit_seal')")
                .query(String.class)
                .list()
                .forEach(table -> held.put(table, rows(jdbc, table)));
        return held;
    }

    private static String rows(JdbcClient jdbc, String table) {
        var rows = table.equals("audit_entry") ? WITHOUT_SIGN_INS : table;
        return jdbc.sql("select count(*) || ' rows, ' || coalesce(sum(hashtext(" + table + "::text)), 0) from " + rows)
                .query(String.class)
                .single();
    }
}
