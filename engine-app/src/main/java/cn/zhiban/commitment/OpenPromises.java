package cn.zhiban.commitment;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.commitment.deferral.Deferral;
import cn.zhiban.commitment.deferral.OpenDeferral;
import cn.zhiban.deadline.Colour;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that was promised for later and all that is still to be verified, in the reader's scope: the earliest day first. */
@Component
public class OpenPromises {

    public static final int PAGE = 50;

    /** What somebody waits for. */
    public enum Kind {
        DEFERRED("容缺待补"),
        VERIFICATION("承诺核查");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param kind null for both
     * @param overdue whether its last day has passed and nothing came
     * @param after key of the last line seen, empty for the first page
     */
    public record Wanted(Kind kind, boolean overdue, String after) {}

    /**
     * @param applicantName masked for a person
     * @param what name of the material, or how it is verified
     * @param since when it was promised, or chosen to be verified
     * @param due last day for whoever must act; null where none is in sight
     * @param overdue whether it has passed and nothing came
     */
    public record Line(
            long id,
            Kind kind,
            String caseNo,
            String itemName,
            String applicantName,
            String what,
            String stateLabel,
            LocalDate since,
            LocalDate due,
            Colour colour,
            boolean overdue,
            boolean waitsForApplicant) {}

    /** @param next the key for the next page, null on the last */
    public record Page(List<Line> lines, String next) {}

    /** What the reader may see of the case {@code c}. */
    private static final String IN_SCOPE = """
            (c.department is null or c.department = coalesce(:department, c.department))
            and (c.district is null or c.district = coalesce(:district, c.district))
            """;

    /**
     * A promise has no running day before the case is accepted. What lies before the office has the office's own day, as far
     * as the item states a limit for it. What lapsed before the others of its case waits for them.
     */
    private static final String DEFERRED = """
            select 'DEFERRED' as kind, """ + OpenDeferral.WAITS_FOR_OTHERS + """
                    as waits_for_others, d.id, d.name as what, d.state, d.promised_at as since,
                   coalesce(d.office_due, d.due_on) as due, d.state = 'AWAITED' or d.office_due is not null as running,
                   d.state in ('PROMISED', 'AWAITED') as waits_for_applicant, d.reminded_for = d.due_on as reminded,
                   c.case_no, c.item_version_id, c.applicant_name, c.applicant_uscc, d.office_colour as colour
              from deferral d join case_file c on c.id = d.case_id
             where\s""" + OpenDeferral.CONDITION + """
               and :kind in ('', 'DEFERRED') and (not :overdue or (coalesce(d.office_due, d.due_on) < :today
                   and (d.state = 'AWAITED' or d.office_due is not null)))
               and coalesce(d.office_due, d.due_on) >= :afterDay
               and (coalesce(d.office_due, d.due_on), 'DEFERRED', d.id) > (:afterDay, :afterKind, :afterId) and\s"""
            + IN_SCOPE + " order by coalesce(d.office_due, d.due_on), d.id limit :limit";

    private static final String VERIFIED =
            """
            select 'VERIFICATION', false, v.id, v.mode, v.state, v.planned_at, l.due, true,
                   w.awaits, false,
                   c.case_no, c.item_version_id, c.applicant_name, c.applicant_uscc, l.colour
              from verification v join case_file c on c.id = v.case_id
            """ + Verifications.TURN + """
             where v.state in ('VERIFYING', 'RECTIFYING', 'HEARING')
               and :kind in ('', 'VERIFICATION') and (not :overdue or l.due < :today)
               and (l.due, 'VERIFICATION', v.id) > (:afterDay, :afterKind, :afterId) and\s""" + IN_SCOPE + " order by l.due, v.id limit :limit";

    private static final String QUERY =
            "(" + DEFERRED + ") union all (" + VERIFIED + ") order by due, kind, id limit :limit";

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final OfficeClock clock;

    OpenPromises(JdbcClient jdbc, Catalogue catalogue, OfficeClock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @throws cn.zhiban.shared.RefusedRequest {@code page-key-invalid} */
    @Transactional(readOnly = true)
    public Page page(Actor reader, Wanted wanted) {
        var after = PromiseKey.read(wanted.after());
        var found = jdbc.sql(QUERY)
                .param("kind", wanted.kind() == null ? "" : wanted.kind().name())
                .param("overdue", wanted.overdue())
                .param("today", clock.today())
                .param("department", reader.department(), Types.VARCHAR)
                .param("district", reader.district(), Types.VARCHAR)
                .param("afterDay", after.due())
                .param("afterKind", after.kind())
                .param("afterId", after.id())
                .param("limit", PAGE + 1)
                .query((row, n) -> read(row))
                .list();
        boolean more = found.size() > PAGE;
        var lines = more ? found.subList(0, PAGE) : found;
        return new Page(lines, more ? key(lines.get(PAGE - 1)).written() : null);
    }

    private static PromiseKey key(Line last) {
        return PromiseKey.of(last.due(), last.kind(), last.id());
    }

    private Line read(ResultSet row) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind"));
        var due = row.getObject("due", LocalDate.class);
        var name = row.getString("applicant_name");
        boolean deferred = kind == Kind.DEFERRED;
        var what = row.getString("what");
        var state = row.getString("state");
        return new Line(
                row.getLong("id"),
                kind,
                row.getString("case_no"),
                catalogue.version(row.getLong("item_version_id")).item().name(),
                row.getString("applicant_uscc") == null ? Masking.name(name) : name,
                deferred ? what : Verification.Mode.valueOf(what).label(),
                deferred
                        ? OpenDeferral.label(Deferral.State.valueOf(state), row.getBoolean("waits_for_others"))
                        : Verification.State.valueOf(state).label(),
                LocalDate.ofInstant(row.getTimestamp("since").toInstant(), OfficeClock.ZONE),
                due.equals(PromiseKey.NO_DAY) ? null : due,
                deferred ? colour(row, due) : Colour.valueOf(row.getString("colour")),
                row.getBoolean("running") && due.isBefore(clock.today()),
                row.getBoolean("waits_for_applicant"));
    }

    /** The office's as the fold says; the applicant's red on the last day, yellow when it was reminded. */
    private Colour colour(ResultSet row, LocalDate due) throws SQLException {
        if (row.getString("colour") != null) {
            return Colour.valueOf(row.getString("colour"));
        }
        if (!row.getBoolean("running")) {
            return Colour.GREY;
        }
        if (!clock.today().isBefore(due)) {
            return Colour.RED;
        }
        return row.getBoolean("reminded") ? Colour.YELLOW : Colour.GREEN;
    }
}
