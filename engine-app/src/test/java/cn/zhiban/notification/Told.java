package cn.zhiban.notification;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Tells accounts of tests something, as capabilities do. */
final class Told {

    private final TransactionOperations transaction;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    private Told(TransactionOperations transaction, Outbox outbox, JdbcClient jdbc) {
        this.transaction = transaction;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    static Told in(BeanFactory application) {
        return new Told(
                application.getBean(TransactionOperations.class),
                application.getBean(Outbox.class),
                application.getBean(JdbcClient.class));
    }

    /** @return id of the message */
    long tell(long account, String subject) {
        return tell(account, new Letter("test-topic", subject, "第一行。\n第二行。", "/account"));
    }

    long tell(long account, Letter letter) {
        transaction.executeWithoutResult(status -> outbox.tell(account, letter));
        return jdbc.sql("select max(id) from message where account_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }
}
