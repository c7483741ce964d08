package cn.zhiban.material;

import cn.zhiban.material.SuppliedFiles.Supplied;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.LocalDate;
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

    /** A material that the case starts with; {@code uploads} in order, empty when nothing was sent for it. */
    public record Opening(String key, String name, boolean required, List<UUID> uploads) {}

    /**
     * A change of a material's state, and why.
     *
     * @param uploads the files that take the place of the former ones; empty leaves those
     * @param until the day by which a deferred one is promised; null for any other change
     */
    public record Change(
            MaterialState state, String reasonCode, String reasonWords, List<UUID> uploads, LocalDate until) {

        private static Change to(MaterialState state, String reasonCode, String reasonWords) {
            return new Change(state, reasonCode, reasonWords, List.of(), null);
        }

        public static Change supplied(List<UUID> uploads) {
            return new Change(MaterialState.SUPPLIED, null, null, uploads, null);
        }

        public static Change verified() {
            return to(MaterialState.VERIFIED, null, null);
        }

        /** Taken as it is although it had been rejected, for the reason given. */
        public static Change acceptedAsItIs(String reason) {
            return to(MaterialState.VERIFIED, null, reason);
        }

        public static Change rejected(String reasonCode, String reasonWords) {
            return to(MaterialState.REJECTED, reasonCode, reasonWords);
        }

        /** @param found what was found, and where, in words for the applicant */
        public static Change waived(Waiver waiver, String found) {
            return to(MaterialState.WAIVED, waiver.name(), found);
        }

        /** A waiver has fallen away. */
        public static Change requiredAgain(String words) {
            return to(MaterialState.REQUIRED, null, words);
        }

        public static Change deferred(LocalDate until, String promise) {
            return new Change(MaterialState.DEFERRED, null, promise, List.of(), until);
        }

        public static Change lapsed(String words) {
            return to(MaterialState.LAPSED, null, words);
        }

        public static Change revoked(String finding) {
            return to(MaterialState.REVOKED, null, finding);
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SuppliedFiles files;
    private final OfficeClock clock;

    CaseMaterials(JdbcClient jdbc, JdbcTemplate batches, SuppliedFiles files, OfficeClock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.files = files;
        this.clock = clock;
    }

    /** Gives a new case its materials, in the order of the item's list. */
    public void open(long caseId, List<Opening> openings, Actor by) {
        var now = clock.now();
        var rows = new ArrayList<Object[]>();
        var changes = new ArrayList<Object[]>();
        for (var opening : openings) {
            var state = initial(opening).name();
            rows.add(new Object[] {
                caseId, opening.key(), rows.size(), opening.name(), opening.required(), state, now, by.username()
            });
            changes.add(new Object[] {caseId, opening.key(), state, now, by.username()});
        }
        batches.batchUpdate(
                "insert into case_material (case_id, key, position, name, required, state, changed_at, changed_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        batches.batchUpdate(
                "insert into case_material_change (case_id, key, state, at, by_actor) values (?, ?, ?, ?, ?)", changes);
        files.add(caseId, openings.stream().map(opening -> new Supplied(opening.key(), opening.uploads())));
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<CaseMaterial> of(long caseId) {
        return jdbc.sql(CaseMaterialRows.QUERY).param(caseId).query(new CaseMaterialRows());
    }

    /** Every change of the case's materials, in the order in which they happened. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<MaterialStep> history(long caseId) {
        return jdbc.sql("select key, state, at, by_actor, reason_code, reason_words from case_material_change"
                        + " where case_id = ? order by id")
                .param(caseId)
                .query((row, n) -> new MaterialStep(
                        row.getString("key"),
                        MaterialState.valueOf(row.getString("state")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_actor"),
                        row.getString("reason_code"),
                        row.getString("reason_words")))
                .list();
    }

    /** @throws RefusedRequest {@code material-unknown}, or {@code material-state} when the graph knows no such step */
    public CaseMaterial change(long caseId, String key, Change change, Actor by) {
        var current = one(caseId, key);
        refuse(current, change);
        jdbc.sql("update case_material set state = ?, reason_code = ?, reason_words = ?, deferred_until = ?,"
                        + " changed_at = ?, changed_by = ? where case_id = ? and key = ?")
                .params(change.state().name(), change.reasonCode(), change.reasonWords(), change.until())
                .params(clock.now(), by.username(), caseId, key)
                .update();
        jdbc.sql("insert into case_material_change (case_id, key, state, at, by_actor, reason_code, reason_words)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(caseId, key, change.state().name(), clock.now(), by.username())
                .params(change.reasonCode(), change.reasonWords())
                .update();
        if (!change.uploads().isEmpty()) {
            files.replace(caseId, new Supplied(key, change.uploads()));
        }
        return one(caseId, key);
    }

    /** A deferred material is awaited until another day. */
    public void postpone(long caseId, String key, LocalDate until) {
        jdbc.sql("update case_material set deferred_until = ? where case_id = ? and key = ? and state = 'DEFERRED'")
                .params(until, caseId, key)
                .update();
    }

    /** Marks everything that is missing as asked for by the one-time notice of that number. */
    public void notifyMissing(long caseId, String noticeNo) {
        jdbc.sql("update case_material set notice_no = ? where case_id = ? and state in ('REQUIRED', 'REJECTED')")
                .params(noticeNo, caseId)
                .update();
    }

    private static void refuse(CaseMaterial current, Change change) {
        if (!current.state().leadsTo(change.state())) {
            throw RefusedRequest.conflict(
                    "material-state",
                    "“%s”目前是“%s”，不能转为“%s”"
                            .formatted(
                                    current.name(),
                                    current.state().label(),
                                    change.state().label()));
        }
        if (change.state() == MaterialState.VERIFIED && current.files().isEmpty()) {
            throw RefusedRequest.conflict("material-not-supplied", "“" + current.name() + "”还没有提交，不能标为合格");
        }
    }

    private CaseMaterial one(long caseId, String key) {
        return of(caseId).stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.notFound("material-unknown", "本事项没有材料“" + key + "”"));
    }

    private static MaterialState initial(Opening opening) {
        if (!opening.uploads().isEmpty()) {
            return MaterialState.SUPPLIED;
        }
        return opening.required() ? MaterialState.REQUIRED : MaterialState.NOT_NEEDED;
    }
}
