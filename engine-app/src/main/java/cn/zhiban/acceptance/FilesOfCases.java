package cn.zhiban.acceptance;

import cn.zhiban.casefile.Cases;
import cn.zhiban.material.UploadKeeper;
import cn.zhiban.material.UploadReaders;
import cn.zhiban.shared.Actor;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file belongs to every case that it was ever sent to as a material or with a statement, or in which it proves an act. */
@Component
class FilesOfCases implements UploadReaders, UploadKeeper {

    private final JdbcClient jdbc;
    private final Cases cases;

    FilesOfCases(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    @Override
    public boolean mayRead(Actor actor, UUID upload) {
        return jdbc.sql("""
                        select case_id from case_material_file where upload_id = :upload
                        union
                        select case_id from clock_event where details ->> 'proof' = cast(:upload as text)
                        union
                        select v.case_id from verification_statement_file f
                        join verification_statement s on s.id = f.statement_id
                        join verification v on v.id = s.verification_id where f.upload_id = :upload
                        """).param("upload", upload).query(Long.class).list().stream()
                .anyMatch(caseId -> cases.isVisible(actor, caseId));
    }

    @Override
    public Set<UUID> kept(Set<UUID> uploads) {
        return jdbc.sql("""
                        select upload_id from case_material_file where upload_id in (:uploads)
                        union
                        select cast(details ->> 'proof' as uuid) from clock_event
                        where details ->> 'proof' in (:texts)
                        union
                        select upload_id from verification_statement_file where upload_id in (:uploads)
                        """)
                .param("uploads", uploads)
                .param("texts", uploads.stream().map(UUID::toString).toList())
                .query(UUID.class)
                .set();
    }
}
