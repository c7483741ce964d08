package cn.zhiban.commitment;

import cn.zhiban.shared.Jsonb;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters that were signed while their application is still written; each is gone with its draft. */
@Component
public class UnsentLetters {

    private final JdbcClient jdbc;
    private final Jsonb json;

    UnsentLetters(JdbcClient jdbc, Jsonb json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Signature> of(UUID draft) {
        return jdbc.sql("select * from unsent_letter where draft_id = ?")
                .param(draft)
                .query((row, n) -> SignatureRow.read(json, row))
                .optional();
    }

    /** In the place of what was signed before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID draft, Signature signed) {
        jdbc.sql("delete from unsent_letter where draft_id = ?").param(draft).update();
        jdbc.sql("insert into unsent_letter (draft_id, " + SignatureRow.COLUMNS + ") values (:draft, "
                        + SignatureRow.VALUES + ")")
                .param("draft", draft)
                .params(SignatureRow.values(json, signed))
                .update();
    }
}
