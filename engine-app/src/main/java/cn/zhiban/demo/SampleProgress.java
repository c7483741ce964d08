package cn.zhiban.demo;

import cn.zhiban.shared.Jsonb;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each sample has been loaded. A row is written after the call that it tells of, so it may be one call behind. */
@Component
@Profile("demo")
class SampleProgress {

    /**
     * @param materials as they are or will be sent, null before the files are uploaded
     * @param caseNo null before it was submitted
     */
    record State(List<Map<String, Object>> materials, String caseNo, int stepsDone, boolean ended) {}

    private static final TypeReference<List<Map<String, Object>>> MATERIALS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Jsonb json;

    SampleProgress(JdbcClient jdbc, Jsonb json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    State of(Sample sample) {
        return jdbc.sql("select materials, case_no, steps_done, ended from demo_sample where name = ?")
                .param(sample.name())
                .query((row, n) -> new State(
                        json.read(row.getString("materials"), MATERIALS),
                        row.getString("case_no"),
                        row.getInt("steps_done"),
                        row.getBoolean("ended")))
                .optional()
                .orElse(new State(null, null, 0, false));
    }

    /** Whether what is taken by one call was taken. */
    boolean isTaken(String name) {
        return jdbc.sql("select exists (select 1 from demo_sample where name = ? and ended)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    void taken(String name) {
        jdbc.sql(
                        "insert into demo_sample (name, materials, ended) values (?, '[]', true) on conflict (name) do nothing")
                .param(name)
                .update();
    }

    void ready(Sample sample, List<Map<String, Object>> materials) {
        jdbc.sql("insert into demo_sample (name, materials) values (?, ?::jsonb)")
                .params(sample.name(), json.write(materials))
                .update();
    }

    void submitted(Sample sample, String caseNo) {
        jdbc.sql("update demo_sample set case_no = ? where name = ?")
                .params(caseNo, sample.name())
                .update();
    }

    void done(Sample sample, int steps) {
        jdbc.sql("update demo_sample set steps_done = ? where name = ?")
                .params(steps, sample.name())
                .update();
    }

    void ended(Sample sample) {
        jdbc.sql("update demo_sample set ended = true where name = ?")
                .param(sample.name())
                .update();
    }
}
