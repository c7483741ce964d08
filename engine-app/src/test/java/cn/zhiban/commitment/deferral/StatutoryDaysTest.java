package cn.zhiban.commitment.deferral;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.deadline.Limit;
import cn.zhiban.deadline.LimitStart;
import cn.zhiban.deadline.LimitUnit;
import cn.zhiban.deadline.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits in other units are compared as whole working days; what is shorter than a day is none. */
class StatutoryDaysTest {

    @ParameterizedTest
    @CsvSource({
        "5, WORKING_DAYS, 5",
        "1, CALENDAR_DAYS, 0",
        "2, CALENDAR_DAYS, 1",
        "6, CALENDAR_DAYS, 4",
        "7, CALENDAR_DAYS, 5",
        "10, CALENDAR_DAYS, 7",
        "30, CALENDAR_DAYS, 21",
        "1, MONTHS, 20",
        "3, MONTHS, 60",
        "24, HOURS, 0",
        "720, HOURS, 0",
        "8, WORKING_HOURS, 0"
    })
    void areWholeWorkingDays(int length, LimitUnit unit, int days) {
        assertThat(StatutoryDays.of(limit(length, unit))).isEqualTo(days);
    }

    @ParameterizedTest
    @EnumSource(LimitUnit.class)
    void noUnitGivesMoreDaysThanALongerLimit(LimitUnit unit) {
        for (int length = 1; length < 60; length++) {
            assertThat(StatutoryDays.of(limit(length, unit))).isBetween(0, StatutoryDays.of(limit(length + 1, unit)));
        }
    }

    private static Limit limit(int length, LimitUnit unit) {
        return new Limit(Stage.DECISION, length, unit, LimitStart.ACCEPTANCE, "办事指南", null, null, null, null);
    }
}
