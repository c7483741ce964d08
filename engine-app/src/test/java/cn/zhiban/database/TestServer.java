package cn.zhiban.database;

import cn.zhiban.engine.EngineSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;

/** The one PostgreSQL of a test run: a container where a Docker engine answers, else the embedded one; not durable. */
final class TestServer {

    static final String TEMPLATE = "zhiban_template";

    private static TestServer shared;

    private final String baseUrl;
    private final String superuser;
    private final String password;
    private final Secrets secrets;
    private final AtExit atExit;

    private TestServer(String baseUrl, String superuser, String password, Secrets secrets, AtExit atExit) {
        this.baseUrl = baseUrl;
        this.superuser = superuser;
        this.password = password;
        this.secrets = secrets;
        this.atExit = atExit;
    }

    static synchronized TestServer shared() {
        if (shared == null) {
            shared = start();
            shared.makeTemplate();
        }
        return shared;
    }

    DatabaseAccount superuser(String database) {
        return new DatabaseAccount(baseUrl + database, superuser, password);
    }

    DatabaseAccount owner(String database) {
        return new DatabaseAccount(baseUrl + database, Roles.OWNER, secrets.password("owner"));
    }

    DatabaseAccount application(String database) {
        return new DatabaseAccount(baseUrl + database, Roles.APPLICATION, secrets.password("app"));
    }

    Path fieldKeyFile() {
        return secrets.keyFile("field");
    }

    /** Whoever is closed before the server stops. */
    void closeBefore(AutoCloseable user) {
        atExit.close(user);
    }

    private static TestServer start() {
        var atExit = AtExit.ofThisProcess();
        var directory = temporaryDirectory(atExit);
        return DockerClientFactory.instance().isDockerAvailable()
                ? inContainer(directory, atExit)
                : embedded(directory, atExit);
    }

    private static TestServer embedded(DataDirectory directory, AtExit atExit) {
        var superuser =
                EmbeddedServer.start(directory, Durability.RELAXED, atExit).superuser("");
        return new TestServer(superuser.url(), superuser.user(), superuser.password(), directory.secrets(), atExit);
    }

    private static TestServer inContainer(DataDirectory directory, AtExit atExit) {
        var container = new PostgreSQLContainer<>("postgres:17-alpine")
                .withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --encoding=UTF8")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start();
        var url = "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/";
        return new TestServer(url, container.getUsername(), container.getPassword(), directory.secrets(), atExit);
    }

    private void makeTemplate() {
        try (var connection = superuser("postgres").connect()) {
            Roles.ensure(connection, Roles.OWNER, secrets.password("owner"));
            Roles.ensure(connection, Roles.APPLICATION, secrets.password("app"));
            Roles.ensureDatabase(connection, TEMPLATE);
            Schema.bringUpToDate(owner(TEMPLATE), new EngineSchema(), Purpose.OFFICE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataDirectory temporaryDirectory(AtExit atExit) {
        try {
            var path = Files.createTempDirectory("zhiban-test");
            atExit.close(() -> FileSystemUtils.deleteRecursively(path));
            return DataDirectory.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
