package cn.zhiban.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the rows of the worklist with their sources, the cases and the engine's tasks. The rows are rewritten in the
 * transaction that changes their source, so any difference is a fault.
 */
@Component
public class CheckingProjection {

    private static final String DIFFERENT = """
            select 'task ' || t.id || ' of case ' || t.case_no || ' shows what the case does not say'
            from open_task t left join case_file c on c.id = t.case_id
            where c.id is null or c.case_no <> t.case_no or c.applicant_name <> t.searched_name or c.item_key <> t.item_key or c.colour <> t.colour
               or c.item_version_id <> t.item_version_id
               or coalesce(c.due_date, date '9999-12-31') <> t.due_date
               or c.district is distinct from t.district or c.department is distinct from t.department""";

    private final JdbcClient jdbc;
    private final TaskEngine engine;

    CheckingProjection(JdbcClient jdbc, TaskEngine engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** What differs, one sentence each; empty when all is well. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> differences() {
        var differences =
                new ArrayList<>(jdbc.sql(DIFFERENT).query(String.class).list());
        var rows = jdbc.sql("select id from open_task").query(String.class).set();
        var tasks = engine.openTaskIds();
        differences.addAll(only(rows, tasks, "the engine does not know task "));
        differences.addAll(only(tasks, rows, "the worklist does not show task "));
        return differences;
    }

    private static List<String> only(Iterable<String> here, Set<String> there, String words) {
        var missing = new TreeSet<String>();
        here.forEach(missing::add);
        missing.removeAll(there);
        return missing.stream().map(words::concat).toList();
    }
}
