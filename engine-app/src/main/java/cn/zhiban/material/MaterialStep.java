package cn.zhiban.material;

import java.time.Instant;

/**
 * One change in the life of a material.
 *
 * @param by user name of who changed it
 * @param reasonCode from the item's list, or of a waiver; null where none is needed
 * @param reasonWords the same in words
 */
public record MaterialStep(
        String key, MaterialState state, Instant at, String by, String reasonCode, String reasonWords) {}
