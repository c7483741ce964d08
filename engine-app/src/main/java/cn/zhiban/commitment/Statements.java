package cn.zhiban.commitment;

import cn.zhiban.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The statements as rows; whoever writes holds the lock of the case. */
@Component
class Statements {

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Verification about, Statement made, Actor by) {
        long id = jdbc.sql("insert into verification_statement (verification_id, kind, words, account_id, made_at)"
                        + " values (?, ?, ?, ?, ?) returning id")
                .params(about.id(), made.kind().name(), made.words(), by.accountId(), made.madeAt())
                .query(Long.class)
                .single();
        for (int position = 0; position < made.uploads().size(); position++) {
            jdbc.sql("insert into verification_statement_file (statement_id, position, upload_id) values (?, ?, ?)")
                    .params(id, position, made.uploads().get(position))
                    .update();
        }
    }

    /** In the order in which they were made. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<Statement> of(Verification about) {
        return jdbc.sql("select * from verification_statement where verification_id = ? order by id")
                .param(about.id())
                .query((row, n) -> new Statement(
                        Statement.Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        files(row.getLong("id")),
                        Verifications.local(row, "made_at")))
                .list();
    }

    private List<UUID> files(long statement) {
        return jdbc.sql("select upload_id from verification_statement_file where statement_id = ? order by position")
                .param(statement)
                .query(UUID.class)
                .list();
    }
}
