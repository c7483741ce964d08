package cn.zhiban.commitment.sample;

import java.time.LocalDate;

/**
 * From what the cases of an item version are drawn in a year.
 *
 * @param seed 64 hexadecimal digits
 */
public record Sample(
        long itemVersionId, String itemKey, String itemName, int version, int year, String seed, LocalDate madeOn) {}
