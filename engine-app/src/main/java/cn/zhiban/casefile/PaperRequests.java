package cn.zhiban.casefile;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Papers that were asked for after acceptance, as rows; whoever writes holds the lock of the case. */
@Component
public class PaperRequests {

    /** One that nobody has answered yet. */
    public record Open(String material, String words) {}

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    PaperRequests(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Open> open(long caseId) {
        return jdbc.sql(
                        "select material, words from paper_request where case_id = ? and supplied_at is null order by id")
                .param(caseId)
                .query((row, n) -> new Open(row.getString("material"), row.getString("words")))
                .list();
    }

    /** @return whether it is new; one that is open is not asked for twice */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(long caseId, Open request, Actor by) {
        return jdbc.sql("insert into paper_request (case_id, material, words, requested_at, requested_by)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(caseId, request.material(), request.words(), clock.now(), by.username())
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void supplied(long caseId, String material) {
        jdbc.sql("update paper_request set supplied_at = ? where case_id = ? and material = ? and supplied_at is null")
                .params(clock.now(), caseId, material)
                .update();
    }
}
