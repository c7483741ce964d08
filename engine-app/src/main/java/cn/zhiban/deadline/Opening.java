package cn.zhiban.deadline;

import java.time.LocalTime;

/**
 * One stretch of the counter's opening hours on a working day, in the office's zone.
 *
 * @param from the counter opens
 * @param to the counter closes, later than {@code from}
 */
public record Opening(LocalTime from, LocalTime to) {}
