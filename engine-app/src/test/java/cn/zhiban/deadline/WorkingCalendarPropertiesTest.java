package cn.zhiban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.deadline.calendar.ShippedCalendars;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingCalendarPropertiesTest {

    private static final WorkingCalendar CALENDAR = ShippedCalendars.load();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2019, 6, 1).toEpochDay(),
                        LocalDate.of(2027, 6, 30).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(seed = "2026")
    void forwardThenBackFromAWorkingDayIsTheSameDay(
            @ForAll("days") LocalDate any, @ForAll @IntRange(max = 120) int days) {
        LocalDate start = CALENDAR.workdayFrom(any);
        assertThat(CALENDAR.subtractWorkdays(CALENDAR.addWorkdays(start, days), days))
                .isEqualTo(start);
    }

    @Property(seed = "2026")
    void backThenForwardFromAWorkingDayIsTheSameDayInEachVersion(
            @ForAll("days") LocalDate any,
            @ForAll @IntRange(max = 120) int days,
            @ForAll @IntRange(max = 9) int version) {
        WorkingCalendar calendar = new SomeCalendar("v" + version);
        LocalDate start = calendar.workdayFrom(any);
        assertThat(calendar.addWorkdays(calendar.subtractWorkdays(start, days), days))
                .isEqualTo(start);
        assertThat(calendar.subtractWorkdays(calendar.addWorkdays(start, days), days))
                .isEqualTo(start);
    }

    @Property(seed = "2026")
    void theWayToADateCountsEachWorkingDayOnce(@ForAll("days") LocalDate start, @ForAll @IntRange(max = 60) int days) {
        DueDate due = DueDate.after(start, days, CALENDAR);
        assertThat(due.day()).isEqualTo(CALENDAR.addWorkdays(start, days));
        assertThat(due.path().stream().filter(DayLine::counted).count()).isEqualTo(days);
        assertThat(due.path()).extracting(DayLine::date).startsWith(start).endsWith(due.day());
        assertThat(due.assumedYears()).noneMatch(CALENDAR::knows);
    }

    @Property(seed = "2026")
    void oneMoreDayEndsOnTheNextWorkingDay(@ForAll("days") LocalDate start, @ForAll @IntRange(max = 120) int days) {
        LocalDate due = CALENDAR.addWorkdays(start, days);
        assertThat(CALENDAR.addWorkdays(start, days + 1)).isEqualTo(CALENDAR.workdayFrom(due.plusDays(1)));
    }

    @Property(seed = "2026")
    void aLaterStartNeverEndsEarlier(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int days) {
        assertThat(CALENDAR.addWorkdays(start.plusDays(1), days)).isAfterOrEqualTo(CALENDAR.addWorkdays(start, days));
    }

    @Property(seed = "2026")
    void asManyDaysLieBetweenAsWereAdded(@ForAll("days") LocalDate start, @ForAll @IntRange(max = 60) int days) {
        assertThat(CALENDAR.workdaysBetween(start, CALENDAR.addWorkdays(start, days)))
                .isEqualTo(days);
    }

    @Example
    void aNegativeNumberOfDaysIsRefused() {
        assertThatThrownBy(() -> CALENDAR.addWorkdays(LocalDate.of(2026, 3, 2), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
