package cn.zhiban.notification;

import cn.zhiban.identity.StaffOfRole;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something in the transaction of the deed itself: either both stand or neither. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final JdbcClient jdbc;
    private final StaffOfRole staff;
    private final OfficeClock clock;

    Outbox(JdbcClient jdbc, StaffOfRole staff, OfficeClock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    /** Tells one account. */
    public void tell(long accountId, Letter letter) {
        jdbc.sql("insert into message (account_id, topic, subject, words, link, written_at) values (?, ?, ?, ?, ?, ?)")
                .params(accountId, letter.topic(), letter.subject(), letter.words(), letter.link(), clock.now())
                .update();
    }

    /**
     * Tells every enabled member of staff with the role whose scope covers the department and the district; null covers
     * everywhere, as in {@link cn.zhiban.shared.Actor#covers}.
     */
    public void tellStaff(Role role, String department, String district, Letter letter) {
        staff.covering(role, department, district).forEach(accountId -> tell(accountId, letter));
    }
}
