package cn.zhiban.notification;

import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.identity.StaffOfRole;
import cn.zhiban.notification.smtp.MailServer;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something in the transaction of the deed itself: either both stand or neither. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private static final String INSERT =
            "insert into message (account_id, topic, subject, words, link, written_at) values (?, ?, ?, ?, ?, ?)";

    private static final String INSERT_ALL = """
            insert into message (account_id, topic, subject, words, link, written_at)
            select told.*, cast(? as timestamptz) from unnest(?, ?, ?, ?, ?) told
            returning id, account_id""";

    private final JdbcClient jdbc;
    private final StaffOfRole staff;
    private final EmailAddresses addresses;
    private final MailServer server;
    private final MailRows mails;
    private final OfficeClock clock;
    private final boolean demo;

    Outbox(
            JdbcClient jdbc,
            StaffOfRole staff,
            EmailAddresses addresses,
            MailServer server,
            MailRows mails,
            OfficeClock clock,
            Environment environment) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.addresses = addresses;
        this.server = server;
        this.mails = mails;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
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

    /**
     * Mails something that must not stand in the inbox, since it proves that the mail is read. In a demo, which has no
     * mailbox beside, it does.
     *
     * @throws RefusedRequest {@code no-mail} where the platform sends no mail
     */
    public void mailOnly(long accountId, Letter letter) {
        if (!server.isThere()) {
            throw RefusedRequest.conflict("no-mail", "平台现在不能发送邮件，请联系管理员或者改用其他方式");
        }
        long id = jdbc.sql("insert into message (account_id, topic, subject, words, link, written_at, mail_only)"
                        + " values (?, ?, ?, ?, ?, ?, ?) returning id")
                .params(row(accountId, letter))
                .param(!demo)
                .query(Long.class)
                .single();
        mails.write(id);
    }

    /** A letter for an account. */
    public record Told(long accountId, Letter letter) {}

    /** As {@link #tell}, for many at once. */
    public void tellAll(List<Told> told) {
        var written = writeAll(told);
        if (server.isThere()) {
            var given = addresses.given(written.values());
            mails.writeAll(written.entrySet().stream()
                    .filter(one -> given.contains(one.getValue()))
                    .map(Map.Entry::getKey)
                    .toList());
        }
    }

    /** @return to whom each message is, by its number */
    private Map<Long, Long> writeAll(List<Told> told) {
        var written = new TreeMap<Long, Long>();
        jdbc.sql(INSERT_ALL)
                .param(clock.now())
                .param(array(told, "bigint", Told::accountId))
                .param(array(told, "text", one -> one.letter().topic()))
                .param(array(told, "text", one -> one.letter().subject()))
                .param(array(told, "text", one -> one.letter().words()))
                .param(array(told, "text", one -> one.letter().link()))
                .query((RowCallbackHandler) row -> written.put(row.getLong("id"), row.getLong("account_id")));
        return written;
    }

    private static SqlArrayValue array(List<Told> told, String type, Function<Told, Object> column) {
        return new SqlArrayValue(type, told.stream().map(column).toArray());
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
