package cn.zhiban.casefile;

import cn.zhiban.notification.Letter;
import cn.zhiban.notification.Outbox;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a case, in plain words; append-only. What the applicant is told also goes to its inbox. */
@Component
public class Timeline {

    /** @param visible whether the applicant reads it too */
    public record Entry(Instant at, String actor, String kind, String words, boolean visible) {}

    private static final String INSERT =
            "insert into case_timeline (case_id, at, actor, kind, words, public) values (?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CaseAccess access;
    private final OfficeClock clock;
    private final Outbox outbox;

    Timeline(JdbcTemplate batches, CaseAccess access, OfficeClock clock, Outbox outbox) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.access = access;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Adds a line that applicant and office read, and tells the applicant. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CaseFile about, Actor actor, String kind, String words) {
        show(about, actor, kind, words);
        write(about, kind, words);
    }

    /** Tells the applicant, who has an account, and its agent, without a line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(CaseFile about, String kind, String words) {
        access.told(about).forEach(account -> outbox.tell(account, letter(about, kind, words)));
    }

    private static Letter letter(CaseFile about, String kind, String words) {
        var subject = "办件 %s：%s".formatted(about.caseNo(), CaseNews.of(kind));
        return new Letter("case", subject, words, "/my/cases/" + about.caseNo());
    }

    /** As {@link #tell}, one line for each of many cases. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAll(Map<CaseFile, String> words, Actor actor, String kind) {
        batches.batchUpdate(
                INSERT,
                words.entrySet().stream()
                        .map(one -> row(one.getKey(), actor, kind, one.getValue(), true))
                        .toList());
        outbox.tellAll(words.entrySet().stream()
                .flatMap(one -> access.told(one.getKey()).stream()
                        .map(account -> new Outbox.Told(account, letter(one.getKey(), kind, one.getValue()))))
                .toList());
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
        batches.update(INSERT, row(about, actor, kind, words, visible));
    }

    private Object[] row(CaseFile about, Actor actor, String kind, String words, boolean visible) {
        return new Object[] {about.id(), clock.now(), actor.name(), kind, words, visible};
    }
}
