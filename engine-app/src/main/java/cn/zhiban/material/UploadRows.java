package cn.zhiban.material;

import cn.zhiban.material.inspection.Finding;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of uploads. One that is still being received is seen by {@link Receiving} alone. */
@Component
class UploadRows {

    /** What one account may send within a day: more than any application needs, less than a disk. */
    private static final long MOST_BYTES_A_DAY = 5L * 1024 * 1024 * 1024;

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    UploadRows(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Upload> find(UUID id) {
        return jdbc.sql("select " + UploadRow.COLUMNS + " from upload u where u.id = ? and u.state = 'STORED'")
                .param(id)
                .query((row, n) -> UploadRow.read(row))
                .optional();
    }

    Upload add(Actor owner, String name, Finding finding, long bytes, String sha256, UUID content) {
        return jdbc.sql("insert into upload as u"
                        + " (id, owner_id, name, type, bytes, sha256, state, created_at, pages, content_id)"
                        + " values (?, ?, ?, ?, ?, ?, 'STORED', ?, ?, ?) returning " + UploadRow.COLUMNS)
                .params(UUID.randomUUID(), owner.accountId(), UploadLimits.shortName(name), finding.type(), bytes)
                .params(sha256, clock.now(), finding.pages(), content)
                .query((row, n) -> UploadRow.read(row))
                .single();
    }

    void addReceiving(UUID id, Actor owner, String name, long bytes, UUID content) {
        jdbc.sql("insert into upload (id, owner_id, name, type, bytes, sha256, state, created_at, content_id)"
                        + " values (?, ?, ?, '', ?, '', 'RECEIVING', ?, ?)")
                .params(id, owner.accountId(), UploadLimits.shortName(name), bytes, clock.now(), content)
                .update();
    }

    Optional<Upload> findReceiving(Actor owner, UUID id) {
        return receiving(owner, id, "");
    }

    /** The same, locked until the transaction ends. */
    Optional<Upload> lockReceiving(Actor owner, UUID id) {
        return receiving(owner, id, " for update");
    }

    private Optional<Upload> receiving(Actor owner, UUID id, String lock) {
        return jdbc.sql("select " + UploadRow.COLUMNS
                        + " from upload u where u.id = ? and u.owner_id = ? and u.state = 'RECEIVING'" + lock)
                .params(id, owner.accountId())
                .query((row, n) -> UploadRow.read(row))
                .optional();
    }

    void stored(UUID id, Finding finding, String sha256, UUID content) {
        jdbc.sql("update upload set state = 'STORED', type = ?, pages = ?, sha256 = ?, content_id = ? where id = ?")
                .params(finding.type(), finding.pages(), sha256, content, id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from upload where id = ?").param(id).update();
    }

    void hold(UUID id) {
        jdbc.sql("select id from upload where id = ? for key share")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    /** Whether it is still there and nobody else holds it; held until the transaction ends. */
    boolean lockFree(UUID id) {
        return jdbc.sql("select id from upload where id = ? for update skip locked")
                .param(id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Of no material of a case and older than the moment given for its state, the oldest first. */
    List<Upload> idle(OffsetDateTime received, OffsetDateTime stored, UUID after, int most) {
        return jdbc.sql("select " + UploadRow.COLUMNS + " from upload u where u.id > ?"
                        + " and u.created_at < case u.state when 'RECEIVING' then ? else ? end"
                        + " and not exists (select from case_material_file f where f.upload_id = u.id)"
                        + " order by u.id limit ?")
                .params(after, received, stored, most)
                .query((row, n) -> UploadRow.read(row))
                .list();
    }

    /** @throws RefusedRequest {@code too-many-uploads} */
    void checkAllowance(Actor owner, long bytes) {
        long sent = jdbc.sql("select coalesce(sum(bytes), 0) from upload where owner_id = ? and created_at > ?")
                .params(owner.accountId(), clock.now().minusDays(1))
                .query(Long.class)
                .single();
        if (sent + bytes > MOST_BYTES_A_DAY) {
            throw new RefusedRequest(RefusedRequest.Kind.TOO_MANY, "too-many-uploads", "今天上传的文件已超过 5 GB，请明天再上传");
        }
    }

    static RefusedRequest unknown(UUID id) {
        return RefusedRequest.notFound("upload-not-found", "没有找到文件 " + id + "，请重新上传");
    }
}
