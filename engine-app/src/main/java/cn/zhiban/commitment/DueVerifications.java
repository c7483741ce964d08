package cn.zhiban.commitment;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.commitment.Verification.Mode;
import cn.zhiban.commitment.Verification.State;
import cn.zhiban.deadline.Colour;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commitments that are still to be verified, in the reader's scope: by whom and until when. */
@Component
public class DueVerifications {

    /**
     * @param applicantName masked for a person
     * @param due last day for whoever must act; null where none is in sight
     * @param waitsForApplicant whether the applicant must act, not the office
     */
    public record Row(
            long id,
            String caseNo,
            String itemName,
            String applicantName,
            String mode,
            String modeLabel,
            String state,
            String stateLabel,
            LocalDate plannedOn,
            LocalDate due,
            boolean waitsForApplicant,
            Colour colour) {}

    /** @param next the key for the next page, null on the last */
    public record Page(List<Row> items, String next) {}

    private static final int LARGEST_PAGE = 100;

    private static final String QUERY = """
            select * from (
                select v.id, v.mode, v.state, v.planned_at, c.case_no, c.item_version_id,
                    c.applicant_name, c.applicant_uscc, l.colour, w.awaits, l.due
                from verification v join case_file c on c.id = v.case_id
            """ + Verifications.TURN + """
                where v.state in ('VERIFYING', 'RECTIFYING', 'HEARING')
                    and (cast(:department as text) is null or c.department is null or c.department = :department)
                    and (cast(:district as text) is null or c.district is null or c.district = :district)) open
            where (due, id) > (:due, :id) order by due, id limit :limit""";

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final OfficeClock clock;

    DueVerifications(JdbcClient jdbc, Catalogue catalogue, OfficeClock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The most urgent first.
     *
     * @param after key of the last row seen; null for the first page
     * @param limit 1 to 100 rows
     * @throws cn.zhiban.shared.RefusedRequest {@code page-key-invalid}
     */
    @Transactional(readOnly = true)
    public Page page(Actor reader, String after, int limit) {
        int most = Math.max(1, Math.min(limit, LARGEST_PAGE));
        var from = PromiseKey.read(after);
        var rows = jdbc.sql(QUERY)
                .param("department", reader.department())
                .param("district", reader.district())
                .param("today", clock.today())
                .param("due", from.due())
                .param("id", from.id())
                .param("limit", most + 1)
                .query((row, n) -> read(row))
                .list();
        boolean more = rows.size() > most;
        var shown = more ? rows.subList(0, most) : rows;
        return new Page(shown, more ? key(shown.get(most - 1)).written() : null);
    }

    private static PromiseKey key(Row last) {
        return PromiseKey.of(last.due(), OpenPromises.Kind.VERIFICATION, last.id());
    }

    private Row read(ResultSet row) throws SQLException {
        var mode = Mode.valueOf(row.getString("mode"));
        var state = State.valueOf(row.getString("state"));
        var due = row.getObject("due", LocalDate.class);
        var name = row.getString("applicant_name");
        return new Row(
                row.getLong("id"),
                row.getString("case_no"),
                catalogue.version(row.getLong("item_version_id")).item().name(),
                row.getString("applicant_uscc") == null ? Masking.name(name) : name,
                mode.name(),
                mode.label(),
                state.name(),
                state.label(),
                Verifications.local(row, "planned_at").toLocalDate(),
                due.equals(PromiseKey.NO_DAY) ? null : due,
                row.getBoolean("awaits"),
                Colour.valueOf(row.getString("colour")));
    }
}
