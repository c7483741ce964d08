package cn.zhiban.deadline.calendar;

import cn.zhiban.deadline.Opening;
import java.time.LocalDate;
import java.util.List;

/**
 * One year's calendar file as it is written: what the State Council's notice says, and the counter's hours.
 *
 * @param year of every date in the file
 * @param notice where the dates come from
 * @param openingHours of each working day, in order
 * @param holidays in the order of the notice
 */
public record YearNotice(Integer year, Source notice, List<Opening> openingHours, List<Holiday> holidays) {

    /** The notice itself: its number (国办发明电…), title and day of issue. */
    public record Source(String number, String title, LocalDate issuedOn) {}

    /** One holiday: its first and last day off, and the weekend days worked in exchange 调休. */
    public record Holiday(String name, LocalDate from, LocalDate to, List<LocalDate> makeupWorkdays) {}
}
