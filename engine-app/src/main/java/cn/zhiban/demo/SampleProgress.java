package cn.zhiban.demo;

import cn.zhiban.shared.Jsonb;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each sample has been loaded. A row is written after the call that it tells of, so it may be one call behind. */
@Component
@Profile("demo")
class SampleProgress {

    /**
     * @param application as it is or will be sent, null before its files are uploaded
     * @param caseNo null before it was submitted
     */
    record State(Map<String, Object> application, String caseNo, int stepsDone, boolean ended) {}

    private final JdbcClient jdbc;
    private final Jsonb json;

    SampleProgress(JdbcClient jdbc, Jsonb json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    State of(Sample sample) {
        return jdbc.sql("select application, case_no, steps_done, ended from demo_sample where name = ?")
                .param(sample.name())
                .query((row, n) -> new State(
                        json.readMap(row.getString("application")),
                        row.getString("case_no"),
                        row.getInt("steps_done"),
                        row.getBoolean("ended")))
                .optional()
                .orElse(new State(null, null, 0, false));
    }

    void ready(Sample sample, Map<String, Object> application) {
        jdbc.sql("insert into demo_sample (name, application) values (?, ?::jsonb)")
                .params(sample.name(), json.write(application))
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
