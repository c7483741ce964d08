package cn.zhiban.notification;

import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.identity.StaffOfRole;
import cn.zhiban.notification.smtp.MailServer;
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
    private final EmailAddresses addresses;
    private final MailServer server;
    private final MailRows mails;
    private final OfficeClock clock;

    Outbox(
            JdbcClient jdbc,
            StaffOfRole staff,
            EmailAddresses addresses,
            MailServer server,
            MailRows mails,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.addresses = addresses;
        this.server = server;
        this.mails = mails;
        this.clock = clock;
    }

    /** Tells one account: in its inbox, and by mail where mail is sent and the account gave an address. */
    public void tell(long accountId, Letter letter) {
        long id = jdbc.sql("insert into message (account_id, topic, subject, words, link, written_at)"
                        + " values (?, ?, ?, ?, ?, ?) returning id")
                .params(accountId, letter.topic(), letter.subject(), letter.words(), letter.link(), clock.now())
                .query(Long.class)
                .single();
        if (server.isThere() && addresses.isGiven(accountId)) {
            mails.write(id);
        }
    }

    /**
     * Tells every enabled member of staff with the role whose scope covers the department and the district; null covers
     * everywhere, as in {@link cn.zhiban.shared.Actor#covers}.
     */
    public void tellStaff(Role role, String department, String district, Letter letter) {
        staff.covering(role, department, district).forEach(accountId -> tell(accountId, letter));
    }
}
