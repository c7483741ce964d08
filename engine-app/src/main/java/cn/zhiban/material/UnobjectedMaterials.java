package cn.zhiban.material;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What had come and was not looked at when the one-time notice was issued: it stays as supplied, and no more is asked for it. */
@Component
public class UnobjectedMaterials {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    UnobjectedMaterials(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records of each that it was left without objection, by whom and why. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(long caseId, String noticeNo, Actor by) {
        jdbc.sql("insert into case_material_change (case_id, key, state, at, by_actor, reason_words)"
                        + " select case_id, key, state, :at, :by, :words from case_material"
                        + " where case_id = :id and state = 'SUPPLIED' order by position")
                .param("id", caseId)
                .param("at", clock.now())
                .param("by", by.username())
                .param("words", "出具一次性告知书 " + noticeNo + " 时未提出问题，不再要求补正")
                .update();
    }
}
