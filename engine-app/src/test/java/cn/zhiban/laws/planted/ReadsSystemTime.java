package cn.zhiban.laws.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;

/** Breaks law 6 in every way that has a name. */
class ReadsSystemTime {

    Instant instant = Instant.now();
    LocalDate today = LocalDate.now();
    Date date = new Date();
    long millis = System.currentTimeMillis();
    Clock clock = Clock.systemUTC();
    Clock ticking = Clock.tickSeconds(ZoneOffset.UTC);
    LocalDate there = LocalDate.now(ZoneOffset.UTC);
    Calendar calendar = Calendar.getInstance();
    LocalDate allowed = LocalDate.now(clock);
}
