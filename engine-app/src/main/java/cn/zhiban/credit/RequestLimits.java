package cn.zhiban.credit;

/**
 * How long the office has, in working days, as the table {@code credit-limits} says.
 *
 * @param checkDays from filing until it is looked into; null where that is no step of its own
 * @param decideDays from there, else from filing, until it is decided
 * @param extendDays by which the day of the decision may be moved, once; null where it may not
 */
public record RequestLimits(Integer checkDays, int decideDays, Integer extendDays) {

    /** The table, which an officer may change; a request keeps the dates with which it began. */
    public interface Table {

        RequestLimits of(RequestKind kind);
    }
}
