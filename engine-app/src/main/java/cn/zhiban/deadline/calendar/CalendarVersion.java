package cn.zhiban.deadline.calendar;

import java.time.OffsetDateTime;

/**
 * A version of the working calendar as it was proposed: the one that it revises, with one year's notice new or anew.
 *
 * @param base what the revised version is called
 * @param decidedBy who approved or rejected it; null while it is proposed; never who proposed it, if approved
 */
public record CalendarVersion(
        long id,
        String base,
        YearNotice notice,
        State state,
        String proposedBy,
        OffsetDateTime proposedAt,
        String decidedBy,
        OffsetDateTime decidedAt) {

    /** Proposed by one administrator, decided by another. */
    public enum State {
        PROPOSED("待批准"),
        APPROVED("已批准"),
        REJECTED("未批准");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What ledgers call it. */
    public String name() {
        return nameOf(id);
    }

    public int year() {
        return notice.year();
    }

    static String nameOf(long id) {
        return "v" + id;
    }
}
