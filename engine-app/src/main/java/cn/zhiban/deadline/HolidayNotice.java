package cn.zhiban.deadline;

import java.time.LocalDate;

/**
 * Where a year's days come from: the notice of the State Council's general office.
 *
 * @param number 国办发明电…
 * @param issuedOn may be null
 */
public record HolidayNotice(String number, String title, LocalDate issuedOn) {}
