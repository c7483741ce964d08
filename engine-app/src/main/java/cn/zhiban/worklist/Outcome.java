package cn.zhiban.worklist;

/**
 * A way in which a task may end: a flow of the gateway behind it.
 *
 * @param key what the flow's condition compares with
 * @param label what the button says
 * @param formKey the form of this outcome, null when it asks nothing
 */
public record Outcome(String key, String label, String formKey) {}
