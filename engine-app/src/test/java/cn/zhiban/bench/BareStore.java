package cn.zhiban.bench;

import cn.zhiban.database.AtExit;
import cn.zhiban.database.DataDirectory;
import cn.zhiban.database.Durability;
import cn.zhiban.database.PreparedDatabase;
import cn.zhiban.database.Purpose;
import cn.zhiban.engine.EngineSchema;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The baseline of uploads: pieces into rows and nothing else, each acknowledged by a commit. */
final class BareStore {

    /** As many connections as the platform has. */
    private static final int POOL = 20;

    private BareStore() {}

    static double seconds(Path data, int files, LargePaper paper) {
        var database = PreparedDatabase.embedded(
                DataDirectory.of(data), Durability.DURABLE, Purpose.OFFICE, new EngineSchema(), AtExit.ofThisProcess());
        var config = new HikariConfig();
        config.setJdbcUrl(database.application().url());
        config.setUsername(database.application().user());
        config.setPassword(database.application().password());
        config.setMaximumPoolSize(POOL);
        try (var pool = new HikariDataSource(config)) {
            var jdbc = JdbcClient.create(pool);
            var number = new AtomicInteger();
            return new Crowd(Math.min(files, POOL)).run(files, () -> store(jdbc, paper, number.incrementAndGet()));
        }
    }

    private static void store(JdbcClient jdbc, LargePaper paper, int copy) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into content (id, bytes) values (?, ?)")
                .params(id, paper.bytes())
                .update();
        for (int offset = 0; offset < paper.bytes(); offset += LargePaper.PIECE) {
            jdbc.sql("insert into content_chunk values (?, ?, ?)")
                    .params(id, offset / LargePaper.PIECE, paper.piece(copy, offset))
                    .update();
        }
    }
}
