package cn.zhiban.credit;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.util.Arrays;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that records had a part in a decision; the holder reads it. */
@Component
public class LoggingCreditUse {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    LoggingCreditUse(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * In the transaction of the decision; the same use told twice stands once.
     *
     * @param recordNos of {@link CreditStanding.Entry}
     * @param decision what decided, in Chinese: the name of the table or of the step
     * @param ledTo what came of it, in plain Chinese for the holder: 不适用容缺受理
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void log(Collection<String> recordNos, Occasion occasion, String decision, String ledTo, Actor by) {
        recordNos.forEach(recordNo -> jdbc.sql(
                        "insert into credit_use (record_id, case_no, occasion, decision, led_to, used_by, used_at)"
                                + " select id, ?, ?, ?, ?, ?, ? from credit_record where record_no = ? on conflict do nothing")
                .params(Arrays.asList(
                        occasion.caseNo(), occasion.words(), decision, ledTo, by.username(), clock.now(), recordNo))
                .update());
    }
}
