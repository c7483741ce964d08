package cn.zhiban.casefile;

import cn.zhiban.notification.Letter;
import cn.zhiban.notification.Outbox;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a case, in plain words; append-only. What the applicant is told also goes to its inbox. */
@Component
public class Timeline {

    /** @param visible whether the applicant reads it too */
    public record Entry(Instant at, String actor, String kind, String words, boolean visible) {}

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final Outbox outbox;

    Timeline(JdbcClient jdbc, OfficeClock clock, Outbox outbox) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Adds a line that applicant and office read, and tells the applicant. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CaseFile about, Actor actor, String kind, String words) {
        show(about, actor, kind, words);
        if (about.accountId() != null) {
            var subject = "办件 %s：%s".formatted(about.caseNo(), CaseNews.of(kind));
            outbox.tell(about.accountId(), new Letter("case", subject, words, "/my/cases/" + about.caseNo()));
        }
    }

    /** Adds a line that applicant and office read, of which nobody need be told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(CaseFile about, Actor actor, String kind, String words) {
        add(about, actor, kind, words, true);
    }

    /** Adds a line for the office alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(CaseFile about, Actor actor, String kind, String words) {
        add(about, actor, kind, words, false);
    }

    @Transactional(readOnly = true)
    public List<Entry> of(long caseId, boolean forStaff) {
        return jdbc.sql("select at, actor, kind, words, public as visible from case_timeline"
                        + " where case_id = :caseId and (public or :forStaff) order by id")
                .param("caseId", caseId)
                .param("forStaff", forStaff)
                .query((row, n) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("kind"),
                        row.getString("words"),
                        row.getBoolean("visible")))
                .list();
    }

    private void add(CaseFile about, Actor actor, String kind, String words, boolean visible) {
        jdbc.sql("insert into case_timeline (case_id, at, actor, kind, words, public) values (?, ?, ?, ?, ?, ?)")
                .params(about.id(), clock.now(), actor.name(), kind, words, visible)
                .update();
    }
}
