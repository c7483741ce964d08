package cn.zhiban.sharing;

import cn.zhiban.catalogue.Register;
import cn.zhiban.catalogue.Register.Fact;
import cn.zhiban.identity.FieldCipher;
import cn.zhiban.shared.OfficeClock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last answer to each question: one row a question, its facts sealed. */
@Component
class RegisterRecords {

    private static final String PURPOSE = "register_record.facts";

    /** What identifies a question; {@code account} is null where the register is public. */
    record Key(Register register, Long account, Map<String, Object> parameters) {}

    /** @param obtainedAt when it was asked */
    record Kept(Answer answer, OffsetDateTime obtainedAt) {

        /** Whether it may still be used: what was true then for the given days, a no until the day is over, doubt never. */
        boolean isFresh(LocalDate today, int days) {
            return switch (answer.outcome()) {
                case FOUND -> !answer.asOf().plusDays(days).isBefore(today);
                case NOT_FOUND ->
                    obtainedAt.atZoneSameInstant(OfficeClock.ZONE).toLocalDate().equals(today);
                case UNSURE -> false;
            };
        }
    }

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    RegisterRecords(JdbcClient jdbc, FieldCipher cipher, ObjectMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    void keep(Key key, Question question, Answer answer, OffsetDateTime at) {
        jdbc.sql("insert into register_record (register, account_id, parameters, outcome, facts, doubt, as_of,"
                        + " obtained_at, call_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (register, account_id, parameters) do update set outcome = excluded.outcome,"
                        + " facts = excluded.facts, doubt = excluded.doubt, as_of = excluded.as_of,"
                        + " obtained_at = excluded.obtained_at, call_id = excluded.call_id")
                .params(key.register().name(), key.account(), parameters(key))
                .params(answer.outcome().name(), facts(answer), doubt(answer), answer.asOf(), at, question.id())
                .update();
    }

    Optional<Kept> of(Key key) {
        return jdbc.sql("select outcome, facts, doubt, as_of, obtained_at from register_record where register = ?"
                        + " and account_id is not distinct from cast(? as bigint) and parameters = ?")
                .params(key.register().name(), key.account(), parameters(key))
                .query((row, n) ->
                        new Kept(answer(key.register(), row), row.getObject("obtained_at", OffsetDateTime.class)))
                .optional();
    }

    private String parameters(Key key) {
        return written(new TreeMap<>(key.parameters()));
    }

    private byte[] facts(Answer answer) {
        return answer.outcome() == Answer.Outcome.FOUND ? cipher.seal(written(answer.facts()), PURPOSE) : null;
    }

    private static String doubt(Answer answer) {
        return answer.doubt() == null ? null : answer.doubt().name();
    }

    private String written(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer answer(Register register, ResultSet row) throws SQLException {
        var asOf = row.getObject("as_of", LocalDate.class);
        return switch (Answer.Outcome.valueOf(row.getString("outcome"))) {
            case FOUND -> Answer.found(asOf, opened(register, row.getBytes("facts")));
            case NOT_FOUND -> Answer.notFound(asOf);
            case UNSURE -> Answer.unsure(Answer.Doubt.valueOf(row.getString("doubt")));
        };
    }

    private Map<String, Object> opened(Register register, byte[] sealed) {
        try {
            var stored = json.readTree(cipher.open(sealed, PURPOSE));
            var facts = new LinkedHashMap<String, Object>();
            register.facts().forEach(fact -> facts.put(fact.key(), value(fact, stored.path(fact.key()))));
            return facts;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Fact fact, JsonNode node) {
        return switch (fact.type()) {
            case TEXT -> node.textValue();
            case NUMBER -> node.decimalValue();
            case DATE -> LocalDate.parse(node.textValue());
            case YES_OR_NO -> node.booleanValue();
        };
    }
}
