package cn.zhiban.identity;

import cn.zhiban.shared.RefusedRequest;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes of six digits that go another way than the page on which they are typed in. A code holds for what it was made for
 * and for ten minutes; after five wrong ones it is void, and a new one can be had once a minute.
 */
public class ConfirmationCodes {

    /** That the holder reads what is sent to the account's address. */
    public static final String SERVICE_ADDRESS = "service-address";

    /** How long a code holds. */
    public static final Duration HOLDS = Duration.ofMinutes(10);

    static final Duration BETWEEN = Duration.ofMinutes(1);
    static final int MOST_WRONG = 5;
    static final int MOST_A_DAY = 10;

    private static final String ISSUE = """
            insert into confirmation_code as c (account_id, purpose, code_mac, sent_at, day_began)
            values (:account, :purpose, :mac, :now, :now)
            on conflict (account_id, purpose) do update
               set code_mac = :mac, sent_at = :now, wrong = 0,
                   day_began = case when c.day_began <= :yesterday then :now else c.day_began end,
                   sent_that_day = case when c.day_began <= :yesterday then 1 else c.sent_that_day + 1 end
             where c.sent_at <= :before and (c.day_began <= :yesterday or c.sent_that_day < :most)
            """;

    private static final int CODES = 1_000_000;

    private final JdbcClient jdbc;
    private final BlindIndex macs;
    private final Clock machine;
    private final SecureRandom random = new SecureRandom();

    /** @param machine not the office's clock, which may be advanced */
    ConfirmationCodes(JdbcClient jdbc, FieldKey key, Clock machine) {
        this.jdbc = jdbc;
        this.macs = new BlindIndex(key, "confirmation_code.code_mac");
        this.machine = machine;
    }

    private record Kept(byte[] mac, OffsetDateTime sentAt, int wrong) {}

    /**
     * A new code, in the transaction of the letter that carries it; the one before is void.
     *
     * @param purpose what it confirms, kebab-case
     * @param subject what exactly: an address, the digest of a text
     * @throws RefusedRequest {@code code-too-soon} within a minute of the last one, or after ten in a day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(long accountId, String purpose, String subject) {
        var code = "%06d".formatted(random.nextInt(CODES));
        int written = jdbc.sql(ISSUE)
                .param("account", accountId)
                .param("purpose", purpose)
                .param("mac", mac(code, subject))
                .param("now", now())
                .param("before", now().minus(BETWEEN))
                .param("yesterday", now().minusDays(1))
                .param("most", MOST_A_DAY)
                .update();
        if (written == 0) {
            throw RefusedRequest.conflict("code-too-soon", "确认码发得太频繁：一分钟一次，一天最多 " + MOST_A_DAY + " 次，请稍后再要新的");
        }
        return code;
    }

    /**
     * Uses the code up, or counts a wrong one: that stays, whatever becomes of the request. How often codes were sent is
     * not forgotten by either. Call it with no transaction open: it takes a connection of its own.
     *
     * @return whether this is the code that was sent for that subject
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean confirms(long accountId, String purpose, String subject, String typed) {
        return judge(accountId, purpose, subject, typed, true);
    }

    /**
     * As {@link #confirms}, but a right code is left to be used up, by {@link #useUp}, with the deed that it confirms.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean holds(long accountId, String purpose, String subject, String typed) {
        return judge(accountId, purpose, subject, typed, false);
    }

    /** Uses the code up with the deed that it confirms; it holds on where the deed is not done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean useUp(long accountId, String purpose, String subject, String typed) {
        return judge(accountId, purpose, subject, typed, true);
    }

    private boolean judge(long accountId, String purpose, String subject, String typed, boolean using) {
        var kept = jdbc.sql("select code_mac, sent_at, wrong from confirmation_code"
                        + " where account_id = ? and purpose = ? for update")
                .params(accountId, purpose)
                .query((row, n) -> new Kept(
                        row.getBytes("code_mac"), row.getObject("sent_at", OffsetDateTime.class), row.getInt("wrong")))
                .optional();
        if (kept.isEmpty() || kept.get().wrong() >= MOST_WRONG || isOver(kept.get())) {
            return false;
        }
        boolean right = MessageDigest.isEqual(kept.get().mac(), mac(typed.strip(), subject));
        if (using || !right) {
            jdbc.sql("update confirmation_code set wrong = ? where account_id = ? and purpose = ?")
                    .params(right ? MOST_WRONG : kept.get().wrong() + 1, accountId, purpose)
                    .update();
        }
        return right;
    }

    /** Whatever code is on its way holds no more, for what it confirms has changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void revoke(long accountId, String purpose) {
        jdbc.sql("update confirmation_code set wrong = ? where account_id = ? and purpose = ?")
                .params(MOST_WRONG, accountId, purpose)
                .update();
    }

    private boolean isOver(Kept kept) {
        return kept.sentAt().plus(HOLDS).isBefore(now());
    }

    private byte[] mac(String code, String subject) {
        return macs.of(code + " " + subject);
    }

    private OffsetDateTime now() {
        return machine.instant().atOffset(ZoneOffset.UTC);
    }
}
