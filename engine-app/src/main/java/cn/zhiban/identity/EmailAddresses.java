package cn.zhiban.identity;

import cn.zhiban.shared.OfficeClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Where people want to be written to. Whoever gives no address gets no mail. */
@Component
public class EmailAddresses {

    static final String EMAIL = "account.email";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    EmailAddresses(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Whether the account is to be written to: it gave an address and is not disabled. */
    public boolean isGiven(long accountId) {
        return sealedOf(accountId).isPresent();
    }

    /** Those of the accounts that are to be written to, as {@link #isGiven}. */
    public Set<Long> given(Collection<Long> accountIds) {
        return jdbc.sql("SELECT id FROM account WHERE id = ANY (?) AND enabled AND email_enc IS NOT NULL")
                .param(new SqlArrayValue("bigint", Set.copyOf(accountIds).toArray()))
                .query(Long.class)
                .set();
    }

    /** The address, opened for the one use at hand; empty also for a disabled account. */
    public Optional<String> of(long accountId) {
        return sealedOf(accountId).map(kept -> cipher.open(kept, EMAIL));
    }

    /**
     * Since when the office knows that the holder reads what is sent to the address, which makes it the address of
     * electronic service; empty while it does not.
     */
    public Optional<LocalDate> confirmedOn(long accountId) {
        return jdbc.sql("SELECT email_confirmed_at FROM account WHERE id = :id AND enabled"
                        + " AND email_enc IS NOT NULL AND email_confirmed_at IS NOT NULL")
                .param("id", accountId)
                .query((row, n) -> row.getObject("email_confirmed_at", OffsetDateTime.class)
                        .atZoneSameInstant(OfficeClock.ZONE)
                        .toLocalDate())
                .optional();
    }

    /** @return false where the account has another address by now */
    boolean confirm(long accountId, String email, OffsetDateTime at) {
        var kept = jdbc.sql("SELECT email_enc FROM account WHERE id = :id AND email_enc IS NOT NULL FOR UPDATE")
                .param("id", accountId)
                .query((row, n) -> row.getBytes("email_enc"))
                .optional();
        if (kept.isEmpty() || !cipher.open(kept.get(), EMAIL).equals(email)) {
            return false;
        }
        jdbc.sql("UPDATE account SET email_confirmed_at = :at WHERE id = :id")
                .param("at", at)
                .param("id", accountId)
                .update();
        return true;
    }

    /**
     * Another address is not confirmed yet.
     *
     * @param email null to remove it
     */
    void keep(long accountId, String email) {
        jdbc.sql("UPDATE account SET email_enc = :email, email_confirmed_at = NULL WHERE id = :id")
                .param("email", cipher.seal(email, EMAIL))
                .param("id", accountId)
                .update();
    }

    private Optional<byte[]> sealedOf(long accountId) {
        return jdbc.sql("SELECT email_enc FROM account WHERE id = :id AND enabled AND email_enc IS NOT NULL")
                .param("id", accountId)
                .query((row, n) -> row.getBytes("email_enc"))
                .optional();
    }
}
