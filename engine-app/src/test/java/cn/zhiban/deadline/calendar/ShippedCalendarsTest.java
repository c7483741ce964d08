package cn.zhiban.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.deadline.DayNature;
import cn.zhiban.deadline.DayNature.Kind;
import cn.zhiban.deadline.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedCalendarsTest {

    private final WorkingCalendar calendar = ShippedCalendars.load();

    @ParameterizedTest(name = "{0} + {1} working days = {2}")
    @CsvSource({
        "2024-02-08, 3, 2024-02-19",
        "2024-04-30, 5, 2024-05-10",
        "2024-09-30, 5, 2024-10-12",
        "2025-01-24, 5, 2025-02-07",
        "2025-09-26, 5, 2025-10-10",
        "2025-12-31, 5, 2026-01-08",
        "2026-02-13, 5, 2026-02-27",
        "2026-02-13, 20, 2026-03-19",
        "2026-02-14, 1, 2026-02-24",
        "2026-06-18, 3, 2026-06-24",
        "2026-09-18, 5, 2026-09-24",
        "2026-09-30, 45, 2026-12-08",
        "2026-03-07, 3, 2026-03-11"
    })
    void countsTheVectorsOfTheDomain(LocalDate start, int days, LocalDate due) {
        assertThat(calendar.addWorkdays(start, days)).isEqualTo(due);
        assertThat(calendar.workdaysBetween(start, due)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2020, 249, 30, 6", "2024, 251, 28, 8", "2025, 248, 28, 5", "2026, 248, 33, 6"})
    void hasAsManyDaysOfEachNatureAsTheNoticesSay(int year, int workdays, int holidays, int makeups) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(calendar.workdaysBetween(first.minusDays(1), LocalDate.of(year, 12, 31)))
                .isEqualTo(workdays);
        assertThat(count(first, Kind.HOLIDAY)).isEqualTo(holidays);
        assertThat(count(first, Kind.MAKEUP)).isEqualTo(makeups);
    }

    private long count(LocalDate first, Kind kind) {
        return first.datesUntil(first.plusYears(1))
                .filter(day -> calendar.why(day).kind() == kind)
                .count();
    }

    @Test
    void saysWhyADayIsWorkedOrNot() {
        assertThat(words("2026-02-13")).isEqualTo("工作日");
        assertThat(words("2026-02-14")).isEqualTo("调休上班日（春节）");
        assertThat(words("2026-02-17")).isEqualTo("春节假期");
        assertThat(words("2026-03-07")).isEqualTo("周六休息");
        assertThat(words("2025-10-06")).isEqualTo("国庆节、中秋节假期");
    }

    private String words(String day) {
        return calendar.why(LocalDate.parse(day)).words();
    }

    @Test
    void worksOnTheEveOfSpringFestival2024() {
        assertThat(calendar.why(LocalDate.of(2024, 2, 9))).isEqualTo(new DayNature(Kind.WORKDAY, "周五", true));
    }

    @Test
    void followsTheWeekdayRuleInAnUnknownYearAndSaysSo() {
        LocalDate nationalDay = LocalDate.of(2027, 10, 1);
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2027)).isFalse();
        assertThat(calendar.isWorkday(nationalDay)).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 10, 2))).isFalse();
        assertThat(calendar.why(nationalDay).words()).contains("未公布");
    }

    @Test
    void opensTheCounterOnWorkingDaysOnly() {
        assertThat(calendar.openings(LocalDate.of(2026, 2, 14)))
                .extracting(opening -> opening.to())
                .containsExactly(LocalTime.of(12, 0), LocalTime.of(17, 0));
        assertThat(calendar.openings(LocalDate.of(2026, 2, 16))).isEmpty();
        assertThat(calendar.openings(LocalDate.of(2030, 1, 2))).hasSize(2);
    }

    @Test
    void rollsToTheNextWorkingDay() {
        assertThat(calendar.workdayFrom(LocalDate.of(2026, 2, 15))).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(calendar.workdayFrom(LocalDate.of(2026, 2, 14))).isEqualTo(LocalDate.of(2026, 2, 14));
    }

    @ParameterizedTest(name = "{0}: {1} + 5 working days = {2}")
    @CsvSource({
        "shipped, 2020-01-20, 2020-02-04",
        "shipped-2020-before-extension, 2020-01-20, 2020-02-01",
        "shipped, 2020-01-23, 2020-02-07",
        "shipped-2020-before-extension, 2020-01-23, 2020-02-05",
        "shipped, 2020-01-19, 2020-02-03",
        "shipped-2020-before-extension, 2020-01-19, 2020-01-31",
        "shipped, 2020-09-25, 2020-10-09",
        "shipped-2020-before-extension, 2020-09-25, 2020-10-09"
    })
    void knows2020WithAndWithoutTheExtensionOfItsSpringFestival(String version, LocalDate start, LocalDate due) {
        assertThat(ShippedCalendars.load(version).addWorkdays(start, 5)).isEqualTo(due);
    }

    @Test
    void theExtendedHolidayTakesTheMakeupDayAway() {
        assertThat(words("2020-02-01")).isEqualTo("春节假期");
        assertThat(words("2020-02-02")).isEqualTo("春节假期");
        assertThat(words("2020-02-03")).isEqualTo("工作日");
        var before = calendar.revisedTo(ShippedCalendars.BEFORE_EXTENSION);
        assertThat(before.why(LocalDate.of(2020, 1, 31)).words()).isEqualTo("工作日");
        assertThat(before.why(LocalDate.of(2020, 2, 1)).words()).isEqualTo("调休上班日（春节）");
        assertThat(before.why(LocalDate.of(2020, 2, 2)).words()).isEqualTo("周日休息");
    }

    @Test
    void isRevisedToAnyShippedVersionAndToNoOther() {
        var before = ShippedCalendars.load(ShippedCalendars.BEFORE_EXTENSION);
        assertThat(before.revisedTo(ShippedCalendars.VERSION).version()).isEqualTo("shipped");
        assertThat(before.revisedTo(ShippedCalendars.BEFORE_EXTENSION)).isSameAs(before);
        assertThatThrownBy(() -> before.revisedTo("v9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("v9");
    }

    @Test
    void namesTheNoticeOfEachYear() {
        assertThat(calendar.notice(2020).orElseThrow().number()).isEqualTo("国办发明电〔2020〕1号");
        assertThat(calendar.revisedTo(ShippedCalendars.BEFORE_EXTENSION)
                        .notice(2020)
                        .orElseThrow()
                        .issuedOn())
                .isEqualTo(LocalDate.of(2019, 11, 21));
        assertThat(calendar.notice(2027)).isEmpty();
    }
}
