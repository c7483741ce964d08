package cn.zhiban.acceptance.draft;

import cn.zhiban.material.UploadKeeper;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file that an application in preparation names stays until the application is sent or deleted. */
@Component
class FilesOfDrafts implements UploadKeeper {

    private final JdbcClient jdbc;

    FilesOfDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> kept(Set<UUID> uploads) {
        return jdbc.sql("""
                        select cast(file #>> '{}' as uuid)
                        from application_draft, jsonb_path_query(answers, '$.MATERIALS.*[*] ? (@.type() == "string")') file
                        where file #>> '{}' in (:uploads)
                        """)
                .param("uploads", uploads.stream().map(UUID::toString).toList())
                .query(UUID.class)
                .set();
    }
}
