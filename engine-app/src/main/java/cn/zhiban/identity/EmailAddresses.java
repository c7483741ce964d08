package cn.zhiban.identity;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** The address, opened for the one use at hand; empty also for a disabled account. */
    public Optional<String> of(long accountId) {
        return sealedOf(accountId).map(kept -> cipher.open(kept, EMAIL));
    }

    /** @param email null to remove it */
    void keep(long accountId, String email) {
        jdbc.sql("UPDATE account SET email_enc = :email WHERE id = :id")
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
