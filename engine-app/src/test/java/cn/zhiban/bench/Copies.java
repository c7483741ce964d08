package cn.zhiban.bench;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many open cases from one: its rows and those of the engine are copied under other numbers, which takes seconds where
 * thousands of applications over HTTP would take an hour.
 */
final class Copies {

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final List<String> ENGINE_IDS = List.of(
            "id_",
            "parent_id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "super_exec_",
            "execution_id_",
            "act_inst_id_",
            "task_id_",
            "var_scope_");

    /** Parents first, since rows refer to each other. */
    private static final List<String> ENGINE_TABLES = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_identitylink",
            "act_ru_variable",
            "act_ru_job",
            "act_ru_event_subscr");

    private final JdbcTemplate jdbc;
    private final long template;
    private String copies;

    Copies(JdbcTemplate jdbc, String caseNo) {
        this.jdbc = jdbc;
        this.template = JdbcClient.create(jdbc)
                .sql("select id from case_file where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }

    /** Copies numbered from..to; each number once. */
    void make(int from, int to) {
        copies = "(select n::bigint n, 10000000::bigint + n id from generate_series(%d, %d) n)".formatted(from, to);
        own("case_file", "id", "case_no", "'COPY-' || c.n");
        own("clock_event", "case_id", null, null);
        own("case_timeline", "case_id", null, null);
        own("case_material", "case_id", null, null);
        ENGINE_TABLES.forEach(this::engine);
        own("open_task", "case_id", "id", other("s.id"));
        own("step_visit", "case_id", "activity_instance", other("s.activity_instance"));
        jdbc.execute("analyze");
    }

    /** A table of ours; an identity column numbers itself. */
    private void own(String table, String caseColumn, String changed, String value) {
        var columns = columns(table).stream()
                .filter(column -> column.equals(caseColumn) || column.equals(changed) || !isIdentity(table, column))
                .toList();
        var values = columns.stream()
                .map(column -> column.equals(caseColumn) ? "c.id" : column.equals(changed) ? value : "s." + column)
                .toList();
        jdbc.update("insert into %s (%s) select %s from %s s, %s c where s.%s = %d"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", values),
                        table,
                        copies,
                        caseColumn,
                        template));
    }

    private void engine(String table) {
        var columns = columns(table);
        var values = columns.stream().map(Copies::engineValue).toList();
        jdbc.update("insert into %s (%s) select %s from %s s, %s c where %s"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", values),
                        table,
                        copies,
                        ofTemplate(table)));
    }

    private String ofTemplate(String table) {
        var instances = "(select proc_inst_id_ from act_ru_execution where business_key_ = '" + template + "')";
        return switch (table) {
            case "act_ru_identitylink" ->
                "s.task_id_ in (select id_ from act_ru_task where proc_inst_id_ in " + instances + ")";
            case "act_ru_job" -> "s.process_instance_id_ in " + instances;
            default -> "s.proc_inst_id_ in " + instances;
        };
    }

    private static String engineValue(String column) {
        if (ENGINE_IDS.contains(column)) {
            return other("s." + column);
        }
        return switch (column) {
            case "business_key_" -> "case when s.business_key_ is null then null else c.id::text end";
            case "long_" -> "case when s.name_ = 'caseId' then c.id else s.long_ end";
            case "text_" -> "case when s.name_ = 'caseId' then c.id::text else s.text_ end";
            default -> "s." + column;
        };
    }

    /** Another identifier for the same thing of copy n; what is no identifier stays. */
    private static String other(String id) {
        return "regexp_replace(%s, '%s', (md5(substring(%s from '%s') || c.n))::uuid::text)"
                .formatted(id, UUID, id, UUID);
    }

    private List<String> columns(String table) {
        return jdbc.queryForList(
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?"
                        + " order by ordinal_position",
                String.class,
                table);
    }

    private boolean isIdentity(String table, String column) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select is_identity = 'YES' from information_schema.columns"
                        + " where table_schema = 'public' and table_name = ? and column_name = ?",
                Boolean.class,
                table,
                column));
    }
}
