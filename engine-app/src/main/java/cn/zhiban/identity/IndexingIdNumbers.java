package cn.zhiban.identity;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gives accounts from before the blind index theirs, at the start: their sealed numbers are opened once for it. */
@Component
@Order(1)
class IndexingIdNumbers implements ApplicationRunner {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex idNumbers;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    IndexingIdNumbers(
            JdbcClient jdbc,
            FieldCipher cipher,
            BlindIndex idNumbers,
            AuditTrail audit,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.idNumbers = idNumbers;
        this.audit = audit;
        this.transaction = transaction;
    }

    private record Sealed(long id, byte[] idNumber) {}

    @Override
    public void run(ApplicationArguments arguments) {
        boolean more = true;
        while (more) {
            more = transaction.execute(status -> indexSome());
        }
    }

    private boolean indexSome() {
        List<Sealed> without = withoutIndex();
        without.forEach(this::index);
        if (!without.isEmpty()) {
            audit.record(Actor.SYSTEM, "index-id-numbers", "account", "all", Map.of("accounts", without.size()));
        }
        return without.size() == BATCH;
    }

    private List<Sealed> withoutIndex() {
        return jdbc.sql(
                        "SELECT id, id_number_enc FROM account WHERE id_number_enc IS NOT NULL AND id_number_index IS NULL"
                                + " ORDER BY id LIMIT " + BATCH)
                .query((row, i) -> new Sealed(row.getLong("id"), row.getBytes("id_number_enc")))
                .list();
    }

    private void index(Sealed account) {
        jdbc.sql("UPDATE account SET id_number_index = :index WHERE id = :id")
                .param("index", idNumbers.of(cipher.open(account.idNumber(), Accounts.ID_NUMBER)))
                .param("id", account.id())
                .update();
    }
}
