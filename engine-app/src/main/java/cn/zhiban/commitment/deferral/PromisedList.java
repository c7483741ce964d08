package cn.zhiban.commitment.deferral;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.commitment.OpenPromises.Kind;
import cn.zhiban.commitment.PromiseKey;
import cn.zhiban.commitment.deferral.Deferral.State;
import cn.zhiban.deadline.Colour;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that was promised for later, with its days, for those who supervise it. */
@Component
public class PromisedList {

    static final int PAGE = 50;

    private static final PromiseKey LATEST = PromiseKey.of(PromiseKey.NO_DAY, Kind.DEFERRED, Long.MAX_VALUE);

    private static final String IN_SCOPE = "select d.*, " + OpenDeferral.WAITS_FOR_OTHERS + """
             as waits_for_others, c.case_no, c.item_version_id, c.applicant_name, c.applicant_uscc, c.status, c.district
              from deferral d join case_file c on c.id = d.case_id
             where (cast(:department as text) is null or c.department is null or c.department = :department)
               and (cast(:district as text) is null or c.district is null or c.district = :district)
            """;

    private static final String OPEN = IN_SCOPE + """
               and\s""" + OpenDeferral.CONDITION + """
               and (coalesce(d.office_due, d.due_on), d.id) > (:afterDay, :afterId)
             order by coalesce(d.office_due, d.due_on), d.id limit :limit""";

    private static final String SETTLED = IN_SCOPE + """
               and not\s""" + OpenDeferral.CONDITION + """
               and (d.due_on, d.id) < (:afterDay, :afterId)
             order by d.due_on desc, d.id desc limit :limit""";

    /**
     * @param dueOn last day; {@code days} working days from acceptance
     * @param officeDue last day for the office to look at what came, or to say what follows; null while nothing lies before it
     * @param colour of the office's limit where one runs, else by the day as far as something is awaited of the applicant
     */
    public record Line(
            long id,
            String caseNo,
            String itemName,
            String applicantName,
            String material,
            String materialName,
            String state,
            String stateLabel,
            int days,
            LocalDate dueOn,
            LocalDate officeDue,
            String resultGate,
            String creditRecord,
            String colour) {}

    /** @param next the key for the next page, null on the last */
    public record Lines(List<Line> items, String next) {}

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final OfficeClock clock;

    PromisedList(JdbcClient jdbc, Catalogue catalogue, OfficeClock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * @param settled what is no longer promised and lies, or will lie, before nobody, the latest day first, instead of what is open, the earliest day first
     * @param after key of the last line seen, null or empty for the first page
     * @throws cn.zhiban.shared.RefusedRequest {@code page-key-invalid}
     */
    @Transactional(readOnly = true)
    public Lines deferrals(Actor actor, boolean settled, String after) {
        var from = settled && (after == null || after.isEmpty()) ? LATEST : PromiseKey.read(after);
        var today = clock.today();
        var found = jdbc.sql(settled ? SETTLED : OPEN)
                .param("department", actor.department())
                .param("district", actor.district())
                .param("afterDay", from.due())
                .param("afterId", from.id())
                .param("limit", PAGE + 1)
                .query((row, n) -> line(row, today))
                .list();
        boolean more = found.size() > PAGE;
        var lines = more ? found.subList(0, PAGE) : found;
        return new Lines(lines, more ? key(lines.get(PAGE - 1)).written() : null);
    }

    private static PromiseKey key(Line last) {
        return PromiseKey.of(last.officeDue() == null ? last.dueOn() : last.officeDue(), Kind.DEFERRED, last.id());
    }

    private Line line(ResultSet row, LocalDate today) throws SQLException {
        var one = Deferrals.read(row);
        var name = row.getString("applicant_name");
        return new Line(
                one.id(),
                row.getString("case_no"),
                catalogue.version(row.getLong("item_version_id")).item().name(),
                row.getString("applicant_uscc") == null ? Masking.name(name) : name,
                one.material(),
                one.name(),
                one.state().name(),
                OpenDeferral.label(one.state(), row.getBoolean("waits_for_others")),
                one.days(),
                one.dueOn(),
                one.officeDue(),
                one.terms().resultGate().name(),
                one.creditRecord(),
                colour(one, today).name().toLowerCase(Locale.ROOT));
    }

    /** Red on the last day, yellow when the applicant was reminded. */
    private static Colour colour(Deferral one, LocalDate today) {
        if (one.officeColour() != null) {
            return one.officeColour();
        }
        if (one.state() == State.LAPSED) {
            return Colour.RED;
        }
        if (one.state() != State.AWAITED) {
            return Colour.GREY;
        }
        if (!today.isBefore(one.dueOn())) {
            return Colour.RED;
        }
        return one.dueOn().equals(one.remindedFor()) ? Colour.YELLOW : Colour.GREEN;
    }
}
