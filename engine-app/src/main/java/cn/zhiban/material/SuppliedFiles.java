package cn.zhiban.material;

import cn.zhiban.shared.OfficeClock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files belong to which material of a case; a file that another has replaced stays on record. */
@Component
class SuppliedFiles {

    /** The files of one material, in order. */
    record Supplied(String key, List<UUID> uploads) {}

    private static final int UPLOAD = 3;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final OfficeClock clock;

    SuppliedFiles(JdbcClient jdbc, JdbcTemplate batches, OfficeClock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** @throws cn.zhiban.shared.RefusedRequest {@code upload-not-found}: a file was swept away since it was checked */
    void add(long caseId, Stream<Supplied> supplied) {
        var now = clock.now();
        var rows = supplied.flatMap(one ->
                        one.uploads().stream().map(upload -> new Object[] {caseId, one.key(), now, upload}))
                .toList();
        int[] added = batches.batchUpdate(
                "insert into case_material_file (case_id, key, added_at, upload_id)"
                        + " select ?, ?, ?, id from upload where id = ?",
                rows);
        for (int n = 0; n < added.length; n++) {
            if (added[n] == 0) {
                throw UploadRows.unknown((UUID) rows.get(n)[UPLOAD]);
            }
        }
    }

    /** From now on these are the files of the material, and no others. */
    void replace(long caseId, Supplied supplied) {
        jdbc.sql("update case_material_file set replaced_at = ? where case_id = ? and key = ? and replaced_at is null")
                .params(clock.now(), caseId, supplied.key())
                .update();
        add(caseId, Stream.of(supplied));
    }
}
