package cn.zhiban.deadline;

/**
 * Why an event cannot enter the ledger.
 *
 * @param code stable, kebab-case, for programs
 * @param words one Chinese sentence for people
 */
public record ClockRefusal(String code, String words) {}
