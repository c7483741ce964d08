package cn.zhiban.sharing;

import cn.zhiban.catalogue.Register;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.sharing.RegisterRecords.Key;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every question that left the house; rows are only added, and the applicant reads those about itself. */
@Component
public class RegisterCalls {

    private static final int SHOWN = 50;

    /** @param outcome in Chinese */
    public record Call(Register register, String purpose, OffsetDateTime at, String outcome) {}

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    RegisterCalls(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(Actor by, String itemKey, Key key, Question question, Answer answer, long millis) {
        jdbc.sql("insert into register_call (id, register, account_id, consent_id, item_key, purpose, by_actor,"
                        + " asked_at, millis, outcome) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(question.id(), key.register().name(), key.account(), question.consent(), itemKey)
                .params(question.purpose(), by.username(), clock.now(), millis, answer.words())
                .update();
    }

    /** The latest about an account, the last one first. */
    @Transactional(readOnly = true)
    public List<Call> about(long accountId) {
        return jdbc.sql("select register, purpose, asked_at, outcome from register_call where account_id = ?"
                        + " order by asked_at desc, id limit " + SHOWN)
                .param(accountId)
                .query((row, n) -> new Call(
                        Register.valueOf(row.getString("register")),
                        row.getString("purpose"),
                        row.getObject("asked_at", OffsetDateTime.class)
                                .atZoneSameInstant(OfficeClock.ZONE)
                                .toOffsetDateTime(),
                        row.getString("outcome")))
                .list();
    }
}
