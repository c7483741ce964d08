package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import cn.zhiban.worklist.Errands;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What still has to be handed over and for which no task waits, for the desk of the window: refusals to accept, whose cases
 * are closed, and what took the place of a one-time notice while its reply is awaited.
 */
@Component
class DocumentsToServe implements Errands {

    private record Unserved(Errand errand, String department, String district) {}

    private static final int MOST = 50;

    private static final Map<CaseStatus, String> WORDS =
            Map.of(CaseStatus.NOT_ACCEPTED, "不予受理通知书等待送达", CaseStatus.SUPPLEMENTING, "更正或者补发的告知书等待送达");

    private final JdbcClient jdbc;

    DocumentsToServe(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(long caseId) {
        jdbc.sql("insert into refusal_to_serve (case_id) values (?) on conflict do nothing")
                .param(caseId)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(long caseId) {
        jdbc.sql("delete from refusal_to_serve where case_id = ?").param(caseId).update();
    }

    /** The oldest first; fifty at most. */
    @Override
    @Transactional(readOnly = true)
    public List<Errand> of(Actor staff) {
        if (!staff.has(Role.CLERK)) {
            return List.of();
        }
        return jdbc
                .sql("select c.case_no, c.department, c.district, c.status from refusal_to_serve r"
                        + " join case_file c on c.id = r.case_id where c.status in (:statuses) order by c.id")
                .param("statuses", WORDS.keySet().stream().map(Enum::name).toList())
                .query((row, n) -> new Unserved(
                        new Errand(row.getString("case_no"), WORDS.get(CaseStatus.valueOf(row.getString("status")))),
                        row.getString("department"),
                        row.getString("district")))
                .list()
                .stream()
                .filter(one -> staff.covers(one.department(), one.district()))
                .map(Unserved::errand)
                .limit(MOST)
                .toList();
    }
}
