package cn.zhiban.identity;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a database whose fields were sealed by another key: better no service than rows that nobody can
 * read later.
 */
@Component
@Order(0)
class FieldKeyCheck implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    FieldKeyCheck(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        jdbc.sql("SELECT phone_enc FROM account WHERE phone_enc IS NOT NULL ORDER BY id LIMIT 1")
                .query(byte[].class)
                .optional()
                .ifPresent(sealed -> cipher.open(sealed, Accounts.PHONE));
    }
}
