package cn.zhiban.casefile;

/**
 * An answer of the application that was found wrong.
 *
 * @param label of the field, as the applicant reads it
 * @param words what is wrong, or why it is taken as it is
 * @param noticeNo the one-time notice that asks for it; null until then
 */
public record FieldMark(String key, String label, State state, String words, String noticeNo) {

    public enum State {
        REJECTED("填写有误"),
        CORRECTED("已更正"),
        VERIFIED("认可");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean notified() {
        return noticeNo != null;
    }

    /** Whether it still waits for another answer. */
    public boolean isOpen() {
        return state == State.REJECTED;
    }
}
