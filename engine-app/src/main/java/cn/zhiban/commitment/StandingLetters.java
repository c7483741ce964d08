package cn.zhiban.commitment;

import cn.zhiban.casefile.ReviewMode;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.Material;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Jsonb;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters of commitment that stand, the latest first, for those who supervise them. */
@Component
public class StandingLetters {

    static final int PAGE = 50;

    private static final String QUERY = """
            select l.*, %1$s as stands_for, c.case_no, c.applicant_name, c.applicant_uscc, r.mode
              from signed_letter l join case_file c on c.id = l.case_id
              left join lateral (select mode from review_choice where case_id = l.case_id order by id desc limit 1) r on true
             where l.withdrawn_at is null and c.status <> 'REVOKED'
               and (jsonb_array_length(%1$s) > 0 or r.mode in ('AFTER', 'NONE'))
               and (c.department is null or c.department = coalesce(:department, c.department))
               and (c.district is null or c.district = coalesce(:district, c.district))
               and l.id < :before
             order by l.id desc limit :limit
            """.formatted(SignedLetters.STANDS_FOR);

    /**
     * @param materials names of those in whose place the letter stands; empty where it spares the review alone
     * @param review label of when the substance is examined; null where the letter has no part in it
     */
    public record Line(
            long id,
            String caseNo,
            String itemName,
            String applicantName,
            String materials,
            String review,
            LocalDate signedOn,
            int version) {}

    /** @param next the key for the next page, null on the last */
    public record Page(List<Line> lines, Long next) {}

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Jsonb json;

    StandingLetters(JdbcClient jdbc, Catalogue catalogue, Jsonb json) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.json = json;
    }

    /** @param before id of the last letter seen, null for the first page */
    @Transactional(readOnly = true)
    public Page page(Actor reader, Long before) {
        var found = jdbc.sql(QUERY)
                .param("department", reader.department(), Types.VARCHAR)
                .param("district", reader.district(), Types.VARCHAR)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", PAGE + 1)
                .query((row, n) -> line(row))
                .list();
        boolean more = found.size() > PAGE;
        var lines = more ? found.subList(0, PAGE) : found;
        return new Page(lines, more ? lines.get(PAGE - 1).id() : null);
    }

    private Line line(ResultSet row) throws SQLException {
        var item = catalogue.version(row.getLong("item_version_id")).item();
        var keys = json.read(row.getString("stands_for"), SignatureRow.KEYS);
        var name = row.getString("applicant_name");
        var mode = row.getString("mode");
        return new Line(
                row.getLong("id"),
                row.getString("case_no"),
                item.name(),
                row.getString("applicant_uscc") == null ? Masking.name(name) : name,
                item.materials().stream()
                        .filter(material -> keys.contains(material.key()))
                        .map(Material::name)
                        .collect(Collectors.joining("、")),
                mode == null || !ReviewMode.valueOf(mode).restsOnLetter()
                        ? null
                        : ReviewMode.valueOf(mode).label(),
                LocalDate.ofInstant(row.getTimestamp("signed_at").toInstant(), OfficeClock.ZONE),
                row.getInt("letter_version"));
    }
}
