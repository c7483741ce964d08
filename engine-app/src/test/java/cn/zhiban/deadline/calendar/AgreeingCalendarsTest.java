package cn.zhiban.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.deadline.DayNature.Kind;
import cn.zhiban.deadline.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our calendars, day by day, against the data of two packages that others maintain (npm {@code chinese-days} and
 * {@code holiday-calendar}; the build of {@code forms} hands them over, they are in no file of ours). Where we differ
 * stands here with its reason; a difference that is not met any more fails too.
 */
class AgreeingCalendarsTest {

    private static final String EXTENSION = "the packages know the year only as it was extended on 2020-01-27";
    private static final String SUNDAY = "a Sunday that the extension names as a day off; the package lists none of it";

    private static final Map<String, Map<String, String>> DIFFERENCES_IN_FORCE = Map.of(
            "chinese-days", Map.of(),
            "holiday-calendar", Map.of("2020-02-02 HOLIDAY here, WEEKEND there", SUNDAY));

    private static final Map<String, Map<String, String>> DIFFERENCES_BEFORE_EXTENSION = Map.of(
            "chinese-days",
                    Map.of(
                            "2020-01-31 WORKDAY here, HOLIDAY there", EXTENSION,
                            "2020-02-01 MAKEUP here, HOLIDAY there", EXTENSION,
                            "2020-02-02 WEEKEND here, HOLIDAY there", EXTENSION),
            "holiday-calendar",
                    Map.of(
                            "2020-01-31 WORKDAY here, HOLIDAY there", EXTENSION,
                            "2020-02-01 MAKEUP here, HOLIDAY there", EXTENSION));

    @ParameterizedTest
    @ValueSource(strings = {"chinese-days", "holiday-calendar"})
    void theCalendarInForceAgreesOnEachDayOfEachYear(String packageName) {
        assertThat(differences(ShippedCalendars.VERSION, packageName))
                .containsExactlyInAnyOrderElementsOf(
                        DIFFERENCES_IN_FORCE.get(packageName).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chinese-days", "holiday-calendar"})
    void theCalendarBeforeTheExtensionDiffersByTheExtensionAlone(String packageName) {
        assertThat(differences(ShippedCalendars.BEFORE_EXTENSION, packageName))
                .containsExactlyInAnyOrderElementsOf(
                        DIFFERENCES_BEFORE_EXTENSION.get(packageName).keySet());
    }

    @Test
    void everyYearThatWeKnowIsCompared() {
        assertThat(years(ShippedCalendars.load())).containsExactly(2020, 2024, 2025, 2026);
    }

    private static List<String> differences(String version, String packageName) {
        var ours = ShippedCalendars.load(version);
        var theirs = read(packageName);
        return years(ours).stream()
                .flatMap(year -> differences(year, ours, theirs))
                .toList();
    }

    private static Stream<String> differences(int year, WorkingCalendar ours, Map<LocalDate, Kind> theirs) {
        assertThat(theirs.keySet()).as("the package knows %d", year).anyMatch(day -> day.getYear() == year);
        var first = LocalDate.of(year, 1, 1);
        var different = new TreeMap<LocalDate, String>();
        first.datesUntil(first.plusYears(1)).forEach(day -> {
            var here = ours.why(day).kind();
            var there = theirs.getOrDefault(day, day.getDayOfWeek().getValue() > 5 ? Kind.WEEKEND : Kind.WORKDAY);
            if (here != there) {
                different.put(day, day + " " + here + " here, " + there + " there");
            }
        });
        return different.values().stream();
    }

    private static List<Integer> years(WorkingCalendar calendar) {
        return IntStream.rangeClosed(2000, 2100).filter(calendar::knows).boxed().toList();
    }

    private static Map<LocalDate, Kind> read(String packageName) {
        var days = new HashMap<LocalDate, Kind>();
        try (InputStream csv = AgreeingCalendarsTest.class.getResourceAsStream("/calendars/" + packageName + ".csv")) {
            assertThat(csv).as("written by forms/calendars.mjs").isNotNull();
            new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(","))
                    .forEach(line -> days.put(LocalDate.parse(line[0]), Kind.valueOf(line[1])));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return days;
    }
}
