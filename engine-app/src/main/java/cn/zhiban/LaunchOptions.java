package cn.zhiban;

import cn.zhiban.database.Purpose;
import cn.zhiban.database.StartRefused;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator asked for on the command line.
 *
 * @param data the data directory, default {@code .zhiban} in the working directory
 * @param port on 127.0.0.1, default 8080; 0 lets the machine choose
 * @param profile {@code demo} unless {@code --empty}, an existing database or ZHIBAN_PROFILE says otherwise; may be blank
 * @param clock where the office's clock starts; without it the machine's time, or what the demo remembers
 * @param databaseUrl an existing PostgreSQL instead of the embedded one
 */
record LaunchOptions(Path data, int port, String profile, Optional<Instant> clock, Optional<String> databaseUrl) {

    static final String DEMO = "demo";

    private static final int HIGHEST_PORT = 65535;

    static LaunchOptions of(List<String> arguments, Map<String, String> environment) {
        var data = Path.of(".zhiban");
        var port = 8080;
        var empty = false;
        Optional<Instant> clock = Optional.empty();
        Optional<String> databaseUrl = Optional.empty();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var option = rest.next();
            switch (option) {
                case "--data" -> data = Path.of(value(option, rest));
                case "--port" -> port = port(value(option, rest));
                case "--empty" -> empty = true;
                case "--clock" -> clock = Optional.of(instant(value(option, rest)));
                case "--database-url" -> databaseUrl = Optional.of(value(option, rest));
                default ->
                    throw new StartRefused("不认识的参数 " + option + "；可用：--port --data --empty --clock --database-url");
            }
        }
        var byDefault = empty || databaseUrl.isPresent() ? "" : DEMO;
        var profile = empty ? "" : environment.getOrDefault("ZHIBAN_PROFILE", byDefault);
        return new LaunchOptions(data, port, profile, clock, databaseUrl);
    }

    Purpose purpose() {
        return profile.equals(DEMO) ? Purpose.DEMO : Purpose.OFFICE;
    }

    /** Where a demo is reached, for the addresses in its documents and mails; an office says it by itself. */
    Optional<String> baseUrl() {
        return Optional.of("http://127.0.0.1:" + port).filter(known -> purpose() == Purpose.DEMO && port > 0);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new StartRefused("参数 " + option + " 缺少值");
        }
        return rest.next();
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new StartRefused("--port 应为 0 到 " + HIGHEST_PORT + " 的整数");
        }
        return Integer.parseInt(text);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new StartRefused("--clock 应为带时区的时刻，如 2026-03-02T09:00:00+08:00");
        }
    }
}
