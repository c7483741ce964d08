package cn.zhiban.rating;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the ratings, which are only added to. */
@Component
class Ratings {

    private final JdbcClient jdbc;

    Ratings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param handler who answered or decided the case */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Rating given, Actor by, Actor handler) {
        jdbc.sql("insert into rating (case_id, level, words, rated_by, rated_at, handler, handler_name)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(given.caseId(), given.level().number(), given.words(), by.accountId(), given.ratedAt())
                .params(handler.accountId(), handler.name())
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Rating> of(long caseId) {
        return jdbc.sql("select case_id, level, words, rated_at from rating where case_id = ?")
                .param(caseId)
                .query((row, n) -> read(row))
                .optional();
    }

    private static Rating read(ResultSet row) throws SQLException {
        var at = row.getObject("rated_at", OffsetDateTime.class);
        return new Rating(
                row.getLong("case_id"),
                Level.of(row.getInt("level")).orElseThrow(),
                row.getString("words"),
                at.atZoneSameInstant(OfficeClock.ZONE).toOffsetDateTime());
    }
}
