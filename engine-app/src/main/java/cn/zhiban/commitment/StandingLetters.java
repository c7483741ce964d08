package cn.zhiban.commitment;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.Material;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Jsonb;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters of commitment that stand, the latest first, for those who supervise them. */
@Component
public class StandingLetters {

    /** More are found by their cases. */
    static final int MOST = 50;

    private static final String QUERY = """
            select l.*, %1$s as stands_for, c.case_no, c.applicant_name, c.applicant_uscc, c.status
              from signed_letter l join case_file c on c.id = l.case_id
             where l.withdrawn_at is null and jsonb_array_length(%1$s) > 0
               and (cast(:department as text) is null or c.department is null or c.department = :department)
               and (cast(:district as text) is null or c.district is null or c.district = :district)
             order by l.id desc limit :most
            """.formatted(SignedLetters.STANDS_FOR);

    /** @param materials names of those in whose place the letter stands */
    public record Line(
            String caseNo, String itemName, String applicantName, String materials, LocalDate signedOn, int version) {}

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Jsonb json;

    StandingLetters(JdbcClient jdbc, Catalogue catalogue, Jsonb json) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public List<Line> latest(Actor actor) {
        return jdbc.sql(QUERY)
                .param("department", actor.department())
                .param("district", actor.district())
                .param("most", MOST)
                .query((row, n) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        var item = catalogue.version(row.getLong("item_version_id")).item();
        var keys = json.read(row.getString("stands_for"), SignatureRow.KEYS);
        var name = row.getString("applicant_name");
        return new Line(
                row.getString("case_no"),
                item.name(),
                row.getString("applicant_uscc") == null ? Masking.name(name) : name,
                item.materials().stream()
                        .filter(material -> keys.contains(material.key()))
                        .map(Material::name)
                        .collect(Collectors.joining("、")),
                LocalDate.ofInstant(row.getTimestamp("signed_at").toInstant(), OfficeClock.ZONE),
                row.getInt("letter_version"));
    }
}
