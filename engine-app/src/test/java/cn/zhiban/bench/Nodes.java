package cn.zhiban.bench;

import cn.zhiban.database.AtExit;
import cn.zhiban.database.DataDirectory;
import cn.zhiban.database.DatabaseAccount;
import cn.zhiban.database.Durability;
import cn.zhiban.database.PreparedDatabase;
import cn.zhiban.database.Purpose;
import cn.zhiban.engine.EngineSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One durable PostgreSQL, held by the bench, and nodes of the platform on it that may be killed. */
final class Nodes {

    private final Path root;
    private final Path host;
    private final DatabaseAccount application;
    private final List<String> flags;

    private Nodes(Path root, Path host, DatabaseAccount application, List<String> flags) {
        this.root = root;
        this.host = host;
        this.application = application;
        this.flags = flags;
    }

    static Nodes on(Workplace workplace, List<String> flags) {
        var host = workplace.data("host");
        var database = PreparedDatabase.embedded(
                DataDirectory.of(host), Durability.DURABLE, Purpose.DEMO, new EngineSchema(), AtExit.ofThisProcess());
        return new Nodes(workplace.root(), host, database.application(), flags);
    }

    /** Who owns the tables and may ask for their statistics. */
    DatabaseAccount owner() {
        return new DatabaseAccount(
                application.url(), "zhiban_owner", environment().get("ZHIBAN_DB_OWNER_PASSWORD"));
    }

    /** @param clock where the office's time goes on; blank for wherever the demo remembers it */
    Platform start(String name, String clock) {
        var arguments = new ArrayList<>(List.of("--database-url", application.url()));
        if (!clock.isEmpty()) {
            arguments.addAll(List.of("--clock", clock));
        }
        return Platform.onDatabase(dataOf(name), flags, arguments, environment());
    }

    /** A directory of its own with the key that all nodes share. */
    private Path dataOf(String name) {
        var key = Path.of("secrets", "field.key");
        try {
            var data = root.resolve(name);
            Files.createDirectories(data.resolve("secrets"));
            if (!Files.exists(data.resolve(key))) {
                Files.copy(host.resolve(key), data.resolve(key));
            }
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment() {
        try {
            return Map.of(
                    "ZHIBAN_PROFILE",
                    "demo",
                    "ZHIBAN_DB_OWNER_USER",
                    "zhiban_owner",
                    "ZHIBAN_DB_OWNER_PASSWORD",
                    Files.readString(host.resolve("secrets/owner.password")).strip(),
                    "ZHIBAN_DB_APP_PASSWORD",
                    application.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
