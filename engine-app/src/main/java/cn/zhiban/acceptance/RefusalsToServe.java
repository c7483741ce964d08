package cn.zhiban.acceptance;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import cn.zhiban.worklist.Errands;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The refusals to accept that still have to be handed over, for the desk of the window: their cases are closed and have no task. */
@Component
class RefusalsToServe implements Errands {

    private record Unserved(Errand errand, String department, String district) {}

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    RefusalsToServe(JdbcClient jdbc) {
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
                .sql("select c.case_no, c.department, c.district from refusal_to_serve r"
                        + " join case_file c on c.id = r.case_id order by c.id")
                .query((row, n) -> new Unserved(
                        new Errand(row.getString("case_no"), "不予受理通知书等待送达"),
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
