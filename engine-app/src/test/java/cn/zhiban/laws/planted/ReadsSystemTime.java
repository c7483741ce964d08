package cn.zhiban.laws.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** Breaks law 6 in every way that has a name. */
class ReadsSystemTime {

    Instant instant = Instant.now();
    LocalDate today = LocalDate.now();
    Date date = new Date();
    long millis = System.currentTimeMillis();
    Clock clock = Clock.systemUTC();
}
