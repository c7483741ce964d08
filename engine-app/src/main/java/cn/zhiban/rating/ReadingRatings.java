package cn.zhiban.rating;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ratings in the scope of whoever supervises, the last first, and what they come to. */
@Component
public class ReadingRatings {

    /** Which cases a list shows. */
    public enum Which {
        RATED("已评价"),
        BAD("差评"),
        UNRATED("未评");

        private final String label;

        Which(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param next the place after which the next page begins; null on the last */
    public record Page(List<RatedCase> lines, Long next) {}

    /** As {@link Actor#covers} says; a null covers everything, on either side. */
    private static final String IN_SCOPE = """
             and (c.department is null or c.department = coalesce(:department, c.department))
             and (c.district is null or c.district = coalesce(:district, c.district))
            """;

    private static final String IS_BAD = "r.level < " + Level.WORST_GOOD;

    private static final String RATED = """
            select r.id as place, c.case_no, c.item_version_id, r.level, r.words, r.rated_at as at, r.handler_name as handler,
                   case when c.applicant_uscc is null then c.applicant_name end as person
              from rating r join case_file c on c.id = r.case_id where r.id < :before
            """ + IN_SCOPE;

    private static final String RATABLE =
            " c.item_version_id in (:versions) and c.account_id is not null and c.status = 'DELIVERED' ";

    private static final String UNRATED = """
            select c.id as place, c.case_no, c.item_version_id, null as level, null as words, c.status_since as at,
                   (select j.actor_name from case_judgement j where j.case_id = c.id order by j.id desc limit 1) as handler,
                   null as person
              from case_file c where c.id < :before and not exists (select from rating r where r.case_id = c.id) and
            """ + RATABLE + IN_SCOPE;

    private static final String FIGURES =
            "select count(*) as done, count(r.id) as rated, count(*) filter (where " + IS_BAD
                    + ") as bad from case_file c left join rating r on r.case_id = c.id where (r.id is not null or"
                    + RATABLE + ")"
                    + IN_SCOPE;

    private final JdbcClient jdbc;
    private final RatedVersions rated;
    private final Catalogue catalogue;

    ReadingRatings(JdbcClient jdbc, RatedVersions rated, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.rated = rated;
        this.catalogue = catalogue;
    }

    @Transactional(readOnly = true)
    public RatingFigures figures(Actor reader) {
        return inScope(FIGURES, reader)
                .param("versions", rated.ids())
                .query((row, n) -> new RatingFigures(row.getLong("done"), row.getLong("rated"), row.getLong("bad")))
                .single();
    }

    /** Those before a place, the last first. */
    @Transactional(readOnly = true)
    public Page page(Actor reader, Which which, long before, int limit) {
        var found = list(reader, which)
                .param("before", before)
                .param("limit", limit + 1)
                .query((row, n) -> line(row))
                .list();
        return found.size() > limit
                ? new Page(found.subList(0, limit), found.get(limit - 1).place())
                : new Page(found, null);
    }

    private StatementSpec list(Actor reader, Which which) {
        var last = " order by place desc limit :limit";
        return switch (which) {
            case RATED -> inScope(RATED + last, reader);
            case BAD -> inScope(RATED + " and " + IS_BAD + last, reader);
            case UNRATED -> inScope(UNRATED + last, reader).param("versions", rated.ids());
        };
    }

    private StatementSpec inScope(String sql, Actor reader) {
        return jdbc.sql(sql)
                .param("department", reader.department(), Types.VARCHAR)
                .param("district", reader.district(), Types.VARCHAR);
    }

    private RatedCase line(ResultSet row) throws SQLException {
        int level = row.getInt("level");
        return new RatedCase(
                row.getLong("place"),
                row.getString("case_no"),
                catalogue.version(row.getLong("item_version_id")).item().name(),
                Level.of(level).orElse(null),
                MaskedWords.of(row.getString("words"), row.getString("person")),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(OfficeClock.ZONE)
                        .toLocalDate(),
                row.getString("handler"));
    }
}
