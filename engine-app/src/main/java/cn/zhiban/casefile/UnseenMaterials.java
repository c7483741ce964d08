package cn.zhiban.casefile;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came into an accepted case after its papers had been looked at, and nobody has judged: in the place of a verified
 * paper, of a letter of commitment, or of one that was missing. Whoever decides has to know that the office has not seen it.
 */
@Component
public class UnseenMaterials {

    public record Unseen(String key, String name) {}

    private static final String QUERY = """
            select m.key, m.name from case_material m join case_file c on c.id = m.case_id
             where c.id = ? and c.status in ('ACCEPTED', 'DECIDING') and m.state = 'SUPPLIED'
               and exists (select from case_material_change s
                            where s.case_id = m.case_id and s.key = m.key and s.state <> 'SUPPLIED')
             order by m.position
            """;

    private final JdbcClient jdbc;

    UnseenMaterials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the item's list; empty before the acceptance and after the decision. */
    @Transactional(readOnly = true)
    public List<Unseen> of(long caseId) {
        return jdbc.sql(QUERY)
                .param(caseId)
                .query((row, n) -> new Unseen(row.getString("key"), row.getString("name")))
                .list();
    }
}
