package cn.zhiban.form;

/**
 * One of the answers that a select, a radio or a checklist offers.
 *
 * @param value what is kept
 * @param label what people read
 */
public record Option(String value, String label) {}
