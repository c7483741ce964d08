package cn.zhiban;

import cn.zhiban.database.AtExit;
import cn.zhiban.database.DataDirectory;
import cn.zhiban.database.Durability;
import cn.zhiban.database.ExternalDatabase;
import cn.zhiban.database.PreparedDatabase;
import cn.zhiban.database.Purpose;
import cn.zhiban.database.StartRefused;
import cn.zhiban.demo.DemoClock;
import cn.zhiban.engine.EngineSchema;
import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;

/** First the database, as its owner; then Spring, as a role that owns nothing. At exit the other way round. */
final class Launch {

    private final LaunchOptions options;
    private final AtExit atExit;

    Launch(LaunchOptions options, AtExit atExit) {
        this.options = options;
        this.atExit = atExit;
    }

    void start() {
        TimeZone.setDefault(TimeZone.getTimeZone(OfficeClock.ZONE));
        LoggingSystem.get(Launch.class.getClassLoader()).beforeInitialize();
        var directory = DataDirectory.of(options.data());
        var database = prepare(directory);
        var application = new SpringApplication(ZhibanApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        if (!options.profile().isBlank()) {
            application.setAdditionalProfiles(options.profile());
        }
        options.baseUrl().ifPresent(url -> application.setDefaultProperties(Map.of("zhiban.base-url", url)));
        application.addInitializers(context -> atExit.close(context::close));
        application.run(properties(directory, database));
    }

    private PreparedDatabase prepare(DataDirectory directory) {
        var engineTables = new EngineSchema();
        return options.databaseUrl()
                .map(url -> ExternalDatabase.of(url, System.getenv()))
                .map(external ->
                        PreparedDatabase.external(directory, external, options.purpose(), engineTables, atExit))
                .orElseGet(() -> PreparedDatabase.embedded(
                        directory, Durability.DURABLE, options.purpose(), engineTables, atExit));
    }

    /** As arguments, which nothing in the environment overrides. */
    private String[] properties(DataDirectory directory, PreparedDatabase database) {
        var properties = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.application().url(),
                "--spring.datasource.username=" + database.application().user(),
                "--spring.datasource.password=" + database.application().password(),
                "--zhiban.field-key-file=" + database.fieldKeyFile(),
                "--logging.file.name=" + directory.applicationLog(),
                "--server.port=" + options.port()));
        clock(database).ifPresent(moment -> properties.add("--zhiban.clock=" + moment));
        return properties.toArray(String[]::new);
    }

    /** Where the office's clock starts; empty for machine time. */
    private Optional<Instant> clock(PreparedDatabase database) {
        if (options.purpose() != Purpose.DEMO) {
            if (options.clock().isPresent()) {
                throw new StartRefused("--clock 只用于演示：办公室的时间就是机器的时间");
            }
            return Optional.empty();
        }
        var machineNow = OfficeClock.ticking().instant();
        return Optional.of(DemoClock.start(database.application().dataSource(), options.clock(), machineNow));
    }
}
