package cn.zhiban.enquiry;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.enquiry.Answer.State;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the answers; what they are found by is written when they become public, and goes when they are not. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Answers {

    /** What of an answer is written for the public. */
    record Wording(String topic, String topicName, String question, String answer) {

        String[] tokens() {
            return SearchTokens.of(topicName + "\n" + question + "\n" + answer).toArray(String[]::new);
        }
    }

    /** As {@link Actor#covers} says; a null covers everything, on either side. */
    private static final String IN_SCOPE = """
            select a.* from published_answer a join case_file c on c.id = a.case_id
             where a.state = :state and a.id < :before
               and (c.department is null or c.department = coalesce(:department, c.department))
               and (c.district is null or c.district = coalesce(:district, c.district))
             order by a.id desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Answers(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(CaseFile about, String itemName, Wording wording, Actor proposedBy) {
        return jdbc.sql(
                        "insert into published_answer (case_id, case_no, item_key, item_name, topic, topic_name, question,"
                                + " answer, state, version, proposed_by, proposed_at, tokens)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', 1, ?, ?, '{}') returning id")
                .params(about.id(), about.caseNo(), about.itemKey(), itemName)
                .params(wording.topic(), wording.topicName(), wording.question(), wording.answer())
                .params(proposedBy.name(), clock.now())
                .query(Long.class)
                .single();
    }

    void write(long id, Wording wording) {
        jdbc.sql("update published_answer set topic = ?, topic_name = ?, question = ?, answer = ?,"
                        + " version = version + 1 where id = ?")
                .params(wording.topic(), wording.topicName(), wording.question(), wording.answer())
                .param(id)
                .update();
    }

    /** From now on it is found by these words. */
    void publish(long id, Wording wording, Actor by) {
        jdbc.sql("update published_answer set state = 'PUBLISHED', tokens = ?, published_by = ?, published_at = ?,"
                        + " place = nextval('published_answer_place_seq'), withdrawn_by = null, withdrawn_at = null,"
                        + " withdrawal_reason = null, version = version + 1 where id = ?")
                .params(wording.tokens(), by.name(), clock.now(), id)
                .update();
    }

    void withdraw(long id, Actor by, String reason) {
        jdbc.sql("update published_answer set state = 'WITHDRAWN', tokens = '{}', withdrawn_by = ?, withdrawn_at = ?,"
                        + " withdrawal_reason = ?, version = version + 1 where id = ?")
                .params(by.name(), clock.now(), reason, id)
                .update();
    }

    /** Locked until the transaction ends. */
    Optional<Answer> lock(long id) {
        return jdbc.sql("select * from published_answer where id = ? for update")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Answer> find(long id) {
        return jdbc.sql("select * from published_answer where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Answer> ofCase(long caseId) {
        return jdbc.sql("select * from published_answer where case_id = ?")
                .param(caseId)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The last of a state in the reader's scope, those before the given one. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<Answer> in(Actor reader, State state, long before, int limit) {
        return jdbc.sql(IN_SCOPE)
                .param("state", state.name())
                .param("before", before)
                .param("department", reader.department(), Types.VARCHAR)
                .param("district", reader.district(), Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    static Answer read(ResultSet row) throws SQLException {
        return new Answer(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("case_no"),
                row.getString("item_key"),
                row.getString("item_name"),
                row.getString("topic"),
                row.getString("topic_name"),
                row.getString("question"),
                row.getString("answer"),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("proposed_by"),
                at(row, "proposed_at"),
                row.getString("published_by"),
                at(row, "published_at"),
                row.getString("withdrawn_by"),
                at(row, "withdrawn_at"),
                row.getString("withdrawal_reason"));
    }

    private static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(OfficeClock.ZONE).toOffsetDateTime();
    }
}
