package cn.zhiban.notification;

import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.identity.StaffOfRole;
import cn.zhiban.notification.smtp.MailServer;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.Role;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something in the transaction of the deed itself: either both stand or neither. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private static final String INSERT =
            "insert into message (account_id, topic, subject, words, link, written_at) values (?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final StaffOfRole staff;
    private final EmailAddresses addresses;
    private final MailServer server;
    private final MailRows mails;
    private final OfficeClock clock;

    Outbox(
            JdbcTemplate batches,
            StaffOfRole staff,
            EmailAddresses addresses,
            MailServer server,
            MailRows mails,
            OfficeClock clock) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.staff = staff;
        this.addresses = addresses;
        this.server = server;
        this.mails = mails;
        this.clock = clock;
    }

    /** Tells one account: in its inbox, and by mail where mail is sent and the account gave an address. */
    public void tell(long accountId, Letter letter) {
        long id = jdbc.sql(INSERT + " returning id")
                .params(row(accountId, letter))
                .query(Long.class)
                .single();
        if (server.isThere() && addresses.isGiven(accountId)) {
            mails.write(id);
        }
    }

    /** A letter for an account. */
    public record Told(long accountId, Letter letter) {}

    /** As {@link #tell}, for many at once. */
    public void tellAll(List<Told> told) {
        if (server.isThere()) {
            told.forEach(one -> tell(one.accountId(), one.letter()));
            return;
        }
        batches.batchUpdate(
                INSERT,
                told.stream().map(one -> row(one.accountId(), one.letter())).toList());
    }

    /**
     * Tells every enabled member of staff with the role whose scope covers the department and the district; null covers
     * everywhere, as in {@link cn.zhiban.shared.Actor#covers}.
     */
    public void tellStaff(Role role, String department, String district, Letter letter) {
        staff.covering(role, department, district).forEach(accountId -> tell(accountId, letter));
    }

    private Object[] row(long accountId, Letter letter) {
        return new Object[] {accountId, letter.topic(), letter.subject(), letter.words(), letter.link(), clock.now()};
    }
}
