package cn.zhiban.deadline;

import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;

/** Between moments and days of the office's zone. */
final class Days {

    private Days() {}

    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, OfficeClock.ZONE);
    }

    static Instant begin(LocalDate day) {
        return day.atStartOfDay(OfficeClock.ZONE).toInstant();
    }

    /** 24:00 of the day. */
    static Instant end(LocalDate day) {
        return begin(day.plusDays(1));
    }
}
