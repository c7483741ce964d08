package cn.zhiban.engine;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The timers of a case in the hand of an act. The job executor takes them on, and puts them off after a failure, without
 * the lock of the case: an act that the engine lets read a timer just before would fail when it writes.
 */
@Component
public class TimerRows {

    private static final String HELD = "select id_ from act_ru_job where process_instance_id_ in"
            + " (select proc_inst_id_ from act_ru_execution where business_key_ = ?) order by id_ for update";

    private final JdbcTemplate jdbc;

    TimerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends; the row of the case was locked before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long caseId) {
        jdbc.queryForList(HELD, String.class, Long.toString(caseId));
    }
}
