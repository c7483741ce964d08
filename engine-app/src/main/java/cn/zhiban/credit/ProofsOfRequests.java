package cn.zhiban.credit;

import cn.zhiban.material.UploadKeeper;
import cn.zhiban.material.UploadReaders;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file that was given with a request stays, and is read by whoever decides and whoever audits. */
@Component
class ProofsOfRequests implements UploadReaders, UploadKeeper {

    private final JdbcClient jdbc;

    ProofsOfRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayRead(Actor actor, UUID upload) {
        return (actor.has(Role.SUPERVISOR) || actor.has(Role.AUDITOR))
                && !kept(Set.of(upload)).isEmpty();
    }

    @Override
    public Set<UUID> kept(Set<UUID> uploads) {
        return jdbc.sql("select upload_id from credit_request_file where upload_id in (:uploads)")
                .param("uploads", uploads)
                .query(UUID.class)
                .set();
    }
}
