package cn.zhiban.commitment.sample;

import cn.zhiban.commitment.Verification.Mode;
import cn.zhiban.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The draws of one seed, in the reader's scope. */
@Component
class Draws {

    private static final String NOT_CHOSEN = "NOT_CHOSEN";

    private static final String QUERY = """
            select v.id, v.mode, v.share_percent, v.ticket, v.state, c.case_no, s.seed
              from verification v join case_file c on c.id = v.case_id
              join verification_seed s on s.item_version_id = v.item_version_id and s.year = v.seed_year
             where v.item_version_id = :version and v.seed_year = :year and v.id > :after
               and (c.department is null or c.department = coalesce(:department, c.department))
               and (c.district is null or c.district = coalesce(:district, c.district))
             order by v.id limit :limit
            """;

    private final JdbcClient jdbc;

    Draws(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were drawn. */
    List<Draw> after(Sample sample, Actor reader, long after, int limit) {
        return jdbc.sql(QUERY)
                .param("version", sample.itemVersionId())
                .param("year", sample.year())
                .param("after", after)
                .param("department", reader.department(), Types.VARCHAR)
                .param("district", reader.district(), Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    private static Draw read(ResultSet row) throws SQLException {
        return Draw.again(
                row.getString("seed"),
                row.getLong("id"),
                row.getString("case_no"),
                Mode.valueOf(row.getString("mode")),
                row.getInt("share_percent"),
                row.getInt("ticket"),
                !row.getString("state").equals(NOT_CHOSEN));
    }
}
