package cn.zhiban.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The codes with which accounts sign letters of commitment, read where a demo shows the mail. */
public final class SigningCodes {

    private final JdbcClient jdbc;

    public SigningCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One code a minute and ten a day are for people: what was sent before is forgotten. */
    public String fresh(Rest signer, String account, String itemKey) {
        jdbc.sql("delete from confirmation_code where account_id = (select id from account where username = ?)")
                .param(account)
                .update();
        var sent = signer.post("/items/" + itemKey + "/commitment-letter/code", Map.of());
        assertThat(sent.status()).as("%s", sent).isEqualTo(200);
        return jdbc.sql("select substring(words from '[0-9]{6}') from message"
                        + " where account_id = (select id from account where username = ?)"
                        + " and topic = 'commitment-code' order by id desc limit 1")
                .param(account)
                .query(String.class)
                .single();
    }
}
