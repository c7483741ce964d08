package cn.zhiban.commitment.deferral;

import cn.zhiban.catalogue.Catalogue;
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

    private static final String QUERY = """
            select d.*, c.case_no, c.item_version_id, c.applicant_name, c.applicant_uscc, c.status, c.district
              from deferral d join case_file c on c.id = d.case_id
             where (d.state in ('PROMISED', 'AWAITED', 'SUPPLIED')) <> :settled
               and (cast(:department as text) is null or c.department is null or c.department = :department)
               and (cast(:district as text) is null or c.district is null or c.district = :district)
             order by case when :settled then -d.id else d.due_on - date '1970-01-01' end, d.id
             limit :limit offset :after
            """;

    /**
     * @param dueOn last day; {@code days} working days from acceptance
     * @param colour by the day, as far as something is awaited of the applicant; grey else
     */
    public record Line(
            String caseNo,
            String itemName,
            String applicantName,
            String material,
            String materialName,
            String state,
            String stateLabel,
            int days,
            LocalDate dueOn,
            String resultGate,
            String creditRecord,
            String colour) {}

    /** @param next from where the rest goes on; null at the end */
    public record Lines(List<Line> items, Long next) {}

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final OfficeClock clock;

    PromisedList(JdbcClient jdbc, Catalogue catalogue, OfficeClock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * @param settled what is no longer promised, the latest first, instead of what is open, the earliest day first
     * @param after how many were read before
     */
    @Transactional(readOnly = true)
    public Lines deferrals(Actor actor, boolean settled, long after) {
        var today = clock.today();
        var lines = jdbc.sql(QUERY)
                .param("settled", settled)
                .param("department", actor.department())
                .param("district", actor.district())
                .param("limit", PAGE + 1)
                .param("after", after)
                .query((row, n) -> line(row, today))
                .list();
        boolean more = lines.size() > PAGE;
        return new Lines(more ? lines.subList(0, PAGE) : lines, more ? after + PAGE : null);
    }

    private Line line(ResultSet row, LocalDate today) throws SQLException {
        var one = Deferrals.read(row);
        var name = row.getString("applicant_name");
        return new Line(
                row.getString("case_no"),
                catalogue.version(row.getLong("item_version_id")).item().name(),
                row.getString("applicant_uscc") == null ? Masking.name(name) : name,
                one.material(),
                one.name(),
                one.state().name(),
                one.state().label(),
                one.days(),
                one.dueOn(),
                one.terms().resultGate().name(),
                one.creditRecord(),
                colour(one, today).name().toLowerCase(Locale.ROOT));
    }

    /** Red on the last day, yellow when the applicant was reminded. */
    private static Colour colour(Deferral one, LocalDate today) {
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
