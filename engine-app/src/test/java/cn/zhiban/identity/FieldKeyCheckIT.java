package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.zhiban.database.StartRefused;
import cn.zhiban.database.ZhibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ZhibanTest
class FieldKeyCheckIT {

    private static final FieldCipher OTHER = new FieldCipher(new FieldKey(new byte[32]));

    @Autowired
    private FieldCipher cipher;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void startsWithTheKeyThatSealedWhatIsThere() {
        assertThatCode(() -> new FieldKeyCheck(jdbc, cipher).run(null)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherKeyWhereAnAccountHasASealedPhone() {
        assertThat(catchThrowable(() -> new FieldKeyCheck(jdbc, OTHER).run(null)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("account.phone");
    }

    @Test
    void refusesAnotherKeyWhereOnlyACaseHasASealedPhone() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            jdbc.sql("UPDATE account SET phone_enc = NULL").update();
            enterACase();

            assertThat(catchThrowable(() -> new FieldKeyCheck(jdbc, OTHER).run(null)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("case_file.applicant_phone")
                    .hasMessageNotContaining("\n");
            assertThatCode(() -> new FieldKeyCheck(jdbc, cipher).run(null)).doesNotThrowAnyException();
        });
    }

    private void enterACase() {
        jdbc.sql("""
                        INSERT INTO case_file (id, version, case_no, item_version_id, item_key, status, account_id, applicant_name,
                                               applicant_phone_enc, form, channel, entered_by, received_at, status_since, colour)
                        SELECT -1, 0, 'KEY-1', v.id, 'any', 'RECEIVED', 0, '某人', :phone, '{}', 'COUNTER', 'clerk', a.created_at,
                               a.created_at, 'green'
                        FROM item_version v, account a ORDER BY v.id, a.id LIMIT 1
                        """)
                .param("phone", cipher.seal("13800000001", "case_file.applicant_phone"))
                .update();
    }
}
