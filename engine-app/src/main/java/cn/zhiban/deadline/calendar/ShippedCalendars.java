package cn.zhiban.deadline.calendar;

import cn.zhiban.deadline.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/** The calendar that comes with the platform: 2024 to 2026 after the notices of the State Council. */
public final class ShippedCalendars {

    /** What ledgers call this version. */
    public static final String VERSION = "shipped";

    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2026;

    private ShippedCalendars() {}

    /** @throws BadCalendar when a shipped file is damaged */
    public static WorkingCalendar load() {
        List<CalendarYear> years = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(ShippedCalendars::year)
                .toList();
        return new YearlyCalendar(VERSION, years);
    }

    private static CalendarYear year(int year) {
        String file = "/deadline/calendars/" + year + ".json";
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
