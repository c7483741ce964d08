package cn.zhiban.ledger;

import cn.zhiban.ledger.MaterialFigures.Reason;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the one-time notices of a version asked for: materials, and answers of the application form. */
@Component
public class ToldInNotices {

    /** How often notices named the material for the reason; no code where it had never come. */
    record Told(String key, String reasonCode, long times) {}

    private static final int MOST_CASES = 200;

    /** The reason code by which a notice marks an answer; its key is the field's and may be a material's as well. */
    private static final String ANSWER = "FIELD";

    private static final String ITEMS = """
             from one_time_notice n join case_file c on c.id = n.case_id
            cross join jsonb_array_elements(n.items) told
            where c.item_version_id = :version
            """;
    private static final String OF_MATERIALS = ITEMS + " and told ->> 'reasonCode' is distinct from '" + ANSWER + "'";
    private static final String OF_ANSWERS = ITEMS + " and told ->> 'reasonCode' = '" + ANSWER + "'";
    private static final String NEWEST =
            " group by c.id, n.issued_at order by n.issued_at desc, c.id desc limit " + MOST_CASES;

    private final JdbcClient jdbc;

    ToldInNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Told> ofMaterials(long version) {
        return jdbc.sql("select told ->> 'key' as key, told ->> 'reasonCode' as reason, count(*) as times"
                        + OF_MATERIALS + " group by 1, 2")
                .param("version", version)
                .query((row, i) -> new Told(row.getString("key"), row.getString("reason"), row.getLong("times")))
                .list();
    }

    /** The answers of the application form that had to be put right, those first that are wrong most often. */
    @Transactional(readOnly = true)
    public AnswerFigures answers(VersionFigures of) {
        long notified = jdbc.sql("select count(distinct n.case_id)" + OF_ANSWERS)
                .param("version", of.id())
                .query(Long.class)
                .single();
        var reasons = jdbc.sql("select told ->> 'name' as name, count(*) as times" + OF_ANSWERS
                        + " group by 1 order by 2 desc, 1")
                .param("version", of.id())
                .query((row, i) -> new Reason(row.getString("name"), row.getLong("times")))
                .list();
        return new AnswerFigures(notified, Share.percent(notified, of.notices()), reasons);
    }

    /** The numbers of the cases whose notice named the material, the newest first; two hundred at most. */
    @Transactional(readOnly = true)
    public List<String> casesToldOf(long version, String material) {
        return jdbc.sql("select c.case_no" + OF_MATERIALS + " and told ->> 'key' = :material" + NEWEST)
                .params(Map.of("version", version, "material", material))
                .query(String.class)
                .list();
    }

    /** The numbers of the cases whose notice named an answer, likewise. */
    @Transactional(readOnly = true)
    public List<String> casesToldOfAnswers(long version) {
        return jdbc.sql("select c.case_no" + OF_ANSWERS + NEWEST)
                .param("version", version)
                .query(String.class)
                .list();
    }
}
