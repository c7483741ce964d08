package cn.zhiban.identity;

import cn.zhiban.database.StartRefused;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a database whose fields were sealed by another key: better no service than rows that nobody can
 * read later. One field of each table that has any is opened; an office without applicants' accounts has cases.
 */
@Component
@Order(0)
class FieldKeyCheck implements ApplicationRunner {

    private static final List<Probe> PROBES = List.of(
            new Probe(Accounts.PHONE, "SELECT phone_enc FROM account WHERE phone_enc IS NOT NULL ORDER BY id LIMIT 1"),
            new Probe("case_file.applicant_phone", "SELECT applicant_phone_enc FROM case_file ORDER BY id LIMIT 1"));

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    FieldKeyCheck(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** @param purpose for which the field was sealed */
    private record Probe(String purpose, String query) {}

    @Override
    public void run(ApplicationArguments arguments) {
        PROBES.forEach(probe -> jdbc.sql(probe.query())
                .query(byte[].class)
                .optional()
                .ifPresent(field -> open(field, probe.purpose())));
    }

    private void open(byte[] field, String purpose) {
        try {
            cipher.open(field, purpose);
        } catch (IllegalStateException e) {
            throw new StartRefused("字段密钥打不开这个数据库里封存的内容（" + purpose + "）；请放回原来的密钥文件 secrets/field.key");
        }
    }
}
