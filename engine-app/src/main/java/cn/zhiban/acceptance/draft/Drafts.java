package cn.zhiban.acceptance.draft;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Jsonb;
import cn.zhiban.shared.RefusedRequest;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The drafts as rows; an applicant finds its own alone, and cannot tell a foreign one from none. */
@Component
public class Drafts {

    /** More than this in one application is no form that was filled in. */
    static final int MOST_CHARACTERS = 200_000;

    private static final TypeReference<Map<String, String>> SOURCES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> SAVED_STEPS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final SealedAnswers sealed;
    private final Jsonb json;

    Drafts(JdbcClient jdbc, SealedAnswers sealed, Jsonb json) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.json = json;
    }

    /** @throws RefusedRequest {@code draft-not-found}, for a foreign draft as for none */
    @Transactional(readOnly = true)
    public ApplicationDraft of(Actor applicant, UUID id) {
        return find(applicant, id).orElseThrow(Drafts::unknown);
    }

    /** All drafts of the account, the one saved last first; their number is bounded, see {@link StartingDraft}. */
    @Transactional(readOnly = true)
    public List<ApplicationDraft> of(Actor applicant) {
        return jdbc.sql("select * from application_draft where account_id = ? order by saved_at desc, id")
                .param(applicant.accountId())
                .query((row, n) -> read(row))
                .list();
    }

    @Transactional(readOnly = true)
    public List<ApplicationDraft> of(Actor applicant, String itemKey) {
        return of(applicant).stream()
                .filter(draft -> draft.itemKey().equals(itemKey))
                .toList();
    }

    Optional<ApplicationDraft> find(Actor applicant, UUID id) {
        return jdbc.sql("select * from application_draft where id = ? and account_id = ?")
                .params(id, applicant.accountId())
                .query((row, n) -> read(row))
                .optional();
    }

    /** The draft with its row locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    ApplicationDraft lock(Actor applicant, UUID id) {
        return jdbc.sql("select * from application_draft where id = ? and account_id = ? for update")
                .params(id, applicant.accountId())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(Drafts::unknown);
    }

    /** Whoever starts a draft of the account waits for whoever does so at the same moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lockStarting(Actor applicant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('draft:' || ?))")
                .param(applicant.accountId())
                .query((row, n) -> n)
                .single();
    }

    /** @return whether it was added; not where the id is taken */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(ApplicationDraft draft) {
        return jdbc.sql("insert into application_draft values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)"
                                + " on conflict do nothing")
                        .params(draft.id(), draft.accountId(), draft.itemKey(), draft.itemVersionId(), draft.version())
                        .params(written(draft), json.write(draft.sources()), json.write(draft.savedSteps()))
                        .params(
                                draft.createdAt().atOffset(ZoneOffset.UTC),
                                draft.savedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @throws RefusedRequest {@code draft-too-large} */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(ApplicationDraft draft) {
        jdbc.sql("update application_draft set item_version_id = ?, version = ?, answers = ?::jsonb,"
                        + " sources = ?::jsonb, saved_steps = ?::jsonb, saved_at = ? where id = ?")
                .params(draft.itemVersionId(), draft.version(), written(draft))
                .params(json.write(draft.sources()), json.write(draft.savedSteps()))
                .params(draft.savedAt().atOffset(ZoneOffset.UTC), draft.id())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean remove(Actor applicant, UUID id) {
        return jdbc.sql("delete from application_draft where id = ? and account_id = ?")
                        .params(id, applicant.accountId())
                        .update()
                == 1;
    }

    private String written(ApplicationDraft draft) {
        var written = sealed.write(draft.answers());
        if (written.length() > MOST_CHARACTERS) {
            throw new RefusedRequest(RefusedRequest.Kind.TOO_LARGE, "draft-too-large", "填写的内容太多，没有保存这一页；请缩短后再保存");
        }
        return written;
    }

    private ApplicationDraft read(ResultSet row) throws SQLException {
        return new ApplicationDraft(
                row.getObject("id", UUID.class),
                row.getLong("account_id"),
                row.getString("item_key"),
                row.getLong("item_version_id"),
                row.getInt("version"),
                sealed.read(row.getString("answers")),
                json.read(row.getString("sources"), SOURCES),
                json.read(row.getString("saved_steps"), SAVED_STEPS),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static RefusedRequest unknown() {
        return RefusedRequest.notFound("draft-not-found", "没有找到这份未提交的申请：它可能已经提交或者删除，请到“我的办件”查看");
    }
}
