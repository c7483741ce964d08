package cn.zhiban.material;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The materials of a case as rows; the caller holds the lock of the case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseMaterials {

    /** A material that the case starts with; {@code uploadId} is null when nothing was sent for it. */
    public record Opening(String key, String name, boolean required, UUID uploadId) {}

    /** A change of a material's state, with who and why. */
    public record Change(MaterialState state, String reasonCode, String reasonWords, UUID uploadId) {

        public static Change supplied(UUID uploadId) {
            return new Change(MaterialState.SUPPLIED, null, null, uploadId);
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final OfficeClock clock;

    CaseMaterials(JdbcClient jdbc, JdbcTemplate batches, OfficeClock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Gives a new case its materials, in the order of the item's list. */
    public void open(long caseId, List<Opening> openings, Actor by) {
        var now = clock.now();
        var rows = new ArrayList<Object[]>();
        var changes = new ArrayList<Object[]>();
        for (int i = 0; i < openings.size(); i++) {
            var opening = openings.get(i);
            var state = initial(opening).name();
            rows.add(new Object[] {
                caseId,
                opening.key(),
                i,
                opening.name(),
                opening.required(),
                state,
                opening.uploadId(),
                now,
                by.username()
            });
            changes.add(new Object[] {caseId, opening.key(), state, now, by.username(), opening.uploadId()});
        }
        batches.batchUpdate(
                "insert into case_material (case_id, key, position, name, required, state, upload_id, changed_at, changed_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        batches.batchUpdate(
                "insert into case_material_change (case_id, key, state, at, by_actor, upload_id) values (?, ?, ?, ?, ?, ?)",
                changes);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<CaseMaterial> of(long caseId) {
        return jdbc.sql("select * from case_material where case_id = ? order by position")
                .param(caseId)
                .query((row, n) -> read(row))
                .list();
    }

    /** @throws RefusedRequest {@code material-unknown}, or {@code material-state} when the graph knows no such step */
    public CaseMaterial change(long caseId, String key, Change change, Actor by) {
        var current = one(caseId, key);
        if (!current.state().leadsTo(change.state())) {
            throw RefusedRequest.conflict(
                    "material-state",
                    "“%s”目前是“%s”，不能转为“%s”"
                            .formatted(
                                    current.name(),
                                    current.state().label(),
                                    change.state().label()));
        }
        if (change.state() == MaterialState.VERIFIED && current.uploadId() == null) {
            throw RefusedRequest.conflict("material-not-supplied", "“" + current.name() + "”还没有提交，不能标为合格");
        }
        var upload = change.uploadId() == null ? current.uploadId() : change.uploadId();
        jdbc.sql("update case_material set state = ?, reason_code = ?, reason_words = ?, upload_id = ?, changed_at = ?,"
                        + " changed_by = ? where case_id = ? and key = ?")
                .params(change.state().name(), change.reasonCode(), change.reasonWords(), upload, clock.now())
                .params(by.username(), caseId, key)
                .update();
        jdbc.sql(
                        "insert into case_material_change (case_id, key, state, at, by_actor, reason_code, reason_words, upload_id)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(caseId, key, change.state().name(), clock.now(), by.username())
                .params(change.reasonCode(), change.reasonWords(), upload)
                .update();
        return one(caseId, key);
    }

    /** Marks everything that is missing as asked for by the one-time notice of that number. */
    public void notifyMissing(long caseId, String noticeNo) {
        jdbc.sql("update case_material set notice_no = ? where case_id = ? and state in ('REQUIRED', 'REJECTED')")
                .params(noticeNo, caseId)
                .update();
    }

    private CaseMaterial one(long caseId, String key) {
        return jdbc.sql("select * from case_material where case_id = ? and key = ?")
                .params(caseId, key)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> RefusedRequest.notFound("material-unknown", "本事项没有材料“" + key + "”"));
    }

    private static MaterialState initial(Opening opening) {
        if (opening.uploadId() != null) {
            return MaterialState.SUPPLIED;
        }
        return opening.required() ? MaterialState.REQUIRED : MaterialState.NOT_NEEDED;
    }

    private static CaseMaterial read(ResultSet row) throws SQLException {
        return new CaseMaterial(
                row.getString("key"),
                row.getString("name"),
                row.getBoolean("required"),
                MaterialState.valueOf(row.getString("state")),
                row.getString("notice_no"),
                row.getString("reason_code"),
                row.getString("reason_words"),
                row.getObject("upload_id", UUID.class),
                row.getTimestamp("changed_at").toInstant());
    }
}
