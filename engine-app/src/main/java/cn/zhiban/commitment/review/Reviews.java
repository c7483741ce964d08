package cn.zhiban.commitment.review;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.ReviewMode;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Choices and findings as rows, append-only; whoever writes holds the lock of the case. */
@Component
class Reviews {

    record Chosen(ReviewMode mode, String reason, OffsetDateTime at) {}

    record Found(RecordingReview.Outcome outcome, String words, String by, OffsetDateTime at) {}

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Reviews(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(CaseFile locked, ReviewChoice choice) {
        jdbc.sql("insert into review_choice (case_id, mode, reason, chosen_at) values (?, ?, ?, ?)")
                .params(locked.id(), choice.mode().name(), choice.reason(), clock.now())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(CaseFile locked, RecordingReview.Outcome outcome, String words, Actor by) {
        jdbc.sql("insert into review_finding (case_id, finding, words, found_by, found_at) values (?, ?, ?, ?, ?)")
                .params(locked.id(), outcome.name(), words, by.name(), clock.now())
                .update();
    }

    /** The choice that holds: the last one. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Chosen> of(long caseId) {
        return jdbc.sql("select * from review_choice where case_id = ? order by id desc limit 1")
                .param(caseId)
                .query((row, n) -> new Chosen(
                        ReviewMode.valueOf(row.getString("mode")),
                        row.getString("reason"),
                        local(row.getObject("chosen_at", OffsetDateTime.class))))
                .optional();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    List<Found> findings(long caseId) {
        return jdbc.sql("select * from review_finding where case_id = ? order by id")
                .param(caseId)
                .query((row, n) -> new Found(
                        RecordingReview.Outcome.valueOf(row.getString("finding")),
                        row.getString("words"),
                        row.getString("found_by"),
                        local(row.getObject("found_at", OffsetDateTime.class))))
                .list();
    }

    private static OffsetDateTime local(OffsetDateTime at) {
        return at.atZoneSameInstant(OfficeClock.ZONE).toOffsetDateTime();
    }
}
