package cn.zhiban.deadline.calendar;

import cn.zhiban.deadline.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calendars that come with the platform, after the notices of the State Council: 2020 and 2024 to 2026. The year
 * 2020 is there twice, as an example of a revision: on 2020-01-27 its Spring Festival was extended to 2020-02-02.
 */
public final class ShippedCalendars {

    /** What ledgers call the version that is in force: 2020 as extended, 2024, 2025, 2026. */
    public static final String VERSION = "shipped";

    /** The same but for 2020, which is as it was before its Spring Festival was extended. */
    public static final String BEFORE_EXTENSION = "shipped-2020-before-extension";

    private static final Map<String, List<String>> FILES = Map.of(
            VERSION, List.of("2020-revised", "2024", "2025", "2026"),
            BEFORE_EXTENSION, List.of("2020", "2024", "2025", "2026"));

    private static final Map<String, WorkingCalendar> READ = new ConcurrentHashMap<>();

    private ShippedCalendars() {}

    /** The version in force. @throws BadCalendar when a shipped file is damaged */
    public static WorkingCalendar load() {
        return load(VERSION);
    }

    /**
     * @throws BadCalendar when a shipped file is damaged
     * @throws IllegalArgumentException when no such version is shipped
     */
    public static WorkingCalendar load(String version) {
        if (!FILES.containsKey(version)) {
            throw new IllegalArgumentException("no calendar version " + version);
        }
        return READ.computeIfAbsent(version, ShippedCalendars::read);
    }

    private static WorkingCalendar read(String version) {
        return new YearlyCalendar(
                version, FILES.get(version).stream().map(ShippedCalendars::year).toList());
    }

    private static CalendarYear year(String name) {
        String file = "/deadline/calendars/" + name + ".json";
        try (InputStream json = ShippedCalendars.class.getResourceAsStream(file)) {
            if (json == null) {
                throw new IllegalStateException("missing resource " + file);
            }
            return CalendarReader.read(file, json);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }
}
