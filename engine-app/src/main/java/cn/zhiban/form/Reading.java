package cn.zhiban.form;

/**
 * One answer as people read it.
 *
 * @param key the field's key
 * @param label the field's label
 * @param value formatted; empty where nothing was given
 * @param lines whether the value may have several lines
 */
public record Reading(String key, String label, String value, boolean lines) {}
